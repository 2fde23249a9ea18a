import { expect, test } from 'vitest'
import { ACCOUNT, FACTS } from '../account.fixture.ts'
import { reportsOf } from './reports.ts'
import { voiceIdState } from './state.ts'
import { voiceIdAccount } from './voiceId.fixture.ts'

test('speakers that opt out, and deleted speakers and fraudsters, are reported; other changes are not', async () => {
  const { context } = await voiceIdAccount()
  const at = context.directory.now()
  const domainId = 'D'.repeat(22)
  const speaker = { at, domainId, generatedId: 'id#1' }
  const sealed = { customerId: 'sealed', fingerprint: 'f', status: 'OPTED_OUT' } as const
  const events = [
    voiceIdState.event({ kind: 'voiceid.speakerPut', ...speaker, ...sealed }),
    voiceIdState.event({ kind: 'voiceid.speakerDeleted', ...speaker }),
    voiceIdState.event({ kind: 'voiceid.fraudsterPut', ...speaker, watchlistIds: [] }),
    voiceIdState.event({ kind: 'voiceid.fraudsterDeleted', ...speaker }),
    voiceIdState.event({ kind: 'voiceid.domainDeleted', at, domainId }),
  ]
  const reports = reportsOf({ state: context.directory.state(), facts: FACTS, context }, events)
  const detail = { sourceId: expect.any(String), domainId, status: 'SUCCESS' }
  const read = reports.map((each) => ({ ...each, detail: JSON.parse(each.detail) }))
  const common = { source: 'aws.voiceid', resources: [`arn:aws:voiceid:us-east-1:${ACCOUNT}:domain/${domainId}`] }
  const ofSpeaker = { ...common, detailType: 'VoiceId Speaker Action' }
  expect(read).toEqual([
    { ...ofSpeaker, detail: { ...detail, action: 'OPT_OUT_SPEAKER', generatedSpeakerId: 'id#1' } },
    { ...ofSpeaker, detail: { ...detail, action: 'DELETE_SPEAKER', generatedSpeakerId: 'id#1' } },
    {
      ...common,
      detailType: 'VoiceId Fraudster Action',
      detail: { ...detail, action: 'DELETE_FRAUDSTER', generatedFraudsterId: 'id#1' },
    },
  ])
})
