import { isInUse } from '../../managedPolicies.ts'
import { iamError } from '../errors.ts'
import { customerPolicyAt } from '../lookup.ts'
import { operation } from '../operation.ts'

export const DeletePolicy = operation('DeletePolicy', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'LimitExceeded', 'InvalidInput', 'DeleteConflict'],
  change({ input, state, at }) {
    const policy = customerPolicyAt(state, input.PolicyArn)
    if (isInUse(state, policy.arn)) throw iamError('policyInUse')
    if (policy.versions.length > 1) throw iamError('policyVersions')
    return { events: [{ kind: 'policyDeleted', at, policyId: policy.uniqueId }] }
  },
})
