import { errorsOf, type Words } from '../serviceError.ts'

const notFound = (sentence: Words) => ['NotFoundException', sentence] as const
const invalidState = (sentence: Words) => ['KMSInvalidStateException', sentence] as const
const tag = (sentence: Words) => ['TagException', sentence] as const
const limit = (sentence: Words) => ['LimitExceededException', sentence] as const
const malformed = (sentence: Words) => ['MalformedPolicyDocumentException', sentence] as const
const unsupported = (sentence: Words) => ['UnsupportedOperationException', sentence] as const

/** Errors of AWS KMS: the code, and AWS's message where it is known (decision 82). */
const ROWS = {
  noSuchKey: notFound((arn) => `Key '${arn}' does not exist`),
  noSuchAlias: notFound((arn) => `Alias ${arn} is not found.`),
  invalidKeyId: notFound((text) => `Invalid keyId '${text}'`),
  otherRegion: notFound((region) => `Invalid arn ${region}`),
  noSuchPolicy: notFound((name) => `No such policy exists: ${name}`),
  noSuchGrant: notFound((grantId) => `Grant ${grantId} does not exist`),
  disabled: ['DisabledException', (arn) => `${arn} is disabled.`],
  pendingDeletion: invalidState((arn) => `${arn} is pending deletion.`),
  notPendingDeletion: invalidState((arn) => `${arn} is not pending deletion.`),
  aliasExists: ['AlreadyExistsException', (arn) => `An alias with the name ${arn} already exists`],
  aliasPrefix: ['ValidationError', () => 'Alias must start with the prefix "alias/".'],
  aliasName: [
    'InvalidAliasNameException',
    () => 'An alias name has only letters, digits, slashes, underscores and dashes after "alias/".',
  ],
  aliasQuota: limit((most) => `A KMS key can have at most ${most} aliases.`),
  grantQuota: limit((most) => `A KMS key can have at most ${most} grants.`),
  keyQuota: limit((most) => `An account can have at most ${most} KMS keys in a region.`),
  policySize: limit((most) => `A key policy can have at most ${most} bytes.`),
  tagQuota: limit((most) => `A KMS key can have at most ${most} tags.`),
  duplicateTags: tag(() => 'Duplicate tag keys'),
  reservedTag: tag((key) => `Tag key ${key} is not valid: keys that begin with aws: are reserved for AWS.`),
  malformedPolicy: malformed((sentence) => sentence),
  lockout: malformed(() => 'The new key policy will not allow you to update the key policy in the future.'),
  invalidPrincipals: malformed((value) => `Policy contains a statement with one or more invalid principals: ${value}`),
  policyName: ['ValidationError', () => 'The policy name must be default.'],
  keySpec: unsupported(
    (member, value) =>
      `Gatewarden does not implement ${member} ${value}: only symmetric encryption keys with key material of AWS KMS.`,
  ),
  multiRegion: unsupported(() => 'Gatewarden does not implement multi-Region keys.'),
  twoSpecs: ['ValidationError', () => 'KeySpec and CustomerMasterKeySpec must not differ.'],
  invalidCiphertext: [
    'InvalidCiphertextException',
    () => 'The ciphertext is not valid for this key and encryption context.',
  ],
  unknownKeyOfCiphertext: [
    'AccessDenied',
    () =>
      'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
  ],
  incorrectKey: [
    'IncorrectKeyException',
    () => 'The key ID in the request does not identify a CMK that can perform this operation.',
  ],
  keyUsage: [
    'InvalidKeyUsageException',
    (arn, algorithm) => `${arn} is a symmetric encryption key and does not support the algorithm ${algorithm}.`,
  ],
  dataKeyLength: ['ValidationError', () => 'Please specify either number of bytes or key spec.'],
  noRandomLength: ['ValidationError', () => 'NumberOfBytes is required.'],
  recipient: [
    'UnsupportedOperationException',
    () => 'Gatewarden does not implement Recipient: it has no attested environments.',
  ],
  ignoredCiphertext: ['UnsupportedOperationException', () => 'Gatewarden does not implement DryRunModifiers.'],
  customKeyStore: ['CustomKeyStoreNotFoundException', (id) => `The custom key store ${id} does not exist.`],
  invalidMarker: ['InvalidMarkerException', () => 'The marker is not valid for this operation.'],
  invalidGrantToken: ['InvalidGrantTokenException', () => 'The grant token is not valid.'],
  grantPrincipal: ['InvalidArnException', (name) => `ARN ${name} is not valid or does not exist.`],
  grantToAccount: [
    'InvalidArnException',
    (name) => `${name} is an account: in Gatewarden a grant names a user, a role, a session or a service.`,
  ],
  serviceGrants: [
    'NotImplemented',
    (member) =>
      `Gatewarden does not implement ${member}; give the service principal as GranteePrincipal or RetiringPrincipal.`,
  ],
  serviceFilter: [
    'UnsupportedOperationException',
    (member) => `Gatewarden does not implement the filter ${member}: no grant has such a principal.`,
  ],
  noGrantee: ['ValidationError', () => 'GranteePrincipal is required.'],
  noGrantOperations: ['ValidationError', () => 'Operations must name at least one operation.'],
  grantOperation: [
    'ValidationError',
    (name) => `The operation ${name} is not supported by a symmetric encryption key.`,
  ],
  whichGrant: ['ValidationError', () => 'Give either GrantToken, or KeyId and GrantId.'],
  noRetiringPrincipal: ['ValidationError', () => 'RetiringPrincipal is required.'],
  constraintSize: [
    'ValidationError',
    (pairs, characters) =>
      `A grant constraint can have at most ${pairs} pairs, each of at most ${characters} characters.`,
  ],
  invalidGrantId: ['InvalidGrantIdException', (grantId) => `Grant ID ${grantId} is not valid.`],
  noCiphertext: ['ValidationError', () => 'CiphertextBlob is required.'],
  dryRun: ['DryRunOperationException', () => 'The request would have succeeded, but the DryRun option is set.'],
  window: ['ValidationError', (least, most) => `PendingWindowInDays must be between ${least} and ${most}.`],
} as const satisfies Readonly<Record<string, readonly [code: string, sentence: Words]>>

/** Makes an error of AWS KMS by its row. */
export const kmsError = errorsOf(ROWS)
