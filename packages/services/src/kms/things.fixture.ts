import { randomBytes } from 'node:crypto'
import { boundSeal, seal } from '@gatewarden/directory/internal'
import { ACCOUNT } from '../account.fixture.ts'
import { type EncryptionContext, encrypt } from './encryption.ts'
import { newGrantToken } from './grants.ts'
import { newKeyMaterial, openKeyMaterial } from './keyMaterial.ts'
import { defaultKeyPolicy } from './keyPolicies.ts'
import { type KeyMaterial, kmsState } from './state.ts'

const at = '2026-01-01T00:00:00Z'
const region = 'us-east-1'
/** The seals of test accounts. */
const sealed = seal(new Uint8Array(32))
const tokens = boundSeal(sealed, ACCOUNT, 'the store of a test')

const GRANT_ID = 'a'.repeat(64)
export const sampleGrantToken = newGrantToken({ context: { tokens } as never }, GRANT_ID)

const material = { seal: sealed, randomBytes }
const names = ['KeyId', 'TargetKeyId', 'SourceKeyId', 'DestinationKeyId']
const keys = names.map((keyId) =>
  kmsState.event({
    kind: 'kms.keyCreated',
    at,
    keyId,
    region,
    manager: 'CUSTOMER',
    description: '',
    policy: defaultKeyPolicy({ partition: 'aws', accountId: ACCOUNT }),
    policyPrincipals: [],
    tags: [{ key: 'Team', value: 'blue' }],
    material: newKeyMaterial(material, keyId),
  }),
)

/** Keys, an alias and a grant, named as the members of sample inputs are. */
export const kmsThings = [
  ...keys,
  kmsState.event({ kind: 'kms.aliasCreated', at, region, name: 'alias/AliasName', keyId: 'KeyId' }),
  kmsState.event({
    kind: 'kms.grantCreated',
    at,
    grantId: GRANT_ID,
    keyId: 'KeyId',
    grantee: { name: 'voiceid.amazonaws.com' },
    operations: ['Decrypt'],
    contextSubset: [{ key: 'domain', value: 'd-1' }],
  }),
]

/** A ciphertext of one of these keys, with the encryption context that a sample input has in a member. */
export function sampleCiphertext(keyId: string, member: string): Uint8Array {
  return sealedBySample(keyId, Buffer.from('sample'), { Key: member })
}

/** A ciphertext of one of these keys. */
export function sealedBySample(keyId: string, plaintext: Uint8Array, context: EncryptionContext): Buffer {
  const key = keys.find((each) => (each as unknown as { readonly keyId: string }).keyId === keyId)
  const first = (key as unknown as { readonly material: KeyMaterial }).material
  const secret = openKeyMaterial(material, { keyId, material: [first] })
  if (secret === undefined) throw new Error(`no sample key ${keyId}`)
  return encrypt({ keyArn: sampleKeyArn(keyId), ...secret }, plaintext, context)
}

export function sampleKeyArn(keyId: string): string {
  return `arn:aws:kms:${region}:${ACCOUNT}:key/${keyId}`
}
