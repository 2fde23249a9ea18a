import { foldCase } from '@gatewarden/policy/internal'
import { logsError } from '../errors.ts'
import { findGroup } from '../lookup.ts'
import { operation } from '../operation.ts'
import { logsState } from '../state.ts'

export const CreateLogGroup = operation('CreateLogGroup', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'ResourceAlreadyExistsException'],
  change(call) {
    const {
      logGroupName: group,
      kmsKeyId,
      tags = {},
      logGroupClass = 'STANDARD',
      deletionProtectionEnabled,
    } = call.input
    const { at, facts } = call
    if (deletionProtectionEnabled === true) throw logsError('notImplemented', 'deletionProtectionEnabled')
    if (Object.keys(tags).some((key) => foldCase(key).startsWith('aws:'))) throw logsError('reservedTags')
    if (findGroup(call, group) !== undefined) throw logsError('groupExists')
    return {
      events: [
        logsState.event({
          kind: 'logs.groupCreated',
          at,
          region: facts.region,
          group,
          logGroupClass,
          tags: Object.entries(tags).map(([key, value]) => ({ key, value })),
          ...(kmsKeyId !== undefined && { kmsKeyId }),
        }),
      ],
    }
  },
})
