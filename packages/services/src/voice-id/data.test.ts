import { describe, expect, test } from 'vitest'
import { ACCOUNT } from '../account.fixture.ts'
import { voiceIdState } from './state.ts'
import { encryptedWith, voiceIdAccount } from './voiceId.fixture.ts'

async function withDomain() {
  const account = await voiceIdAccount()
  const domain = await account.create()
  return { ...account, domain, DomainId: domain.DomainId, defaultId: domain.WatchlistDetails.DefaultWatchlistId }
}

describe('what a domain stores', () => {
  test('of names, descriptions and speakers is not readable without its key', async () => {
    const { voiceId, create, context } = await voiceIdAccount()
    const texts = ['secretname', 'secretwords', 'secretcaller', 'secretlist']
    const [Name = '', Description = '', SpeakerId = '', List = ''] = texts
    const { DomainId } = await create({ Name, Description })
    await voiceId('OptOutSpeaker', { DomainId, SpeakerId })
    await voiceId('CreateWatchlist', { DomainId, Name: List, Description })
    const { domains, speakers, watchlists } = voiceIdState.of(context.directory.state())
    const stored = JSON.stringify([domains, speakers, watchlists].map((each) => [...each.entries()]))
    expect(stored).toContain(DomainId)
    for (const text of texts) expect(stored).not.toContain(text)
  })
})

describe('domains', () => {
  test('are created once for a ClientToken, and at most three', async () => {
    const { create, voiceId, refusal, key } = await voiceIdAccount()
    const first = await create({ ClientToken: 'once' })
    expect(await create({ ClientToken: 'once' })).toEqual(first)
    await create({ Name: 'second' })
    await create({ Name: 'third' })
    expect(await refusal('CreateDomain', { Name: 'fourth', ...encryptedWith(key) })).toBe(
      'ServiceQuotaExceededException: The account has its limit of 3 domains.',
    )
    const page = await voiceId('ListDomains', { MaxResults: 2 })
    const rest = await voiceId('ListDomains', { MaxResults: 2, NextToken: page.NextToken })
    expect([page.DomainSummaries.length, rest.DomainSummaries.length, rest.NextToken]).toEqual([2, 1, undefined])
    expect(await refusal('ListDomains', { NextToken: 'x' })).toBe('ValidationError: The NextToken is not valid.')
  })

  test('lose what an update leaves out', async () => {
    const { voiceId, create, key, pass } = await voiceIdAccount()
    const { DomainId } = await create({ Description: 'all callers' })
    await pass(60)
    const { Domain } = await voiceId('UpdateDomain', { DomainId, Name: 'renamed', ...encryptedWith(key) })
    expect(Domain).toMatchObject({ Name: 'renamed', UpdatedAt: expect.any(Date) })
    expect(Domain).not.toHaveProperty('Description')
    expect(Domain).not.toHaveProperty('ServerSideEncryptionUpdateDetails')
    expect((await voiceId('DescribeDomain', { DomainId })).Domain).toEqual(Domain)
  })

  test('have tags, which decide what is allowed', async () => {
    const { voiceId, create, refusal, give } = await voiceIdAccount()
    const { DomainId, Arn: ResourceArn } = await create({ Tags: [{ Key: 'Team', Value: 'blue' }] })
    await voiceId('TagResource', { ResourceArn, Tags: [{ Key: 'Stage', Value: 'test' }] })
    await voiceId('UntagResource', { ResourceArn, TagKeys: ['None'] })
    expect((await voiceId('ListTagsForResource', { ResourceArn })).Tags).toEqual([
      { Key: 'Team', Value: 'blue' },
      { Key: 'Stage', Value: 'test' },
    ])
    await give(
      'ana',
      { Action: 'voiceid:DeleteDomain', Condition: { StringEquals: { 'aws:ResourceTag/Team': 'red' } } },
      { Action: ['voiceid:CreateDomain', 'kms:*'] },
    )
    expect(await refusal('DeleteDomain', { DomainId }, 'user/ana')).toContain('voiceid:DeleteDomain')
    const tagged = { Name: 'other', ...encryptedWith('k'), Tags: [{ Key: 'Team', Value: 'red' }] }
    expect(await refusal('CreateDomain', tagged, 'user/ana')).toContain('voiceid:TagResource')
    const tag = (Tags: readonly object[]) => refusal('TagResource', { ResourceArn, Tags })
    expect(await tag([{ Key: 'aws:x', Value: '' }])).toContain('ValidationError: The tag key aws:x')
    const twice = { Key: 'a', Value: '' }
    expect(await tag([twice, twice])).toContain('ValidationError: A tag key is given twice.')
    const many = Array.from({ length: 49 }, (_, at) => ({ Key: `k${at}`, Value: '' }))
    expect(await tag(many)).toContain('ValidationError: A domain has at most 50 tags.')
    for (const arn of [`${ResourceArn}x`, ResourceArn.replace(ACCOUNT, '999999999999')])
      expect(await refusal('ListTagsForResource', { ResourceArn: arn })).toMatch(/ResourceNotFound|AccessDenied/)
  })

  test('of other regions do not exist here', async () => {
    const { context, DomainId, refusal, voiceId } = await withDomain()
    const at = context.directory.now()
    const { domains } = voiceIdState.of(context.directory.state())
    const { createdAt: _, updatedAt: __, ...domain } = domains.get(DomainId) ?? { domainId: '' }
    const elsewhere = { ...domain, domainId: 'E'.repeat(22), region: 'eu-west-2' }
    const event = voiceIdState.event({ kind: 'voiceid.domainCreated', at, ...elsewhere } as never)
    await context.directory.change(() => ({ events: [event], output: undefined }))
    expect(await refusal('DescribeDomain', { DomainId: 'E'.repeat(22) })).toContain('ResourceNotFoundException')
    expect((await voiceId('ListDomains')).DomainSummaries).toMatchObject([{ DomainId }])
  })
})

describe('speakers', () => {
  test('are created by opting out, named by either id, listed and deleted', async () => {
    const { voiceId, refusal, DomainId } = await withDomain()
    const { Speaker } = await voiceId('OptOutSpeaker', { DomainId, SpeakerId: 'caller-1' })
    expect(Speaker).toMatchObject({ CustomerSpeakerId: 'caller-1', DomainId, Status: 'OPTED_OUT' })
    expect(Speaker.GeneratedSpeakerId).toMatch(/^id#[A-Za-z0-9]{22}$/)
    for (const SpeakerId of ['caller-1', Speaker.GeneratedSpeakerId]) {
      expect((await voiceId('DescribeSpeaker', { DomainId, SpeakerId })).Speaker).toEqual(Speaker)
      expect((await voiceId('OptOutSpeaker', { DomainId, SpeakerId })).Speaker).toEqual(Speaker)
    }
    await voiceId('OptOutSpeaker', { DomainId, SpeakerId: 'caller-2' })
    const page = await voiceId('ListSpeakers', { DomainId, MaxResults: 1 })
    const rest = await voiceId('ListSpeakers', { DomainId, MaxResults: 1, NextToken: page.NextToken })
    const listed = [...page.SpeakerSummaries, ...rest.SpeakerSummaries].map((each) => each.CustomerSpeakerId)
    expect([listed.toSorted(), rest.NextToken]).toEqual([['caller-1', 'caller-2'], undefined])
    await voiceId('DeleteSpeaker', { DomainId, SpeakerId: Speaker.GeneratedSpeakerId })
    for (const operation of ['DescribeSpeaker', 'DeleteSpeaker'])
      expect(await refusal(operation, { DomainId, SpeakerId: 'caller-1' })).toBe(
        'ResourceNotFoundException: The speaker caller-1 does not exist.',
      )
    const unknown = { DomainId, SpeakerId: Speaker.GeneratedSpeakerId }
    expect(await refusal('OptOutSpeaker', unknown)).toContain('ResourceNotFoundException')
  })

  test('of one domain are not found in another', async () => {
    const { voiceId, create, refusal, DomainId } = await withDomain()
    const other = await create({ Name: 'other' })
    const { Speaker } = await voiceId('OptOutSpeaker', { DomainId, SpeakerId: 'caller-1' })
    for (const SpeakerId of ['caller-1', Speaker.GeneratedSpeakerId])
      expect(await refusal('DescribeSpeaker', { DomainId: other.DomainId, SpeakerId })).toContain('ResourceNotFound')
    expect((await voiceId('ListSpeakers', { DomainId: other.DomainId })).SpeakerSummaries).toEqual([])
  })
})

describe('watchlists and fraudsters', () => {
  const FraudsterId = `id#${'F'.repeat(22)}`

  /** A domain with a fraudster in its default watchlist, as a registration job leaves it. */
  async function withFraudster() {
    const account = await withDomain()
    const { context, DomainId, defaultId } = account
    const at = context.directory.now()
    const put = { at, domainId: DomainId, generatedId: FraudsterId, watchlistIds: [defaultId] }
    const event = voiceIdState.event({ kind: 'voiceid.fraudsterPut', ...put })
    await context.directory.change(() => ({ events: [event], output: undefined }))
    return account
  }

  test('a domain has a default watchlist, which stays as it is, and up to two others', async () => {
    const { voiceId, refusal, DomainId, defaultId } = await withDomain()
    const { Watchlist } = await voiceId('CreateWatchlist', { DomainId, Name: 'vip', ClientToken: 'once' })
    expect(Watchlist).toMatchObject({ DomainId, Name: 'vip', DefaultWatchlist: false })
    expect((await voiceId('CreateWatchlist', { DomainId, Name: 'vip', ClientToken: 'once' })).Watchlist).toEqual(
      Watchlist,
    )
    const { WatchlistId } = Watchlist
    await voiceId('UpdateWatchlist', { DomainId, WatchlistId, Description: 'known' })
    expect((await voiceId('DescribeWatchlist', { DomainId, WatchlistId })).Watchlist).toMatchObject({
      Name: 'vip',
      Description: 'known',
    })
    await voiceId('CreateWatchlist', { DomainId, Name: 'third' })
    expect(await refusal('CreateWatchlist', { DomainId, Name: 'fourth' })).toContain('ServiceQuotaExceededException')
    expect((await voiceId('ListWatchlists', { DomainId })).WatchlistSummaries).toHaveLength(3)
    for (const operation of ['UpdateWatchlist', 'DeleteWatchlist']) {
      const input = { DomainId, WatchlistId: defaultId, Name: 'mine' }
      expect(await refusal(operation, input)).toContain('is the default watchlist')
    }
    await voiceId('DeleteWatchlist', { DomainId, WatchlistId })
    expect(await refusal('DescribeWatchlist', { DomainId, WatchlistId })).toContain('ResourceNotFoundException')
  })

  test('a fraudster is in one watchlist at least, and a watchlist with fraudsters is not deleted', async () => {
    const { voiceId, refusal, DomainId, defaultId } = await withFraudster()
    const { WatchlistId } = (await voiceId('CreateWatchlist', { DomainId, Name: 'vip' })).Watchlist
    const inVip = { DomainId, FraudsterId, WatchlistId }
    const inDefault = { ...inVip, WatchlistId: defaultId }
    expect(await refusal('DisassociateFraudster', inVip)).toContain('is not in the watchlist')
    expect(await refusal('DisassociateFraudster', inDefault)).toContain('ValidationError: The fraudster')
    await voiceId('AssociateFraudster', inVip)
    expect((await voiceId('AssociateFraudster', inVip)).Fraudster).toMatchObject({
      WatchlistIds: [defaultId, WatchlistId],
    })
    expect((await voiceId('DisassociateFraudster', inDefault)).Fraudster).toMatchObject({ WatchlistIds: [WatchlistId] })
    expect(await refusal('DeleteWatchlist', { DomainId, WatchlistId })).toContain('ConflictException: The watchlist')
    const listed = async (input: object) =>
      (await voiceId('ListFraudsters', { DomainId, ...input })).FraudsterSummaries.length
    expect([await listed({}), await listed({ WatchlistId }), await listed({ WatchlistId: defaultId })]).toEqual([
      1, 1, 0,
    ])
    expect(await refusal('ListFraudsters', { DomainId, WatchlistId: 'none' })).toContain('The watchlist none')
    await voiceId('DeleteFraudster', { DomainId, FraudsterId })
    expect(await refusal('DescribeFraudster', { DomainId, FraudsterId })).toContain('ResourceNotFoundException')
    await voiceId('DeleteWatchlist', { DomainId, WatchlistId })
  })

  test('are gone with their domain', async () => {
    const { voiceId, context, DomainId } = await withFraudster()
    await voiceId('OptOutSpeaker', { DomainId, SpeakerId: 'caller-1' })
    await voiceId('DeleteDomain', { DomainId })
    const { domains, watchlists, speakers, fraudsters } = voiceIdState.of(context.directory.state())
    expect([domains, watchlists, speakers, fraudsters].map(({ size }) => size)).toEqual([0, 0, 0, 0])
  })
})

describe('what needs audio', () => {
  test('no session exists, because nothing streams audio', async () => {
    const { refusal, DomainId } = await withDomain()
    expect(await refusal('EvaluateSession', { DomainId, SessionNameOrId: 'contact-1' })).toBe(
      'ResourceNotFoundException: The session contact-1 does not exist: no call streams audio to Gatewarden, and only a stream starts a session.',
    )
  })

  test.each([
    'StartSpeakerEnrollmentJob',
    'StartFraudsterRegistrationJob',
    'ListSpeakerEnrollmentJobs',
  ])('%s is authorized, and not implemented', async (operation) => {
    const { refusal, DomainId, give } = await withDomain()
    expect(await refusal(operation, { DomainId }, 'user/ana')).toContain(`not authorized to perform: voiceid:`)
    await give('ana', { Action: 'voiceid:*' })
    expect(await refusal(operation, { DomainId }, 'user/ana')).toContain('NotImplemented: ')
  })
})
