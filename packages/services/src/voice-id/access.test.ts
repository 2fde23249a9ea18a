import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ACCOUNT } from '../account.fixture.ts'
import { ana, bob, documentOf, managedByRoot, root } from '../kms/kms.fixture.ts'
import { encryptedWith, voiceIdAccount } from './voiceId.fixture.ts'

interface Case {
  readonly name: string
  readonly identity: 'allows' | 'otherService' | 'none' | 'denies'
  readonly keyPolicy: 'delegates' | 'names' | 'otherService' | 'silent' | 'forbids'
  /** `allowed`, or a part of the sentence. */
  readonly expected: string
  readonly source: string
}

const CASES = new URL('../../../../fixtures/voiceid/access.json', import.meta.url)
const cases: readonly Case[] = JSON.parse(readFileSync(CASES, 'utf8'))

const NEEDED = ['kms:DescribeKey', 'kms:CreateGrant', 'kms:Decrypt']
const voiceIdActions = { Action: 'voiceid:*' }
const via = (service: string) => ({
  Condition: { StringEquals: { 'kms:ViaService': `${service}.us-east-1.amazonaws.com` } },
})
const delegated = { Principal: { AWS: root }, Action: 'kms:*' }
const anas = { Principal: { AWS: ana }, Action: NEEDED }

const IDENTITY_POLICIES: Readonly<Record<Case['identity'], readonly object[]>> = {
  allows: [{ Action: NEEDED, ...via('voiceid') }],
  otherService: [{ Action: NEEDED, ...via('connect') }],
  none: [],
  denies: [{ Action: NEEDED }, { Action: NEEDED, Effect: 'Deny', ...via('voiceid') }],
}

const KEY_POLICIES: Readonly<Record<Case['keyPolicy'], readonly object[]>> = {
  delegates: [delegated],
  names: [managedByRoot, { ...anas, ...via('voiceid') }],
  otherService: [managedByRoot, { ...anas, ...via('connect') }],
  silent: [managedByRoot],
  forbids: [delegated, { ...anas, Effect: 'Deny' }],
}

describe('the key of a domain, for a user with all permissions of Voice ID:', () => {
  test.each(cases)('$name', async ({ identity, keyPolicy, expected }) => {
    const { kms, key, give, create, voiceId, refusal } = await voiceIdAccount()
    const { DomainId } = await create()
    await kms('PutKeyPolicy', { KeyId: key, Policy: documentOf(...KEY_POLICIES[keyPolicy]) })
    await give('ana', voiceIdActions, ...IDENTITY_POLICIES[identity])
    if (expected === 'allowed') {
      await create({}, 'user/ana')
      expect((await voiceId('DescribeDomain', { DomainId }, 'user/ana')).Domain.Name).toBe('callers')
      return
    }
    const denied = (action: string) =>
      `AccessDenied: User: ${ana} is not authorized to perform: ${action} on resource: ${key} ${expected}`
    const input = { Name: 'other', ...encryptedWith(key) }
    expect(await refusal('CreateDomain', input, 'user/ana')).toContain(denied('kms:DescribeKey'))
    expect(await refusal('DescribeDomain', { DomainId }, 'user/ana')).toContain(denied('kms:Decrypt'))
    expect((await voiceId('ListDomains', {}, 'user/ana')).DomainSummaries).toMatchObject([{ DomainId }])
    expect((await voiceId('ListDomains', {}, 'user/ana')).DomainSummaries[0]).not.toHaveProperty('Name')
  })
})

describe('the permissions of the caller', () => {
  test.each(NEEDED)('%s is needed to create and to update a domain, and nothing is left without it', async (action) => {
    const { key, give, create, refusal, context, newKey } = await voiceIdAccount()
    const { DomainId } = await create()
    const others = NEEDED.filter((each) => each !== action)
    await give('ana', voiceIdActions, { Action: others, ...via('voiceid') })
    const input = { Name: 'other', ...encryptedWith(key) }
    const { revision } = context.directory.state()
    expect(await refusal('CreateDomain', input, 'user/ana')).toContain(`to perform: ${action} on resource: ${key}`)
    expect(await refusal('UpdateDomain', { DomainId, ...input }, 'user/ana')).toContain(`to perform: ${action}`)
    expect(context.directory.state().revision).toBe(revision)
    const next = { ...input, ...encryptedWith(await newKey()), DomainId }
    expect(await refusal('UpdateDomain', next, 'user/ana')).toContain(`to perform: ${action}`)
  })

  test('to use a key directly give nothing through Voice ID, and the other way round', async () => {
    const { key, give, create, failure } = await voiceIdAccount()
    await give('ana', voiceIdActions, { Action: NEEDED, ...via('voiceid') })
    await create({}, 'user/ana')
    for (const operation of ['DescribeKey', 'CreateGrant'])
      expect(
        await failure(operation, { KeyId: key, GranteePrincipal: ana, Operations: ['Decrypt'] }, 'user/ana'),
      ).toContain('AccessDenied')
  })

  test('may be bound to grants for AWS services and to the encryption context of a domain', async () => {
    const { key, give, create, refusal } = await voiceIdAccount()
    const [first, second] = [await create(), await create({ Name: 'second' })]
    const context = 'kms:EncryptionContext:aws:voiceid:domain:arn'
    await give(
      'ana',
      voiceIdActions,
      { Action: 'kms:DescribeKey' },
      { Action: 'kms:CreateGrant', Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } } },
      { Action: 'kms:Decrypt', Condition: { StringEquals: { [context]: first.Arn } } },
    )
    const texts = { Name: 'changed', ...encryptedWith(key) }
    expect(await refusal('DescribeDomain', { DomainId: second.DomainId }, 'user/ana')).toContain('kms:Decrypt')
    expect(await refusal('UpdateDomain', { DomainId: second.DomainId, ...texts }, 'user/ana')).toContain('kms:Decrypt')
    await give(
      'ana',
      voiceIdActions,
      { Action: ['kms:DescribeKey', 'kms:Decrypt'] },
      { Action: 'kms:CreateGrant', Condition: { StringEquals: { [context]: first.Arn } } },
    )
    expect(await refusal('UpdateDomain', { DomainId: second.DomainId, ...texts }, 'user/ana')).toContain('CreateGrant')
  })

  test('come from a grant to the user as well', async () => {
    const { key, kms, give, create, voiceId, refusal } = await voiceIdAccount()
    const { DomainId, Arn } = await create()
    await give('ana', voiceIdActions)
    const EncryptionContextSubset = { 'aws:voiceid:domain:arn': `${Arn}x` }
    const grant = { KeyId: key, GranteePrincipal: ana, Operations: ['Decrypt'] }
    await kms('CreateGrant', { ...grant, Constraints: { EncryptionContextSubset } })
    expect(await refusal('DescribeDomain', { DomainId }, 'user/ana')).toContain('kms:Decrypt')
    await kms('CreateGrant', { ...grant, GranteePrincipal: bob })
    expect(await refusal('DescribeDomain', { DomainId }, 'user/ana')).toContain('kms:Decrypt')
    await kms('CreateGrant', grant)
    expect((await voiceId('DescribeDomain', { DomainId }, 'user/ana')).Domain).toMatchObject({ Name: 'callers' })
  })
})

describe('AmazonConnectVoiceIDFullAccess', () => {
  const PolicyArn = 'arn:aws:iam::aws:policy/AmazonConnectVoiceIDFullAccess'

  test('alone opens no domain, because it allows no action of AWS KMS', async () => {
    const { call, context, key, create, refusal, give, voiceId } = await voiceIdAccount()
    const { DomainId } = await create()
    await call('iam:AttachUserPolicy', { UserName: 'ana', PolicyArn })
    const input = { Name: 'other', ...encryptedWith(key) }
    expect(await refusal('CreateDomain', input, 'user/ana')).toContain('kms:DescribeKey')
    expect(await refusal('DescribeDomain', { DomainId }, 'user/ana')).toContain('kms:Decrypt')
    const ActionNames = (context.reference.service('kms')?.actions() ?? []).map(({ fullName }) => fullName)
    expect(ActionNames.length).toBeGreaterThan(50)
    const PolicySourceArn = `arn:aws:iam::${ACCOUNT}:user/ana`
    const { EvaluationResults } = (await call('iam:SimulatePrincipalPolicy', {
      PolicySourceArn,
      ActionNames,
      ResourceArns: [key],
      ContextEntries: [
        {
          ContextKeyName: 'kms:ViaService',
          ContextKeyType: 'string',
          ContextKeyValues: ['voiceid.us-east-1.amazonaws.com'],
        },
      ],
      MaxItems: 1000,
    })) as unknown as { readonly EvaluationResults: readonly { readonly EvalDecision: string }[] }
    expect(EvaluationResults.length).toBe(ActionNames.length)
    expect(new Set(EvaluationResults.map(({ EvalDecision }) => EvalDecision))).toEqual(new Set(['implicitDeny']))
    await give('ana', { Action: NEEDED, ...via('voiceid') })
    await create({}, 'user/ana')
    expect((await voiceId('DescribeDomain', { DomainId }, 'user/ana')).Domain).toMatchObject({ Name: 'callers' })
  })
})
