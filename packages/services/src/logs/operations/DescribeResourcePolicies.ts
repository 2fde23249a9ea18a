import { logsError } from '../errors.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { logsState } from '../state.ts'
import { shownPolicy } from '../views.ts'

export const DescribeResourcePolicies = operation('DescribeResourcePolicies', {
  authorizes: 'derived',
  errors: ['InvalidParameterException'],
  read(call) {
    const { resourceArn, policyScope = 'ACCOUNT' } = call.input
    if (resourceArn !== undefined || policyScope !== 'ACCOUNT')
      throw logsError('notImplemented', 'A policy of one resource')
    const own = [...logsState.of(call.state).policies.values()].filter(({ region }) => region === call.facts.region)
    const { items, more } = pageOf(
      call,
      (after = '') => own.filter(({ name }) => name > after),
      ({ name }) => name,
    )
    return { resourcePolicies: items.map(shownPolicy), ...more }
  },
})
