import type { Fitting } from '../fitting.fixture.ts'
import { sampleKeyArn } from '../kms/things.fixture.ts'

const key = { ServerSideEncryptionConfiguration: { KmsKeyId: sampleKeyArn('KeyId') } }
const firstPage = { NextToken: undefined }

/** Inputs that fit, of operations of Voice ID. */
export const voiceIdFitting: Fitting = {
  'voice-id:CreateDomain': key,
  'voice-id:ListDomains': firstPage,
  'voice-id:ListFraudsters': firstPage,
  'voice-id:ListSpeakers': firstPage,
  'voice-id:ListWatchlists': firstPage,
  'voice-id:UpdateDomain': key,
}
