import { operation } from '../operation.ts'
import { simulation } from '../simulation.ts'

/** Without CallerArn the request has no caller. */
export const SimulateCustomPolicy = operation('SimulateCustomPolicy', {
  authorizes: 'derived',
  errors: ['InvalidInput', 'PolicyEvaluation'],
  read: (call) => simulation(call, { policies: {} }),
})
