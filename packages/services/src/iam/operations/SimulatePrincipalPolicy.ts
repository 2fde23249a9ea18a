import { operation } from '../operation.ts'
import { policySource } from '../policySource.ts'
import { simulation } from '../simulation.ts'

export const SimulatePrincipalPolicy = operation('SimulatePrincipalPolicy', {
  authorizes: 'derived',
  errors: ['InvalidInput', 'NoSuchEntity', 'PolicyEvaluation'],
  read: (call) => simulation(call, policySource(call, call.input.PolicySourceArn, 'PolicyEvaluation')),
})
