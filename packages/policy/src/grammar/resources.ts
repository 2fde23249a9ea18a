import { ARN_PARTS, splitArn } from '../arn.ts'
import { compilePattern, patternTokens } from '../wildcard.ts'
import { type FindFault, inResources } from './draft.ts'

/** What the strings of Resource and NotResource must look like. */

const PARTITIONS = 'aws aws-cn aws-us-gov aws-iso aws-iso-b aws-iso-e aws-iso-f aws-eusc'.split(' ')

/** The kinds of resource that IAM has, in the order of its message. */
export const IAM_PATHS = (
  'user/ federated-user/ role/ group/ instance-profile/ mfa/ server-certificate/ policy/ sms-mfa/ saml-provider/ ' +
  'oidc-provider/ report/ access-report/'
).split(' ')

const isArn = (text: string) => text.startsWith('arn:')
const hasWildcard = (text: string) => text.includes('*') || text.includes('?')
const isAnyRun = (text: string) => [...text].every((unit) => unit === '*')

/** A check of ARNs only; other strings are for `notAnArn` to find. */
function inArns(isWrong: (parts: readonly string[]) => boolean, help: string): FindFault {
  return inResources((text) => isArn(text) && isWrong(splitArn(text)), help)
}

/** Two colons in a row although fewer than six parts follow, or nothing where the service stands. */
export const gapInShortArn: FindFault = inArns(
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

export const vagueVendor: FindFault = inArns(
  ([, , vendor]) => vendor === undefined || hasWildcard(vendor),
  'name the service in full, for example arn:aws:s3:::*',
)

export const iamWithRegion: FindFault = inArns(
  ([, , vendor, region = '']) => vendor === 'iam' && !isAnyRun(region),
  'IAM is global: leave the Region empty, as in arn:aws:iam::123456789012:role/x',
)

/** Buckets have neither Region nor account; access points and jobs have both. */
export const bucketWithRegion: FindFault = inArns(
  ([, , vendor, region = '', account]) => vendor === 's3' && account === '' && !isAnyRun(region),
  'leave the Region empty, as in arn:aws:s3:::bucket',
)

export const iamPath: FindFault = inArns(([, , vendor, , , path]) => {
  if (vendor !== 'iam' || path === undefined || path === '*' || path === 'root') return false
  return !IAM_PATHS.some((prefix) => path.startsWith(prefix))
}, 'begin the resource with its kind and a slash, for example role/x')

/** Not a whole ARN of six parts; RCPs take no shorter ones (rule R11). */
export const shortArn: FindFault = inResources(
  (text) => text !== '*' && (!isArn(text) || splitArn(text).length < ARN_PARTS),
  'write all six parts of the ARN, or "*"',
)

/** Digits and a wildcard in the account of an ARN; endpoint policies take one or the other. */
export const partOfAccount: FindFault = inArns(
  ([, , , , account = '']) => hasWildcard(account) && !isAnyRun(account),
  'write the whole account id or "*" in the ARN',
)
