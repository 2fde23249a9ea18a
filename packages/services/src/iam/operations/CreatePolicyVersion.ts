import { checkDocument } from '../../policyDocuments.ts'
import { iamError } from '../errors.ts'
import { customerPolicyAt } from '../lookup.ts'
import { operation } from '../operation.ts'

export const CreatePolicyVersion = operation('CreatePolicyVersion', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'MalformedPolicyDocument', 'InvalidInput', 'LimitExceeded'],
  change({ input, state, at, context }) {
    const { uniqueId: policyId, versions, nextVersion } = customerPolicyAt(state, input.PolicyArn)
    const { PolicyDocument: document, SetAsDefault: isDefault = false } = input
    checkDocument({ state, context }, document, 'identity', 'managedPolicy')
    const { VersionsPerPolicy: limit } = context.quotas
    if (versions.length >= limit) throw iamError('policyVersionsQuota', limit)
    const versionId = `v${nextVersion}`
    return {
      events: [{ kind: 'policyVersionCreated', at, policyId, versionId, document, isDefault }],
      output: () => ({
        PolicyVersion: { VersionId: versionId, IsDefaultVersion: isDefault, CreateDate: new Date(at) },
      }),
    }
  },
})
