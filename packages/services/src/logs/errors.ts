import { errorsOf, type Words } from '../serviceError.ts'

const invalid = (sentence: Words) => ['InvalidParameterException', sentence] as const
const notFound = (sentence: Words) => ['ResourceNotFoundException', sentence] as const

/** CloudWatch Logs' errors: the code and the message, from recorded answers of AWS or in their style. */
const ROWS = {
  groupExists: ['ResourceAlreadyExistsException', () => 'The specified log group already exists'],
  noSuchGroup: notFound(() => 'The specified log group does not exist.'),
  noSuchStream: notFound(() => 'The specified log stream does not exist.'),
  noSuchPolicy: notFound((name) => `Policy with name [${name}] does not exist`),
  limit: ['LimitExceededException', () => 'Resource limit exceeded.'],

  noGroupName: invalid(() => 'Either logGroupName or logGroupIdentifier must be specified, but not both.'),
  bothPrefixes: invalid(() => 'logGroupNamePrefix and logGroupNamePattern cannot both be specified.'),
  streamsAndPrefix: invalid(() => 'logStreamNames and logStreamNamePrefix cannot both be specified.'),
  prefixAndOrder: invalid(() => 'Cannot order by LastEventTime with a logStreamNamePrefix.'),
  noPolicyName: invalid(() => 'policyName must be specified.'),
  noPolicyDocument: invalid(() => 'policyDocument must be specified.'),
  policyDocument: invalid((reason) => `The policy document is not valid: ${reason}`),
  oldVariables: invalid(() => 'A policy document with policy variables must have the Version 2012-10-17.'),
  filterPattern: invalid(
    (pattern) => `The filter pattern ${pattern} is not implemented: only terms and quoted phrases are.`,
  ),
  reservedTags: invalid(() => 'Tag keys that begin with aws: are reserved for AWS.'),
  notImplemented: invalid((what) => `${what} is not implemented.`),
  invalidToken: invalid(() => 'The specified nextToken is invalid.'),
} as const satisfies Readonly<Record<string, readonly [code: string, sentence: Words]>>

/** Makes an error of CloudWatch Logs: `logsError('noSuchGroup')`. */
export const logsError = errorsOf(ROWS)
