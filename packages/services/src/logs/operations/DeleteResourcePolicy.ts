import { logsError } from '../errors.ts'
import { operation } from '../operation.ts'
import { key, logsState } from '../state.ts'

export const DeleteResourcePolicy = operation('DeleteResourcePolicy', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'ResourceNotFoundException'],
  change(call) {
    const { policyName: name, resourceArn, expectedRevisionId } = call.input
    const { region } = call.facts
    if (resourceArn !== undefined || expectedRevisionId !== undefined)
      throw logsError('notImplemented', 'A policy of one resource')
    if (name === undefined) throw logsError('noPolicyName')
    if (!logsState.of(call.state).policies.has(key(region, name))) throw logsError('noSuchPolicy', name)
    return { events: [logsState.event({ kind: 'logs.policyDeleted', at: call.at, region, name })] }
  },
})
