import { errorsOf, type Words } from '../serviceError.ts'

const notFound = (sentence: Words) => ['ResourceNotFoundException', sentence] as const
const invalid = (sentence: Words) => ['InvalidRequestException', sentence] as const
const parameter = (sentence: Words) => ['InvalidParameterException', sentence] as const
const conflict = (sentence: Words) => ['ResourceConflictException', sentence] as const

/** Errors of Amazon Connect: the code, and AWS's message where it is known. */
const ROWS = {
  noInstance: notFound((id) => `The instance ${id} was not found.`),
  noResource: notFound((type, id) => `The ${type} ${id} was not found.`),
  noAssociation: notFound((what) => `${what} is not associated with the instance.`),
  noAttribute: notFound((type) => `The instance has no attribute ${type}.`),
  notActive: invalid((id) => `The instance ${id} is not active.`),
  aliasTaken: invalid(() => 'Instance alias is already used'),
  noAlias: invalid(() => 'An instance with this identity management type needs an InstanceAlias.'),
  noDirectory: invalid(() => 'An instance with EXISTING_DIRECTORY needs a DirectoryId.'),
  noRole: invalid((name) => `The service-linked role ${name} of the instance does not exist; create it again.`),
  roleFull: invalid((sentence) => `The service-linked role of the instance takes no more permissions: ${sentence}`),
  instanceQuota: [
    'ServiceQuotaExceededException',
    (limit) => `The account has its limit of ${limit} instances in this region.`,
  ],
  notABoolean: parameter((type) => `The value of ${type} must be true or false.`),
  storageType: parameter((resourceType, ...types) => `${resourceType} is stored in ${types.join(' or ')}.`),
  storageMember: parameter((type, member) => `A configuration of type ${type} needs ${member} and no other one.`),
  videoPrefix: parameter((prefix) => `The prefix ${prefix} is not valid: use letters, digits, "_", "." and "-".`),
  encryptionType: parameter(() => 'EncryptionType must be KMS, with the ARN of a KMS key in KeyId.'),
  keyArn: parameter(() => 'KeyId must be the full ARN of a KMS key.'),
  refused: invalid((call, sentence) => `${call} was refused: ${sentence}`),
  notAnArn: parameter((member, what) => `${member} must be the ARN of ${what}.`),
  oneBot: invalid(() => 'The request needs either LexBot or LexV2Bot with its AliasArn.'),
  botName: parameter((name) => `The bot name ${name} is not valid: use letters and underscores.`),
  botRegion: parameter((region) => `LexRegion ${region} is not a region.`),
  origin: parameter(
    (origin) => `The origin ${origin} is not valid: use a scheme and a host, such as https://example.com.`,
  ),
  publicKey: parameter(() => 'Key must be a public key in PEM format.'),
  otherAccount: parameter((arn) => `${arn} is not of the account, or not in the region of the instance.`),
  eventSource: invalid(() => 'An EVENT integration needs SourceApplicationUrl, SourceApplicationName and SourceType.'),
  hasUseCases: invalid((id) => `The integration association ${id} has use cases; delete them first.`),
  duplicateUseCase: ['DuplicateResourceException', (type) => `The integration association has the use case ${type}.`],
  criteria: parameter(
    (...names) =>
      `Contacts are found by InstanceId and TimeRange only: leave out ${names.join(', ')} of SearchCriteria.`,
  ),
  timeRange: parameter(() => 'The StartTime of TimeRange must not be after its EndTime.'),
  sortField: parameter(
    (field) => `Contacts are not sorted by ${field}: use INITIATION_TIMESTAMP or DISCONNECT_TIMESTAMP.`,
  ),
  badToken: parameter(() => 'The NextToken is not valid.'),
  storageExists: conflict((type) => `The instance has a storage configuration for ${type}; update or disassociate it.`),
  alreadyAssociated: conflict((what) => `${what} is already associated with the instance.`),
  duplicate: ['DuplicateResourceException', (what) => `${what} is already associated with the instance.`],
  associationQuota: [
    'ServiceQuotaExceededException',
    (what, limit) => `The instance has its limit of ${limit} ${what}.`,
  ],
  reservedTag: parameter((key) => `The tag key ${key} is not valid: keys that begin with aws: are reserved for AWS.`),
  manyTags: invalid((limit) => `A resource has at most ${limit} tags.`),
} as const satisfies Readonly<Record<string, readonly [code: string, sentence: Words]>>

/** Makes an error of Amazon Connect by its row. */
export const connectError = errorsOf(ROWS)
