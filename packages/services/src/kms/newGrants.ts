import type { AccountState, Tag } from '@gatewarden/directory'
import type { Call } from '../call.ts'
import { kmsError } from './errors.ts'
import type { CreateGrantRequest } from './generated/types.ts'
import { grantsOn, readGrantPrincipal } from './grants.ts'
import { type KmsKey, kmsState, type StoredGrant } from './state.ts'

/** Operations of grants on symmetric encryption keys (AWS KMS Developer Guide, Grants, Grant operations). */
const OPERATIONS: ReadonlySet<string> = new Set([
  'Decrypt',
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
  'ReEncryptFrom',
  'ReEncryptTo',
  'CreateGrant',
  'RetireGrant',
  'DescribeKey',
])
/** AWS KMS API Reference, GrantConstraints. */
const MAX_PAIRS = 8
const MAX_CHARACTERS = 384
/** AWS KMS Developer Guide, Resource quotas. */
const MAX_GRANTS = 50_000

type NewGrant = Omit<StoredGrant, 'grantId' | 'createDate'>

/** What CreateGrant asks for, checked. */
export function newGrant(call: Call<CreateGrantRequest>, key: KmsKey): NewGrant {
  const { input, state } = call
  const { GranteePrincipal, RetiringPrincipal, Operations: operations, Constraints = {}, Name: name } = input
  refuseServiceGrants(input)
  if (GranteePrincipal === undefined) throw kmsError('noGrantee')
  if (operations.length === 0) throw kmsError('noGrantOperations')
  const unknown = operations.find((each) => !OPERATIONS.has(each))
  if (unknown !== undefined) throw kmsError('grantOperation', unknown)
  const grantee = readGrantPrincipal(call, GranteePrincipal)
  const retiring = RetiringPrincipal === undefined ? undefined : readGrantPrincipal(call, RetiringPrincipal)
  const contextSubset = constraint(Constraints.EncryptionContextSubset)
  const contextEquals = constraint(Constraints.EncryptionContextEquals)
  if (kmsState.of(state).grantsOfKey.countUnder(`${key.keyId} `) >= MAX_GRANTS) throw kmsError('grantQuota', MAX_GRANTS)
  return {
    keyId: key.keyId,
    ...(name !== undefined && { name }),
    grantee,
    ...(retiring && { retiring }),
    operations: [...new Set(operations)],
    ...(contextSubset && { contextSubset }),
    ...(contextEquals && { contextEquals }),
  }
}

/** Grants for service principals with a source ARN are decided by a condition that AWS does not document for requests of a service. */
function refuseServiceGrants({ GranteeServicePrincipal, RetiringServicePrincipal, Constraints }: CreateGrantRequest) {
  if (GranteeServicePrincipal !== undefined) throw kmsError('serviceGrants', 'GranteeServicePrincipal')
  if (RetiringServicePrincipal !== undefined) throw kmsError('serviceGrants', 'RetiringServicePrincipal')
  if (Constraints?.SourceArn !== undefined) throw kmsError('serviceGrants', 'the constraint SourceArn')
}

/** The pairs of a constraint, sorted by key; an empty one constrains nothing. */
function constraint(context: Readonly<Record<string, string>> = {}): readonly Tag[] | undefined {
  const pairs = Object.entries(context).map(([key, value]) => ({ key, value }))
  const isTooLarge = pairs.some(({ key, value }) => key.length + value.length > MAX_CHARACTERS)
  if (pairs.length > MAX_PAIRS || isTooLarge) throw kmsError('constraintSize', MAX_PAIRS, MAX_CHARACTERS)
  return pairs.length === 0 ? undefined : pairs.sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** A request with a name that is repeated means the grant that the first one made (AWS KMS API Reference, CreateGrant). */
export function sameGrant(state: AccountState, key: KmsKey, grant: NewGrant): string | undefined {
  if (grant.name === undefined) return undefined
  const asked = comparable(grant)
  for (const each of grantsOn(state, key)) if (comparable(each) === asked) return each.grantId
  return undefined
}

function comparable({ name, grantee, retiring, operations, contextSubset, contextEquals }: NewGrant): string {
  return JSON.stringify([name, grantee, retiring, [...operations].sort(), contextSubset, contextEquals])
}
