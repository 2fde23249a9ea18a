import { iamError } from '../errors.ts'
import { customerPolicyAt } from '../lookup.ts'
import { operation } from '../operation.ts'
import { versionOf } from '../policyVersions.ts'

export const DeletePolicyVersion = operation('DeletePolicyVersion', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'LimitExceeded', 'InvalidInput', 'DeleteConflict'],
  change({ input, state, at }) {
    const policy = customerPolicyAt(state, input.PolicyArn, ['noSuchVersion', input.VersionId])
    const { versionId, isDefault } = versionOf(policy, input.VersionId)
    if (isDefault) throw iamError('defaultVersion')
    return { events: [{ kind: 'policyVersionDeleted', at, policyId: policy.uniqueId, versionId }] }
  },
})
