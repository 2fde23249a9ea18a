import { logsError } from '../errors.ts'
import { operation } from '../operation.ts'
import { checkResourcePolicy } from '../policies.ts'
import { key, logsState } from '../state.ts'
import { shownPolicy } from '../views.ts'

/** CloudWatch Logs quotas: resource policies of a region. */
const MAX_POLICIES = 10

export const PutResourcePolicy = operation('PutResourcePolicy', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'LimitExceededException'],
  change(call) {
    const { policyName: name, policyDocument: document, resourceArn, expectedRevisionId } = call.input
    const { state, facts, at } = call
    const { region } = facts
    if (resourceArn !== undefined || expectedRevisionId !== undefined)
      throw logsError('notImplemented', 'A policy of one resource')
    if (name === undefined || !/^[^\s]+$/.test(name)) throw logsError('noPolicyName')
    if (document === undefined) throw logsError('noPolicyDocument')
    checkResourcePolicy(call, document)
    const { policies } = logsState.of(state)
    const isNew = !policies.has(key(region, name))
    if (isNew && policies.countUnder(`${region} `) >= MAX_POLICIES) throw logsError('limit')
    return {
      events: [logsState.event({ kind: 'logs.policyPut', at, region, name, document })],
      output: () => ({ resourcePolicy: shownPolicy({ region, name, document, updatedAt: at }) }),
    }
  },
})
