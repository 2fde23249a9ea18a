import { errorsOf, type Words } from '../serviceError.ts'

const notFound = (sentence: Words) => ['ResourceNotFoundException', sentence] as const
const bad = (sentence: Words) => ['BadRequestException', sentence] as const

/** Errors of Amazon Connect Customer Profiles (decision 99). */
const ROWS = {
  noDomain: notFound((name) => `The domain ${name} was not found.`),
  noProfile: notFound((profileId) => `The profile ${profileId} was not found.`),
  noKey: notFound((name) => `The profile has no key ${name} with these values.`),
  noResource: notFound((arn) => `The resource ${arn} was not found.`),
  domainExists: bad((name) => `The domain ${name} already exists.`),
  domainQuota: bad((limit) => `The account has its limit of ${limit} domains in this region.`),
  unknownKey: bad(
    (name) => `The key ${name} is not a standard key, and the domain has no object type that defines it.`,
  ),
  fixedKey: bad((name) => `The key ${name} follows from the profile and cannot be added or deleted.`),
  unusableKey: bad((sentence) => `The DefaultEncryptionKey cannot be used: ${sentence}`),
  badToken: bad(() => 'The NextToken is not valid.'),
  reservedTag: bad((key) => `The tag key ${key} is not valid: keys that begin with aws: are reserved for AWS.`),
  manyTags: bad((limit) => `A resource has at most ${limit} tags.`),
} as const satisfies Readonly<Record<string, readonly [code: string, sentence: Words]>>

/** Makes an error of Amazon Connect Customer Profiles by its row. */
export const profileError = errorsOf(ROWS)
