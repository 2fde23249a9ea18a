import type { TestAccount, Who } from '../account.fixture.ts'
import { FACTS } from '../account.fixture.ts'
import { settleDue } from '../due.ts'
import { kmsAccount } from '../kms/kms.fixture.ts'

type Operation = Parameters<TestAccount['call']>[0]

/** What a test reads of the answers of Voice ID. */
export interface DomainAnswer {
  readonly DomainId: string
  readonly Arn: string
  readonly Name?: string
  readonly Description?: string
  readonly ServerSideEncryptionConfiguration: { readonly KmsKeyId: string }
  readonly ServerSideEncryptionUpdateDetails?: Readonly<Record<string, string>>
  readonly WatchlistDetails: { readonly DefaultWatchlistId: string }
}

interface Answered {
  readonly Domain: DomainAnswer
  readonly DomainSummaries: readonly DomainAnswer[]
  readonly Watchlist: Readonly<Record<string, unknown>> & { readonly WatchlistId: string }
  readonly WatchlistSummaries: readonly Readonly<Record<string, unknown>>[]
  readonly Speaker: Readonly<Record<string, unknown>> & { readonly GeneratedSpeakerId: string }
  readonly SpeakerSummaries: readonly Readonly<Record<string, unknown>>[]
  readonly Fraudster: Readonly<Record<string, unknown>>
  readonly FraudsterSummaries: readonly Readonly<Record<string, unknown>>[]
  readonly Tags: readonly object[]
  readonly NextToken?: string
}

/** An account of AWS KMS with a key, whose time a test sets, and its domains. */
export async function voiceIdAccount() {
  let now = FACTS.now
  const account = await kmsAccount({ now: () => new Date(now) })
  const key = await account.newKey()
  const voiceId = async (operation: string, input: object = {}, who: Who = 'root'): Promise<Answered> =>
    (await account.call(`voice-id:${operation}` as Operation, input, who)) as unknown as Answered
  const create = async (input: object = {}, who: Who = 'root'): Promise<DomainAnswer> =>
    (await voiceId('CreateDomain', { Name: 'callers', ...encryptedWith(key), ...input }, who)).Domain
  return {
    ...account,
    key,
    voiceId,
    create,
    refusal: (operation: string, input: object = {}, who: Who = 'root') =>
      account.error(`voice-id:${operation}` as Operation, input, who),
    /** The grants on a key, by id. */
    async grants(KeyId = key) {
      return (await account.kms('ListGrants', { KeyId })).Grants
    },
    /** Some seconds pass. */
    async pass(seconds = 2) {
      now += seconds * 1_000
      await settleDue(account.context)
    },
  }
}

export function encryptedWith(KmsKeyId: string) {
  return { ServerSideEncryptionConfiguration: { KmsKeyId } }
}
