import { customerPolicyAt } from '../lookup.ts'
import { operation } from '../operation.ts'
import { versionOf } from '../policyVersions.ts'

export const SetDefaultPolicyVersion = operation('SetDefaultPolicyVersion', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'InvalidInput', 'LimitExceeded'],
  change({ input, state, at }) {
    const policy = customerPolicyAt(state, input.PolicyArn, ['noSuchVersion', input.VersionId])
    const { versionId } = versionOf(policy, input.VersionId)
    return { events: [{ kind: 'defaultPolicyVersionSet', at, policyId: policy.uniqueId, versionId }] }
  },
})
