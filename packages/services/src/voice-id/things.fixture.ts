import { seal } from '@gatewarden/directory/internal'
import { ACCOUNT } from '../account.fixture.ts'
import { kmsState } from '../kms/state.ts'
import { sampleKeyArn, sealedBySample } from '../kms/things.fixture.ts'
import { encryptionContextOf, VOICE_ID } from './domainKeys.ts'
import { voiceIdState } from './state.ts'

const at = '2026-01-01T00:00:00Z'
const domainId = 'DomainId'
const grantId = 'b'.repeat(64)
const secret = new Uint8Array(32)
const context = encryptionContextOf(`arn:aws:voiceid:us-east-1:${ACCOUNT}:domain/${domainId}`)
const { close } = seal(secret)
const sealed = (text: string, of: string) => close(text, `${domainId} ${of}`)
const texts = (of: string) => ({
  name: sealed('held', `name of ${of}`),
  description: sealed('held', `description of ${of}`),
})

/** A domain with two watchlists and a fraudster, named as the members of sample inputs are. */
export const voiceIdThings = [
  kmsState.event({
    kind: 'kms.grantCreated',
    at,
    grantId,
    keyId: 'KeyId',
    grantee: { name: VOICE_ID },
    retiring: { name: VOICE_ID },
    operations: ['Decrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'],
    contextSubset: Object.entries(context).map(([key, value]) => ({ key, value })),
  }),
  voiceIdState.event({
    kind: 'voiceid.domainCreated',
    at,
    domainId,
    region: 'us-east-1',
    ...texts('the domain'),
    tags: [
      { key: 'Key', value: 'Held' },
      { key: 'Team', value: 'blue' },
    ],
    watchlistId: 'DefaultId',
    key: { keyArn: sampleKeyArn('KeyId'), grantId },
    dataKey: sealedBySample('KeyId', secret, context).toString('base64'),
  }),
  ...['DefaultId', 'WatchlistId'].map((watchlistId) =>
    voiceIdState.event({ kind: 'voiceid.watchlistPut', at, domainId, watchlistId, ...texts(watchlistId) }),
  ),
  voiceIdState.event({
    kind: 'voiceid.fraudsterPut',
    at,
    domainId,
    generatedId: 'FraudsterId',
    watchlistIds: ['DefaultId', 'WatchlistId'],
  }),
]
