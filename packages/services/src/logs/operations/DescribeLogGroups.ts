import type { Call } from '../../call.ts'
import { logsError } from '../errors.ts'
import type { DescribeLogGroupsRequest } from '../generated/types.ts'
import { findGroup } from '../lookup.ts'
import { groupArn, groupIn, isGroupName } from '../names.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { type LogGroup, logsState } from '../state.ts'

export const DescribeLogGroups = operation('DescribeLogGroups', {
  authorizes: 'derived',
  errors: ['InvalidParameterException'],
  read(call) {
    const { accountIdentifiers = [], includeLinkedAccounts } = call.input
    if (includeLinkedAccounts === true || accountIdentifiers.some((id) => id !== call.state.accountId))
      throw logsError('notImplemented', 'Reading log groups of other accounts')
    const { items, more } = pageOf(
      call,
      (after) => found(call, after),
      ({ name }) => name,
    )
    return { logGroups: items.map((group) => shown(call, group)), ...more }
  },
})

function* found(call: Call<DescribeLogGroupsRequest>, after = ''): Iterable<LogGroup> {
  const { logGroupNamePrefix: prefix, logGroupNamePattern: pattern, logGroupIdentifiers, logGroupClass } = call.input
  if (prefix !== undefined && pattern !== undefined) throw logsError('bothPrefixes')
  const asked = logGroupIdentifiers?.map((each) => (isGroupName(each) ? each : groupIn(call, each)))
  for (const name of logsState.of(call.state).groups.under(`${call.facts.region} `)) {
    const group = name > after ? findGroup(call, name) : undefined
    if (group === undefined || !name.startsWith(prefix ?? '') || asked?.includes(name) === false) continue
    const isOfClass = logGroupClass === undefined || group.logGroupClass === logGroupClass
    // CloudWatch Logs API Reference: the pattern is a part of the name, in any letter case.
    if (isOfClass && name.toLowerCase().includes((pattern ?? '').toLowerCase())) yield group
  }
}

function shown(call: Call<unknown>, { name, createdAt, bytes, kmsKeyId, logGroupClass }: LogGroup) {
  const arn = groupArn(call, name)
  return {
    logGroupName: name,
    creationTime: Date.parse(createdAt),
    metricFilterCount: 0,
    arn: `${arn}:*`,
    logGroupArn: arn,
    storedBytes: bytes,
    logGroupClass: logGroupClass as 'STANDARD' | 'INFREQUENT_ACCESS' | 'DELIVERY',
    ...(kmsKeyId !== undefined && { kmsKeyId }),
  }
}
