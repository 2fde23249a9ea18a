import type { AccountEvent } from '@gatewarden/directory'
import { regionalArn } from '../arns.ts'
import type { Call, InnerCalls } from '../call.ts'
import { retiredByService } from '../kms/serviceKeys.ts'
import { checkServiceUse } from '../kms/serviceUse.ts'
import { ServiceError } from '../serviceError.ts'
import { PROFILE } from './creation.ts'
import { profileError } from './errors.ts'
import type { Domain, DomainKey } from './state.ts'

// Customer Profiles uses the key of a domain by a grant that it creates in the caller's right (decision 98).

/** What the grant allows. */
const GRANTED = ['Decrypt', 'DescribeKey', 'GenerateDataKey']
/** The grant holds for the data of one domain, as Voice ID's does. */
const CONTEXT = 'aws:profile:domain:arn'

/** The actions that a domain with a key of one's own needs of the caller, on the key. */
export const KEY_ACTIONS: readonly string[] = ['kms:DescribeKey', 'kms:CreateGrant']

type Where = Pick<Call, 'state' | 'facts'>

/** Finds the key by its id, ARN or alias, and creates the grant on it; an empty text means a key of AWS. */
export function domainKeyFor(call: Where, inner: InnerCalls, domainName: string, given: string): DomainKey | undefined {
  return given === '' ? undefined : usingKey(() => newDomainKey(call, inner, domainName, given))
}

function newDomainKey(call: Where, inner: InnerCalls, domainName: string, given: string): DomainKey {
  const kms = <Output>(operation: string, input: Readonly<Record<string, unknown>>) =>
    inner.perform<Output>({ service: 'kms', operation, input })
  const { KeyMetadata } = kms<{ readonly KeyMetadata: { readonly Arn: string } }>('DescribeKey', { KeyId: given })
  const { GrantId: grantId } = kms<{ readonly GrantId: string }>('CreateGrant', {
    KeyId: KeyMetadata.Arn,
    GranteePrincipal: PROFILE,
    RetiringPrincipal: PROFILE,
    Operations: GRANTED,
    Constraints: { EncryptionContextSubset: contextOf(call, domainName) },
  })
  return { given, arn: KeyMetadata.Arn, grantId }
}

/** Customer Profiles retires its grant where the domain is deleted or gets another key. */
export function keyRetired(call: Pick<Call, 'state' | 'at'>, { key }: Domain): readonly AccountEvent[] {
  return key === undefined ? [] : retiredByService(call, PROFILE, key.grantId)
}

/** Throws where the domain has a key of one's own that Customer Profiles may not use, or that is disabled. */
export function checkDomainKey(call: Where, { name, key }: Domain, operation: 'Decrypt' | 'GenerateDataKey'): void {
  if (key === undefined) return
  const use = { service: PROFILE, operation, keyArn: key.arn, encryptionContext: contextOf(call, name) }
  usingKey(() => checkServiceUse(call, use))
}

function contextOf(call: Where, domainName: string): Readonly<Record<string, string>> {
  return { [CONTEXT]: regionalArn(call, 'profile', `domains/${domainName}`) }
}

/** Errors of AWS KMS are no errors of Customer Profiles. */
function usingKey<Result>(use: () => Result): Result {
  try {
    return use()
  } catch (error) {
    if (error instanceof ServiceError && error.code !== 'AccessDenied') throw profileError('unusableKey', error.message)
    throw error
  }
}
