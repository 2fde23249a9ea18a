import { ARN_PARTS, splitArn } from '../arn.ts'
import { compilePattern, patternTokens } from '../wildcard.ts'
import { type FindFault, inResources } from './draft.ts'

/** Checks of the strings of Resource and NotResource. */

/**
 * The partitions of AWS.
 *
 * @example
 * import { PARTITIONS } from '@gatewarden/policy/internal'
 * PARTITIONS[0] // => 'aws'
 */
export const PARTITIONS: readonly string[] =
  'aws aws-cn aws-us-gov aws-iso aws-iso-b aws-iso-e aws-iso-f aws-eusc'.split(' ')

/** The resource types of IAM, in the order of its message. */
export const IAM_PATHS = (
  'user/ federated-user/ role/ group/ instance-profile/ mfa/ server-certificate/ policy/ sms-mfa/ saml-provider/ ' +
  'oidc-provider/ report/ access-report/'
).split(' ')

const isArn = (text: string) => text.startsWith('arn:')
const hasWildcard = (text: string) => text.includes('*') || text.includes('?')
const isAnyRun = (text: string) => [...text].every((unit) => unit === '*')

/** A check of ARNs only; `notAnArn` finds other strings. */
function inArns(isWrong: (parts: readonly string[]) => boolean, help: string): FindFault {
  return inResources((text) => isArn(text) && isWrong(splitArn(text)), help)
}

/** An empty part in an ARN of fewer than six parts, or an empty service. */
export const emptyPartInShortArn: FindFault = inArns(
  (parts) => parts[2] === '' || (parts.length < ARN_PARTS && parts.slice(0, -1).includes('')),
  'an ARN is arn:partition:service:region:account:resource; count its colons',
)

export const notAnArn: FindFault = inResources(
  (text) => text !== '*' && !isArn(text),
  'write the ARN of the resource, arn:partition:service:region:account:resource, or "*"',
)

export const unknownPartition: FindFault = inArns(
  ([, partition = '']) => !isPartition(partition),
  `the partition, after "arn:", is one of ${PARTITIONS.join(', ')}, or a wildcard`,
)

function isPartition(text: string): boolean {
  if (!hasWildcard(text)) return PARTITIONS.includes(text)
  const matches = compilePattern(patternTokens(text))
  return PARTITIONS.some(matches)
}

export const wildcardService: FindFault = inArns(
  ([, , service]) => service === undefined || hasWildcard(service),
  'write the service in full, for example arn:aws:s3:::*',
)

export const iamWithRegion: FindFault = inArns(
  ([, , service, region = '']) => service === 'iam' && !isAnyRun(region),
  'IAM is global: leave the Region empty, as in arn:aws:iam::123456789012:role/x',
)

/** Buckets have neither Region nor account; access points and jobs have both. */
export const bucketWithRegion: FindFault = inArns(
  ([, , service, region = '', account]) => service === 's3' && account === '' && !isAnyRun(region),
  'leave the Region empty, as in arn:aws:s3:::bucket',
)

export const iamPath: FindFault = inArns(([, , service, , , path]) => {
  if (service !== 'iam' || path === undefined || path === '*' || path === 'root') return false
  return !IAM_PATHS.some((prefix) => path.startsWith(prefix))
}, 'begin the resource with its type and a slash, for example role/x')

/** Not an ARN of six parts; RCPs do not support shorter ones (rule R11). */
export const shortArn: FindFault = inResources(
  (text) => text !== '*' && (!isArn(text) || splitArn(text).length < ARN_PARTS),
  'write all six parts of the ARN, or "*"',
)

/** Digits and a wildcard in the account of an ARN; endpoint policies support only one of them. */
export const partialAccount: FindFault = inArns(
  ([, , , , account = '']) => hasWildcard(account) && !isAnyRun(account),
  'write the whole account id or "*" in the ARN',
)
