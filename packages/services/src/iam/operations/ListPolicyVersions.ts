import { operation } from '../../operation.ts'
import { awsVersionDate } from '../awsVersions.ts'
import { iamError } from '../errors.ts'
import { awsPolicyAt, customerPolicyAt, isAwsManaged } from '../find.ts'
import { pageOfList } from '../page.ts'

/** Newest first, as AWS lists them. */
export const ListPolicyVersions = operation('iam', 'ListPolicyVersions', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'InvalidInput'],
  read(call) {
    const { input, state, catalogue } = call
    const { PolicyArn: arn } = input
    const { items, more } = pageOfList(call, versionsOf().toReversed(), ({ VersionId }) => VersionId)
    return { Versions: items, ...more }

    function versionsOf() {
      if (!isAwsManaged(arn)) {
        return customerPolicyAt(state, arn).versions.map(({ versionId, isDefault, createDate }) =>
          versionView(versionId, isDefault, new Date(createDate)),
        )
      }
      const policy = awsPolicyAt(arn, state, catalogue)
      if (policy === undefined) throw iamError('noSuchPolicy', arn)
      return policy.versions.map(({ versionId, isDefault }) =>
        versionView(versionId, isDefault, awsVersionDate(policy, versionId)),
      )
    }
  },
})

function versionView(VersionId: string, IsDefaultVersion: boolean, CreateDate: Date) {
  return { VersionId, IsDefaultVersion, CreateDate }
}
