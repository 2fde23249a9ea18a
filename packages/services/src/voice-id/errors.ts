import { ServiceError, type Words } from '../serviceError.ts'

type Row = readonly [code: string, sentence: Words, members?: Readonly<Record<string, string>>]

const notFound = (ResourceType: string, sentence: Words): Row => [
  'ResourceNotFoundException',
  sentence,
  { ResourceType },
]
const conflict = (ConflictType: string, sentence: Words): Row => ['ConflictException', sentence, { ConflictType }]
const invalid = (sentence: Words): Row => ['ValidationError', sentence]
const quota = (sentence: Words): Row => ['ServiceQuotaExceededException', sentence]

/** Errors of Voice ID; AWS publishes their codes and types, not their sentences. */
const ROWS = {
  noDomain: notFound('DOMAIN', (id) => `The domain ${id} does not exist.`),
  noSpeaker: notFound('SPEAKER', (id) => `The speaker ${id} does not exist.`),
  noFraudster: notFound('FRAUDSTER', (id) => `The fraudster ${id} does not exist.`),
  noWatchlist: notFound('WATCHLIST', (id) => `The watchlist ${id} does not exist.`),
  noSession: notFound(
    'SESSION',
    (name) =>
      `The session ${name} does not exist: no call streams audio to Gatewarden, and only a stream starts a session.`,
  ),
  noKey: invalid((sentence) => `The KMS key is not valid: ${sentence}`),
  managedByAws: invalid((arn) => `The KMS key ${arn} is managed by AWS. A domain needs a customer managed key.`),
  keyUnusable: ['AccessDenied', (sentence) => `Voice ID cannot use the KMS key of the domain: ${sentence}`],
  keyUpdateRunning: conflict(
    'DOMAIN_LOCKED_FROM_ENCRYPTION_UPDATES',
    (id) => `The KMS key of the domain ${id} is being changed. Change it again when that has ended.`,
  ),
  watchlistInUse: conflict(
    'CANNOT_DELETE_NON_EMPTY_WATCHLIST',
    (id) => `The watchlist ${id} has fraudsters. Delete or disassociate them first.`,
  ),
  defaultWatchlist: invalid(
    (id) => `The watchlist ${id} is the default watchlist, which cannot be updated or deleted.`,
  ),
  lastWatchlist: invalid((id) => `The fraudster ${id} must be in at least one watchlist.`),
  notInWatchlist: invalid((id, watchlist) => `The fraudster ${id} is not in the watchlist ${watchlist}.`),
  domainQuota: quota((limit) => `The account has its limit of ${limit} domains.`),
  watchlistQuota: quota((limit) => `The domain has its limit of ${limit} watchlists, including the default one.`),
  speakerQuota: quota((limit) => `The domain has its limit of ${limit} speakers.`),
  fraudsterQuota: quota((limit) => `The watchlist has its limit of ${limit} fraudsters.`),
  badToken: invalid(() => 'The NextToken is not valid.'),
  reservedTag: invalid((key) => `The tag key ${key} is not valid: keys that begin with aws: are reserved for AWS.`),
  duplicateTag: invalid(() => 'A tag key is given twice.'),
  manyTags: invalid((limit) => `A domain has at most ${limit} tags.`),
} as const satisfies Readonly<Record<string, Row>>

/** Makes an error of Voice ID by its row. */
export function voiceIdError(row: keyof typeof ROWS, ...words: readonly (string | number)[]): ServiceError {
  const [code, sentence, members]: Row = ROWS[row]
  return new ServiceError(code, sentence(...words.map(String)), members)
}
