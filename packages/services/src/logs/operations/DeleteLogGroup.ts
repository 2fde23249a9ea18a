import { groupNamed } from '../lookup.ts'
import { operation } from '../operation.ts'
import { logsState } from '../state.ts'

export const DeleteLogGroup = operation('DeleteLogGroup', {
  authorizes: 'derived',
  errors: ['ResourceNotFoundException'],
  change(call) {
    const { region, name: group } = groupNamed(call, { logGroupName: call.input.logGroupName })
    return { events: [logsState.event({ kind: 'logs.groupDeleted', at: call.at, region, group })] }
  },
})
