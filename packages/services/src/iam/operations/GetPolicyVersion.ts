import { operation } from '../../operation.ts'
import { awsVersionDate } from '../awsVersions.ts'
import { iamError } from '../errors.ts'
import { awsPolicyAt, customerPolicyAt, isAwsManaged } from '../find.ts'
import { encodeDocument } from '../views.ts'

/** Every version of an AWS managed policy can be read, not only those that its list shows (C57). */
export const GetPolicyVersion = operation('iam', 'GetPolicyVersion', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'InvalidInput'],
  read({ input, state, catalogue }) {
    const { PolicyArn: arn, VersionId: versionId } = input
    if (!isAwsManaged(arn)) {
      const version = customerPolicyAt(state, arn).versions.find((each) => each.versionId === versionId)
      if (version === undefined) throw iamError('noSuchVersion', arn, versionId)
      const { document, isDefault, createDate } = version
      return { PolicyVersion: versionView(versionId, document, isDefault, new Date(createDate)) }
    }
    const policy = awsPolicyAt(arn, state, catalogue)
    if (policy === undefined) throw iamError('noSuchPolicy', arn)
    const answer = catalogue.get(arn, { versionId })
    if ('code' in answer) throw iamError('noSuchVersion', arn, versionId)
    const isDefault = versionId === policy.defaultVersionId
    return { PolicyVersion: versionView(versionId, answer.text, isDefault, awsVersionDate(policy, versionId)) }
  },
})

function versionView(VersionId: string, document: string, IsDefaultVersion: boolean, CreateDate: Date) {
  return { Document: encodeDocument(document), VersionId, IsDefaultVersion, CreateDate }
}
