import type { AwsManagedPolicy, ManagedPolicyVersion } from '@gatewarden/catalogue'
import type { CustomerPolicy, CustomerPolicyVersion } from '@gatewarden/directory/internal'
import { awsVersionDate } from './awsVersions.ts'
import { iamError } from './errors.ts'
import type { PolicyVersion } from './generated/types.ts'
import { encodeDocument } from './views.ts'

/** A version of a customer managed policy. */
export function versionOf({ arn, versions }: CustomerPolicy, versionId: string): CustomerPolicyVersion {
  const version = versions.find((each) => each.versionId === versionId)
  if (version === undefined) throw iamError('noSuchVersion', arn, versionId)
  return version
}

/** A version of a customer managed policy in a list: without its document. */
export function listedVersion({ versionId, isDefault, createDate }: CustomerPolicyVersion): PolicyVersion {
  return { VersionId: versionId, IsDefaultVersion: isDefault, CreateDate: new Date(createDate) }
}

/** A version of an AWS managed policy in a list: without its document. */
export function listedAwsVersion(
  policy: AwsManagedPolicy,
  { versionId, isDefault }: Pick<ManagedPolicyVersion, 'versionId' | 'isDefault'>,
): PolicyVersion {
  return { VersionId: versionId, IsDefaultVersion: isDefault, CreateDate: awsVersionDate(policy, versionId) }
}

/** A listed version with its document. */
export function withDocument(version: PolicyVersion, text: string): PolicyVersion {
  return { Document: encodeDocument(text), ...version }
}
