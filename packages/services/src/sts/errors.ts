import { errorsOf, type Words } from '../serviceError.ts'

/** Errors of AWS STS: the code, and AWS's message where it is known. */
const ROWS = {
  noDevice: [
    'AccessDenied',
    () =>
      'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.',
  ],
  noArn: ['ValidationError', (text) => `${text} is invalid`],
  noRoleArn: ['ValidationError', () => 'Request ARN is invalid'],
  roleMaximum: [
    'ValidationError',
    () => 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
  ],
  chainMaximum: [
    'ValidationError',
    () => 'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
  ],
  sourceIdentitySet: ['ValidationError', () => 'The source identity is already set for this assume role session'],
  duplicateTags: [
    'InvalidParameterValue',
    () => 'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
  ],
  reservedTag: [
    'InvalidParameterValue',
    (key) => `Tag key ${key} is not valid: keys that begin with aws: are reserved for AWS.`,
  ],
  inheritedTag: [
    'InvalidParameterValue',
    () =>
      "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
  ],
  transitiveWithoutTag: [
    'InvalidParameterValue',
    () => 'The specified transitive tag key must be included in the requested tags.',
  ],
  noSuchSessionPolicy: [
    'ValidationError',
    (arn) =>
      `Session policy ${arn} does not exist or is not attachable; name a managed policy of the account or of AWS.`,
  ],
  manySessionPolicies: [
    'ValidationError',
    (most) =>
      `1 validation error detected: Value at 'policyArns' failed to satisfy constraint: Member must have length less than or equal to ${most}`,
  ],
  packedPolicy: [
    'PackedPolicyTooLarge',
    (percent) => `Packed policy consumes ${percent}% of allotted space, please use smaller policy.`,
  ],
  packedTags: [
    'PackedPolicyTooLarge',
    (percent) => `Packed size of session tags consumes ${percent}% of allotted space.`,
  ],
  noContexts: ['NotImplemented', () => 'Gatewarden takes no ProvidedContexts: it knows no context provider.'],
  unknownKey: ['ValidationError', (id) => `The access key ${id} does not exist.`],
  notOurMessage: ['InvalidAuthorizationMessageException', () => 'Message is not valid'],
} as const satisfies Readonly<Record<string, readonly [code: string, sentence: Words]>>

/** Makes an error of AWS STS by its row. */
export const stsError = errorsOf(ROWS)
