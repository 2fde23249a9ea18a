import { ARN_PARTS, splitArn } from '../arn.ts'
import { hasVariable, parseTemplate } from '../variable.ts'
import { compilePattern, patternTokens } from '../wildcard.ts'
import {
  type Fault,
  type FindEntryFaults,
  type FindFault,
  firstOf,
  inEntries,
  inResources,
  NO_FAULTS,
  wrongStrings,
} from './draft.ts'

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

/** Types that the Service Authorization Reference has and the recorded message does not. */
const NEWER_IAM_PATHS: readonly string[] = ['delegation-request/', 'role-template/']

const WRITE_AN_ARN = 'write the ARN of the resource, arn:partition:service:region:account:resource, or "*"'

const isArn = (text: string) => text.startsWith('arn:')
const hasWildcard = (text: string) => text.includes('*') || text.includes('?')
const isAnyRun = (text: string) => [...text].every((unit) => unit === '*')

/** A check of ARNs only; `notAnArn` finds other strings. */
function inArns(isWrong: (parts: readonly string[]) => boolean, help: string): FindEntryFaults {
  return inEntries(({ resources, resourceParts }) => {
    let faults: Fault[] | undefined
    resourceParts.forEach((parts, at) => {
      const entry = resources[at]
      if (entry === undefined || parts[0] !== 'arn' || parts.length === 1 || !isWrong(parts)) return
      faults ??= []
      faults.push({ offset: entry.span.start, subject: entry.value, help })
    })
    return faults ?? NO_FAULTS
  })
}

/** An empty part in an ARN of fewer than six parts, or an empty service. AWS finds an unknown partition first. */
export const emptyPartInShortArn: FindEntryFaults = inArns(
  (parts) =>
    (parts[2] === '' || (parts.length < ARN_PARTS && parts.slice(0, -1).includes(''))) &&
    isPartition(parts[1] ?? '', ANY_PARTITION),
  'an ARN is arn:partition:service:region:account:resource; count its colons',
)

/** A placeholder as Region or account, such as `{$ACCOUNT}` or `ACCOUNT_ID`. Words of letters, digits and hyphens are stored. */
export const placeholderInArn: FindEntryFaults = inArns(
  (parts) => !hasWords(parts) && !hasWords(splitArn(withoutVariables(parts.join(':')))),
  'write the Region and the account id, or "*"; text in place of them has letters, digits and hyphens only',
)

/** The last part of a short ARN may be the resource (`arn:aws:dynamodb:*:table/x`). */
function hasWords(parts: readonly string[]): boolean {
  return parts.slice(0, -1).every((part, at) => at < 3 || isWord(part))
}

/** Each variable as one letter, because its name has a colon. */
function withoutVariables(text: string): string {
  if (!hasVariable(text)) return text
  return parseTemplate(text)
    .map((part) => ('text' in part ? part.text : 'v'))
    .join('')
}

function isWord(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (!WORD_CHARACTERS.has(text.charAt(at))) return false
  }
  return true
}

const WORD_CHARACTERS = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-*?')

/** IAM asks for a colon first, then for the partition, which it reads after whatever stands in place of `arn`. */
export const noColon: FindEntryFaults = inResources((text) => text !== '*' && !text.includes(':'), WRITE_AN_ARN)

export const notAnArn: FindEntryFaults = inResources((text) => text !== '*' && !isArn(text), WRITE_AN_ARN)

/**
 * Any partition in place of that of an account.
 *
 * @example
 * import { checkPolicy } from '@gatewarden/policy'
 * import { ANY_PARTITION } from '@gatewarden/policy/internal'
 * const text = '{"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Action": "*", "Resource": "arn:aws-cn:s3:::b"}}'
 * checkPolicy(text, 'identity', { partition: ANY_PARTITION }) // => undefined
 * checkPolicy(text, 'identity')?.message // => 'Partition "aws-cn" is not valid for resource "arn:aws-cn:s3:::b".'
 */
export const ANY_PARTITION = '*'

/** Another partition than that of the account. It concerns storing only: the pattern is readable and matches no resource of the account. */
export const otherPartition: FindFault = ({ statements, partition }) =>
  firstOf(statements, ({ resources }) => {
    const isWrong = (text: string) => text.includes(':') && !isPartition(splitArn(text)[1] ?? '', partition)
    return wrongStrings(resources, isWrong, `the partition, after "arn:", is ${partitionHelp(partition)}`)[0]
  })

/** No partition of AWS. Other than the wrong partition for an account, it cannot be read (rule P13). */
export const unknownPartition: FindEntryFaults = inArns(
  ([, partition = '']) => !isPartition(partition, ANY_PARTITION),
  `the partition, after "arn:", is one of ${PARTITIONS.join(', ')}`,
)

function partitionHelp(partition: string): string {
  return partition === ANY_PARTITION
    ? `one of ${PARTITIONS.join(', ')}`
    : `${partition}; use --partition for another one`
}

function isPartition(text: string, ofAccount: string): boolean {
  if (!hasWildcard(text)) return ofAccount === ANY_PARTITION ? PARTITIONS.includes(text) : text === ofAccount
  const matches = compilePattern(patternTokens(text))
  return PARTITIONS.some(matches)
}

export const wildcardService: FindEntryFaults = inArns(
  ([, , service]) => service === undefined || hasWildcard(service),
  'write the service in full, for example arn:aws:s3:::*',
)

export const iamWithRegion: FindEntryFaults = inArns(
  ([, , service, region = '']) => service === 'iam' && !isAnyRun(region),
  'IAM is global: leave the Region empty, as in arn:aws:iam::123456789012:role/x',
)

/** Buckets have neither Region nor account; access points and jobs have both. */
export const bucketWithRegion: FindEntryFaults = inArns(
  ([, , service, region = '', account]) => service === 's3' && account === '' && !isAnyRun(region),
  'leave the Region empty, as in arn:aws:s3:::bucket',
)

export const iamPath: FindEntryFaults = inArns(([, , service, , , path]) => {
  if (service !== 'iam' || path === undefined || path === '*' || path === 'root') return false
  return ![...IAM_PATHS, ...NEWER_IAM_PATHS].some((prefix) => path.startsWith(prefix))
}, 'begin the resource with its type and a slash, for example role/x')

/** Not an ARN of six parts; RCPs do not support shorter ones (rule R11). */
export const shortArn: FindEntryFaults = inResources(
  (text) => text !== '*' && (!isArn(text) || splitArn(text).length < ARN_PARTS),
  'write all six parts of the ARN, or "*"',
)

/** Digits and a wildcard in the account of an ARN; endpoint policies support only one of them. */
export const partialAccount: FindEntryFaults = inArns(
  ([, , , , account = '']) => hasWildcard(account) && !isAnyRun(account),
  'write the whole account id or "*" in the ARN',
)
