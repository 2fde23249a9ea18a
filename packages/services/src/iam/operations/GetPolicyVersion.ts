import { isAwsManaged } from '@gatewarden/catalogue/internal'
import { iamError } from '../errors.ts'
import { awsPolicyNamed, customerPolicyAt } from '../lookup.ts'
import { operation } from '../operation.ts'
import { listedAwsVersion, listedVersion, versionOf, withDocument } from '../policyVersions.ts'

/** Every version of an AWS managed policy can be read, also those that ListPolicyVersions does not show. */
export const GetPolicyVersion = operation('GetPolicyVersion', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'InvalidInput'],
  read(call) {
    const { PolicyArn: arn, VersionId: versionId } = call.input
    if (!isAwsManaged(arn)) {
      const version = versionOf(customerPolicyAt(call.state, arn, ['noSuchVersion', versionId]), versionId)
      return { PolicyVersion: withDocument(listedVersion(version), version.document) }
    }
    const policy = awsPolicyNamed(call, arn, ['noSuchVersion', versionId])
    const answer = call.catalogue.get(arn, { versionId })
    if ('code' in answer) throw iamError('noSuchVersion', arn, versionId)
    const isDefault = versionId === policy.defaultVersionId
    return { PolicyVersion: withDocument(listedAwsVersion(policy, { versionId, isDefault }), answer.text) }
  },
})
