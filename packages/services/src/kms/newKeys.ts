import type { Call } from '../call.ts'
import { kmsError } from './errors.ts'
import type { CreateKeyRequest } from './generated/types.ts'
import { kmsState } from './state.ts'

/** AWS KMS Developer Guide, Resource quotas: KMS keys in each region of an account. */
const MAX_KEYS = 100_000

/** Throws for a key of another type than a symmetric encryption key of one region, whose key material is of AWS KMS. */
export function checkKeyType(input: CreateKeyRequest): void {
  const { KeySpec, CustomerMasterKeySpec, KeyUsage, Origin, CustomKeyStoreId, XksKeyId, MultiRegion } = input
  if (KeySpec !== undefined && CustomerMasterKeySpec !== undefined && KeySpec !== CustomerMasterKeySpec)
    throw kmsError('twoSpecs')
  const spec = KeySpec ?? CustomerMasterKeySpec ?? 'SYMMETRIC_DEFAULT'
  if (spec !== 'SYMMETRIC_DEFAULT') throw kmsError('keySpec', 'KeySpec', spec)
  if (KeyUsage !== undefined && KeyUsage !== 'ENCRYPT_DECRYPT') throw kmsError('keySpec', 'KeyUsage', KeyUsage)
  if (Origin !== undefined && Origin !== 'AWS_KMS') throw kmsError('keySpec', 'Origin', Origin)
  if (CustomKeyStoreId !== undefined) throw kmsError('customKeyStore', CustomKeyStoreId)
  if (XksKeyId !== undefined) throw kmsError('keySpec', 'XksKeyId', XksKeyId)
  if (MultiRegion) throw kmsError('multiRegion')
}

export function checkKeyQuota({ state, facts }: Pick<Call, 'state' | 'facts'>): void {
  if (kmsState.of(state).keysOfRegion.countUnder(`${facts.region} `) >= MAX_KEYS) throw kmsError('keyQuota', MAX_KEYS)
}
