import { randomBytes } from 'node:crypto'
import { boundSeal, seal } from '@gatewarden/directory/internal'
import { ACCOUNT } from '../account.fixture.ts'
import { defaultKeyPolicy } from './keyPolicies.ts'
import { newGrantToken } from './grants.ts'
import { newKeyMaterial } from './keyMaterial.ts'
import { kmsState } from './state.ts'

const at = '2026-01-01T00:00:00Z'
const region = 'us-east-1'
/** The seals of test accounts. */
const sealed = seal(new Uint8Array(32))
const tokens = boundSeal(sealed, ACCOUNT, 'the store of a test')

export const GRANT_ID = 'a'.repeat(64)
export const sampleGrantToken = newGrantToken({ context: { tokens } as never }, GRANT_ID)

const keys = ['KeyId', 'TargetKeyId', 'SourceKeyId', 'DestinationKeyId'].map((keyId) =>
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
    material: newKeyMaterial({ seal: sealed, randomBytes }, keyId),
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
