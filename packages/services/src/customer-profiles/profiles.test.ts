import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ACCOUNT, testAccount } from '../account.fixture.ts'

interface Searches {
  readonly profiles: readonly object[]
  readonly cases: readonly {
    readonly name: string
    readonly search: object
    readonly found?: readonly string[]
    readonly error?: string
  }[]
}

const file = new URL('../../../../fixtures/customer-profiles/search.json', import.meta.url)
const searches: Searches = JSON.parse(readFileSync(file, 'utf8'))
const DomainName = 'amazon-connect-sales'
const ARN = `arn:aws:profile:us-east-1:${ACCOUNT}:domains/${DomainName}`

async function withDomain(settings: object = {}) {
  const account = await testAccount()
  const call = <Output = Record<string, never>>(operation: string, input: object = {}) =>
    account.call(`customer-profiles:${operation}`, { DomainName, ...input }) as Promise<unknown> as Promise<Output>
  const error = (operation: string, input: object = {}) =>
    account.error(`customer-profiles:${operation}`, { DomainName, ...input })
  await call('CreateDomain', { DefaultExpirationDays: 30, ...settings })
  const profile = async (ProfileId: string) => {
    const { Items } = await call<{ Items: object[] }>('SearchProfiles', { KeyName: '_profileId', Values: [ProfileId] })
    return Items[0]
  }
  return { account, call, error, profile }
}

describe('a search', () => {
  test.each(searches.cases)('$name', async ({ search, found, error: sentence }) => {
    const { call, error } = await withDomain()
    for (const each of searches.profiles) await call('CreateProfile', each)
    if (sentence !== undefined) expect(await error('SearchProfiles', search)).toBe(sentence)
    else {
      const { Items } = await call<{ Items: { FirstName: string }[] }>('SearchProfiles', search)
      expect(Items.map(({ FirstName }) => FirstName).toSorted()).toEqual(found)
    }
  })

  test('says by which keys it found a profile', async () => {
    const { call } = await withDomain()
    await call('CreateProfile', { FirstName: 'Ana', PhoneNumber: '1', AccountNumber: 'A-1' })
    const AdditionalSearchKeys = [
      { KeyName: '_account', Values: ['A-2'] },
      { KeyName: '_fullName', Values: ['Ana'] },
    ]
    const search = { KeyName: '_phone', Values: ['1', '2'], AdditionalSearchKeys }
    expect(await call('SearchProfiles', search)).toMatchObject({
      Items: [
        {
          FoundByItems: [
            { KeyName: '_phone', Values: ['1'] },
            { KeyName: '_fullName', Values: ['Ana'] },
          ],
        },
      ],
    })
  })

  test('has pages', async () => {
    const { call, error } = await withDomain()
    for (let count = 0; count < 3; count++) await call('CreateProfile', { PhoneNumber: '1' })
    const search = { KeyName: '_phone', Values: ['1'], MaxResults: 2 }
    const first = await call<{ Items: object[]; NextToken: string }>('SearchProfiles', search)
    const second = await call<{ Items: object[] }>('SearchProfiles', { ...search, NextToken: first.NextToken })
    expect([first.Items.length, second.Items.length, second]).toEqual([2, 1, { Items: second.Items }])
    expect(await error('SearchProfiles', { ...search, NextToken: 'forged' })).toBe(
      'BadRequestException: The NextToken is not valid.',
    )
  })
})

describe('a profile', () => {
  const ana = {
    FirstName: 'Ana',
    Gender: 'FEMALE',
    Address: { City: 'Lisbon', Country: 'PT' },
    Attributes: { tier: 'gold', since: '2020' },
    EngagementPreferences: { Phone: [{ KeyName: '_phone', KeyValue: '1' }] },
  }

  test('is changed member by member, and an empty text removes a value', async () => {
    const { call, profile } = await withDomain()
    const { ProfileId } = await call<{ ProfileId: string }>('CreateProfile', ana)
    expect(ProfileId).toMatch(/^[0-9a-f]{32}$/)
    expect(await profile(ProfileId)).toMatchObject({ ProfileId, ...ana })
    const change = { FirstName: '', LastName: 'Silva', Address: { City: '' }, Attributes: { tier: '', level: '2' } }
    expect(await call('UpdateProfile', { ProfileId, ...change })).toEqual({ ProfileId })
    expect(await profile(ProfileId)).toEqual({
      ProfileId,
      LastName: 'Silva',
      Gender: 'FEMALE',
      Address: { Country: 'PT' },
      Attributes: { since: '2020', level: '2' },
      EngagementPreferences: ana.EngagementPreferences,
      FoundByItems: [{ KeyName: '_profileId', Values: [ProfileId] }],
    })
  })

  test('is found by a key that is added, until it is deleted', async () => {
    const { call, error } = await withDomain()
    const { ProfileId } = await call<{ ProfileId: string }>('CreateProfile', ana)
    const key = { KeyName: '_orderId', Values: ['42'] }
    const search = () => call('SearchProfiles', key)
    expect(await call('AddProfileKey', { ProfileId, ...key })).toEqual(key)
    expect(await search()).toMatchObject({ Items: [{ ProfileId }] })
    await call('DeleteProfileKey', { ProfileId, ...key })
    expect(await search()).toEqual({ Items: [] })
    expect(await error('DeleteProfileKey', { ProfileId, ...key })).toContain('ResourceNotFoundException')
    expect(await error('AddProfileKey', { ProfileId, KeyName: '_profileId', Values: ['x'] })).toBe(
      'BadRequestException: The key _profileId follows from the profile and cannot be added or deleted.',
    )
  })

  test('is gone with its deletion or with its domain', async () => {
    const { call, error, profile } = await withDomain()
    const { ProfileId } = await call<{ ProfileId: string }>('CreateProfile', ana)
    const other = await call<{ ProfileId: string }>('CreateProfile', ana)
    await call('DeleteProfile', { ProfileId })
    expect(await profile(ProfileId)).toBeUndefined()
    expect(await error('DeleteProfile', { ProfileId })).toBe(
      `ResourceNotFoundException: The profile ${ProfileId} was not found.`,
    )
    await call('DeleteDomain')
    expect(await error('UpdateProfile', { ProfileId: other.ProfileId })).toContain('The domain amazon-connect-sales')
    await call('CreateDomain', { DefaultExpirationDays: 1 })
    expect(await profile(other.ProfileId)).toBeUndefined()
  })
})

describe('a domain', () => {
  const Matching = {
    Enabled: true,
    JobSchedule: { DayOfTheWeek: 'SUNDAY', Time: '03:00' },
    AutoMerging: { Enabled: true, ConflictResolution: { ConflictResolvingModel: 'RECENCY' } },
  }

  test('keeps what an update leaves out, and loses its queue with an empty text', async () => {
    const queue = 'https://sqs.us-east-1.amazonaws.com/123456789012/dead'
    const { call } = await withDomain({ Matching, DeadLetterQueueUrl: queue, DataStore: { Enabled: true } })
    expect(await call('GetDomain')).toMatchObject({ Matching, DeadLetterQueueUrl: queue, DataStore: { Enabled: true } })
    const RuleBasedMatching = { Enabled: true, MatchingRules: [{ Rule: ['AccountNumber'] }] }
    const updated = await call('UpdateDomain', { DefaultExpirationDays: 7, DeadLetterQueueUrl: '', RuleBasedMatching })
    expect(updated).toMatchObject({
      DefaultExpirationDays: 7,
      Matching,
      RuleBasedMatching: { ...RuleBasedMatching, Status: 'ACTIVE' },
    })
    expect(updated).not.toHaveProperty('DeadLetterQueueUrl')
    expect(await call('GetDomain')).toEqual({ ...updated, Stats: { ProfileCount: 0 } })
  })

  test('has tags', async () => {
    const { call, error } = await withDomain({ Tags: { team: 'blue', stage: 'test' } })
    await call('TagResource', { resourceArn: ARN, tags: { team: 'red' } })
    await call('UntagResource', { resourceArn: ARN, tagKeys: ['stage'] })
    expect(await call('ListTagsForResource', { resourceArn: ARN })).toEqual({ tags: { team: 'red' } })
    expect(await call('GetDomain')).toMatchObject({ Tags: { team: 'red' } })
    for (const arn of [`${ARN}x`, `${ARN}/object-types/CTR`, ARN.replace('us-east-1', 'eu-west-1')])
      expect(await error('ListTagsForResource', { resourceArn: arn })).toContain('ResourceNotFoundException')
  })

  test('gets tags only from a caller who may tag it', async () => {
    const { account } = await withDomain()
    const Statement = [{ Effect: 'Allow', Action: ['profile:UpdateDomain'], Resource: '*' }]
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement })
    await account.call('iam:CreateUser', { UserName: 'ana' })
    await account.call('iam:PutUserPolicy', { UserName: 'ana', PolicyName: 'own', PolicyDocument })
    await account.call('customer-profiles:UpdateDomain', { DomainName }, 'user/ana')
    const tagging = { DomainName, Tags: { team: 'blue' } }
    expect(await account.error('customer-profiles:UpdateDomain', tagging, 'user/ana')).toContain('profile:TagResource')
  })
})
