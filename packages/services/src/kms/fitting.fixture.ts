import { ACCOUNT } from '../account.fixture.ts'
import type { Fitting } from '../fitting.fixture.ts'
import { defaultKeyPolicy } from './keyPolicies.ts'
import { sampleCiphertext } from './things.fixture.ts'

const keyPolicy = defaultKeyPolicy({ partition: 'aws', accountId: ACCOUNT })
const withoutRecipient = { Recipient: undefined, DryRunModifiers: undefined, EncryptionAlgorithm: undefined }

/** Inputs that fit, of operations of AWS KMS. */
export const kmsFitting: Fitting = {
  'kms:CreateAlias': { AliasName: 'alias/new' },
  'kms:CreateGrant': {
    GranteePrincipal: 'voiceid.amazonaws.com',
    RetiringPrincipal: `arn:aws:iam::${ACCOUNT}:user/team/UserName`,
    Operations: ['Decrypt'],
    Constraints: { EncryptionContextEquals: { a: 'b' } },
    GranteeServicePrincipal: undefined,
    RetiringServicePrincipal: undefined,
  },
  'kms:CreateKey': {
    KeyUsage: undefined,
    KeySpec: undefined,
    CustomerMasterKeySpec: undefined,
    CustomKeyStoreId: undefined,
    XksKeyId: undefined,
    MultiRegion: false,
    Policy: keyPolicy,
    Tags: [{ TagKey: 'Key', TagValue: 'Value' }],
  },
  'kms:Decrypt': { ...withoutRecipient, CiphertextBlob: sampleCiphertext('KeyId', 'EncryptionContext') },
  'kms:Encrypt': withoutRecipient,
  'kms:GenerateDataKey': { ...withoutRecipient, KeySpec: undefined, NumberOfBytes: 32 },
  'kms:GenerateDataKeyWithoutPlaintext': { KeySpec: undefined, NumberOfBytes: 32 },
  'kms:GenerateRandom': { Recipient: undefined, CustomKeyStoreId: undefined, NumberOfBytes: 8 },
  'kms:GetKeyPolicy': { PolicyName: 'default' },
  'kms:ListGrants': { GranteeServicePrincipal: undefined },
  'kms:ListRetirableGrants': { RetiringServicePrincipal: undefined },
  'kms:PutKeyPolicy': { PolicyName: 'default', Policy: keyPolicy },
  'kms:ReEncrypt': {
    ...withoutRecipient,
    CiphertextBlob: sampleCiphertext('SourceKeyId', 'SourceEncryptionContext'),
    SourceEncryptionAlgorithm: undefined,
  },
  'kms:RetireGrant': { KeyId: undefined, GrantId: undefined },
  'kms:TagResource': { Tags: [{ TagKey: 'Key', TagValue: 'Value' }] },
  'kms:ScheduleKeyDeletion': { PendingWindowInDays: 7 },
}
