import type { CustomerPolicy, CustomerPolicyVersion } from '@gatewarden/directory'
import { iamError } from './errors.ts'

/** A version of a customer managed policy. */
export function versionOf({ arn, versions }: CustomerPolicy, versionId: string): CustomerPolicyVersion {
  const version = versions.find((each) => each.versionId === versionId)
  if (version === undefined) throw iamError('noSuchVersion', arn, versionId)
  return version
}
