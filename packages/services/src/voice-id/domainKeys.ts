import type { InnerCalls } from '../call.ts'
import { kmsState } from '../kms/state.ts'
import { ServiceError } from '../serviceError.ts'
import { voiceIdError } from './errors.ts'

/** The service principal of Voice ID. */
export const VOICE_ID = 'voiceid.amazonaws.com'

/** What Voice ID may do with the key of a domain (Amazon Connect Administrator Guide, the recorded CreateGrant request of Voice ID). */
const GRANT_OPERATIONS = [
  'CreateGrant',
  'Decrypt',
  'DescribeKey',
  'GenerateDataKey',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
  'GenerateDataKeyWithoutPlaintext',
  'ReEncryptFrom',
  'ReEncryptTo',
]

/** The encryption context of everything that a domain encrypts. */
export function encryptionContextOf(domainArn: string): Readonly<Record<string, string>> {
  return { 'aws:voiceid:domain:arn': domainArn }
}

/** The ARN of the customer managed key that a request names by id, ARN or alias; the caller needs kms:DescribeKey. */
export function customerKey(inner: InnerCalls, KeyId: string): string {
  const request = { service: 'kms', operation: 'DescribeKey', input: { KeyId } }
  const describe = () => inner.perform<{ readonly KeyMetadata: Record<'Arn' | 'KeyManager', string> }>(request)
  const { KeyMetadata } = usingKey(describe, 'noKey')
  if (KeyMetadata.KeyManager !== 'CUSTOMER') throw voiceIdError('managedByAws', KeyMetadata.Arn)
  return KeyMetadata.Arn
}

/**
 * The id of the grant by which Voice ID uses a key for a domain. The caller needs kms:CreateGrant, also where the grant of an earlier request is
 * still there.
 */
export function grantOn(inner: InnerCalls, keyArn: string, domainArn: string, existing?: string): string {
  const input = {
    KeyId: keyArn,
    GranteePrincipal: VOICE_ID,
    RetiringPrincipal: VOICE_ID,
    Operations: GRANT_OPERATIONS,
    Constraints: { EncryptionContextSubset: encryptionContextOf(domainArn) },
  }
  if (existing !== undefined && kmsState.of(inner.state).grants.has(existing)) {
    inner.require({ action: 'kms:CreateGrant', resource: keyArn, input })
    return existing
  }
  const request = { service: 'kms', operation: 'CreateGrant', input }
  return usingKey(() => inner.perform<{ readonly GrantId: string }>(request)).GrantId
}

/** Says in an error of Voice ID what AWS KMS refuses; a denial of AWS KMS is the answer itself. */
export function usingKey<Value>(use: () => Value, missing: 'noKey' | 'keyUnusable' = 'keyUnusable'): Value {
  try {
    return use()
  } catch (error) {
    if (!(error instanceof ServiceError) || error.code === 'AccessDenied') throw error
    throw voiceIdError(error.code === 'NotFoundException' ? missing : 'keyUnusable', error.message)
  }
}
