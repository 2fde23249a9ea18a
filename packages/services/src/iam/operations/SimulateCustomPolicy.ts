import { operation } from '../operation.ts'
import { simulation } from '../simulation.ts'

/** Without CallerArn nobody in particular asks. */
export const SimulateCustomPolicy = operation('SimulateCustomPolicy', {
  authorizes: 'derived',
  errors: ['InvalidInput', 'PolicyEvaluation'],
  read: (call) => simulation(call, { policies: {} }),
})
