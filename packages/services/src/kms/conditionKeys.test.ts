import { describe, expect, test } from 'vitest'
import { ACCOUNT } from '../account.fixture.ts'
import { ana, bob, bytes, kmsAccount } from './kms.fixture.ts'

interface Case {
  readonly name: string
  readonly operation: string
  readonly input: object
  readonly condition: object
  readonly isAllowed: boolean
}

const encrypt = (context?: object) => ({ Plaintext: bytes('x'), EncryptionContext: context })
const grant = { GranteePrincipal: bob, RetiringPrincipal: ana, Operations: ['Decrypt', 'Encrypt'] }
const equal = (key: string, ...values: readonly string[]) => ({ StringEquals: { [key]: values } })

/** Whether a condition on the permission of the operation holds (AWS KMS Developer Guide, AWS KMS condition keys). */
const cases: readonly Case[] = [
  {
    name: 'a pair of the encryption context',
    operation: 'Encrypt',
    input: encrypt({ team: 'blue' }),
    condition: equal('kms:EncryptionContext:team', 'blue'),
    isAllowed: true,
  },
  {
    name: 'another value of the pair',
    operation: 'Encrypt',
    input: encrypt({ team: 'red' }),
    condition: equal('kms:EncryptionContext:team', 'blue'),
    isAllowed: false,
  },
  {
    name: 'no encryption context',
    operation: 'Encrypt',
    input: encrypt(),
    condition: equal('kms:EncryptionContext:team', 'blue'),
    isAllowed: false,
  },
  {
    name: 'the key of a pair in another letter case',
    operation: 'Encrypt',
    input: encrypt({ Team: 'blue' }),
    condition: equal('kms:EncryptionContext:team', 'blue'),
    isAllowed: true,
  },
  {
    name: 'keys of pairs in their letter case',
    operation: 'Encrypt',
    input: encrypt({ Team: 'blue' }),
    condition: { 'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': ['team'] } },
    isAllowed: false,
  },
  {
    name: 'two pairs that differ in letter case only',
    operation: 'Encrypt',
    input: encrypt({ team: 'blue', Team: 'red' }),
    condition: equal('kms:EncryptionContext:team', 'blue'),
    isAllowed: false,
  },
  {
    name: 'the account of the caller',
    operation: 'Encrypt',
    input: encrypt(),
    condition: equal('kms:CallerAccount', ACCOUNT),
    isAllowed: true,
  },
  {
    name: 'the alias by which the request names the key',
    operation: 'Encrypt',
    input: { ...encrypt(), KeyId: 'alias/mine' },
    condition: equal('kms:RequestAlias', 'alias/mine'),
    isAllowed: true,
  },
  {
    name: 'no alias in the request',
    operation: 'Encrypt',
    input: encrypt(),
    condition: equal('kms:RequestAlias', 'alias/mine'),
    isAllowed: false,
  },
  {
    name: 'the aliases of the key',
    operation: 'Encrypt',
    input: encrypt(),
    condition: { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/mine' } },
    isAllowed: true,
  },
  {
    name: 'a tag of the key',
    operation: 'Encrypt',
    input: encrypt(),
    condition: equal('aws:ResourceTag/Team', 'blue'),
    isAllowed: true,
  },
  {
    name: 'the type of the key',
    operation: 'Encrypt',
    input: encrypt(),
    condition: {
      StringEquals: {
        'kms:KeySpec': 'SYMMETRIC_DEFAULT',
        'kms:KeyUsage': 'ENCRYPT_DECRYPT',
        'kms:KeyOrigin': 'AWS_KMS',
      },
      Bool: { 'kms:MultiRegion': 'false' },
    },
    isAllowed: true,
  },
  {
    name: 'the algorithm',
    operation: 'Encrypt',
    input: encrypt(),
    condition: equal('kms:EncryptionAlgorithm', 'SYMMETRIC_DEFAULT'),
    isAllowed: true,
  },
  {
    name: 'the type of a new key',
    operation: 'CreateKey',
    input: {},
    condition: equal('kms:KeySpec', 'RSA_2048'),
    isAllowed: false,
  },
  {
    name: 'the spec of a new key by its old name',
    operation: 'CreateKey',
    input: { CustomerMasterKeySpec: 'RSA_2048' },
    condition: equal('kms:KeySpec', 'SYMMETRIC_DEFAULT'),
    isAllowed: false,
  },
  {
    name: 'the safety check is not bypassed',
    operation: 'CreateKey',
    input: {},
    condition: { Bool: { 'kms:BypassPolicyLockoutSafetyCheck': 'false' } },
    isAllowed: true,
  },
  {
    name: 'the safety check is bypassed',
    operation: 'CreateKey',
    input: { BypassPolicyLockoutSafetyCheck: true },
    condition: { Bool: { 'kms:BypassPolicyLockoutSafetyCheck': 'false' } },
    isAllowed: false,
  },
  {
    name: 'the waiting period',
    operation: 'ScheduleKeyDeletion',
    input: { PendingWindowInDays: 30 },
    condition: { NumericGreaterThanEquals: { 'kms:ScheduleKeyDeletionPendingWindowInDays': '14' } },
    isAllowed: true,
  },
  {
    name: 'a waiting period that is too short',
    operation: 'ScheduleKeyDeletion',
    input: { PendingWindowInDays: 7 },
    condition: { NumericGreaterThanEquals: { 'kms:ScheduleKeyDeletionPendingWindowInDays': '14' } },
    isAllowed: false,
  },
  {
    name: 'the rotation period',
    operation: 'EnableKeyRotation',
    input: { RotationPeriodInDays: 90 },
    condition: { NumericLessThanEquals: { 'kms:RotationPeriodInDays': '180' } },
    isAllowed: true,
  },
  {
    name: 'the operations of a grant',
    operation: 'CreateGrant',
    input: grant,
    condition: { 'ForAllValues:StringEquals': { 'kms:GrantOperations': ['Decrypt', 'Encrypt'] } },
    isAllowed: true,
  },
  {
    name: 'an operation too many in a grant',
    operation: 'CreateGrant',
    input: grant,
    condition: { 'ForAllValues:StringEquals': { 'kms:GrantOperations': ['Decrypt'] } },
    isAllowed: false,
  },
  {
    name: 'the principals of a grant',
    operation: 'CreateGrant',
    input: grant,
    condition: { StringEquals: { 'kms:GranteePrincipal': bob, 'kms:RetiringPrincipal': ana } },
    isAllowed: true,
  },
  {
    name: 'another grantee',
    operation: 'CreateGrant',
    input: grant,
    condition: equal('kms:GranteePrincipal', ana),
    isAllowed: false,
  },
  {
    name: 'the constraint of a grant',
    operation: 'CreateGrant',
    input: { ...grant, Constraints: { EncryptionContextEquals: { team: 'blue' } } },
    condition: {
      StringEquals: { 'kms:GrantConstraintType': 'EncryptionContextEquals', 'kms:EncryptionContext:team': 'blue' },
    },
    isAllowed: true,
  },
  {
    name: 'no constraint in a grant',
    operation: 'CreateGrant',
    input: grant,
    condition: equal('kms:GrantConstraintType', 'EncryptionContextEquals'),
    isAllowed: false,
  },
  {
    name: 'a grant that no service asks for',
    operation: 'CreateGrant',
    input: grant,
    condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    isAllowed: false,
  },
]

describe('a condition', () => {
  test.each(cases)('$name', async ({ operation, input, condition, isAllowed }) => {
    const { kms, failure, give, newKey } = await kmsAccount()
    const KeyId = await newKey({ Tags: [{ TagKey: 'Team', TagValue: 'blue' }] })
    await kms('CreateAlias', { AliasName: 'alias/mine', TargetKeyId: KeyId })
    await give('ana', { Action: `kms:${operation}`, Condition: condition })
    const named = operation === 'CreateKey' ? input : { KeyId, ...input }
    if (isAllowed) expect(await kms(operation, named, 'user/ana')).toBeDefined()
    else expect(await failure(operation, named, 'user/ana')).toContain('AccessDenied')
  })
})
