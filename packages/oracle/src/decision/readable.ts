// What AWS would not store in an entry of a statement, or in a condition (P13).
import { dateOf } from './date.ts'
import { counted } from './tally.ts'
import { arnParts, fold, matches, patternOf } from './text.ts'
import { listOf, member, members, type PolicyType, textOf } from './types.ts'

/** Whether every element, entry and condition of a statement is one that AWS would store; elements that a policy type prohibits are not looked at. */
export function isReadable(statement: unknown, policyType: PolicyType): boolean {
  const entries = (...names: string[]): string[] =>
    names.flatMap((name) => listOf(member(statement, name))).map((entry) => textOf(entry))
  const principals = policyType === 'rcp' ? [] : [member(statement, 'Principal'), member(statement, 'NotPrincipal')]
  return (
    ['Action', 'NotAction', 'Resource', 'NotResource'].every((name) => !isEmptyList(member(statement, name))) &&
    entries('Action', 'NotAction').every(isReadableAction) &&
    entries('Resource', 'NotResource').every((entry) => isReadableResource(entry, policyType)) &&
    principals.every((element) => !namesNobody(element) && hasReadablePrincipals(element)) &&
    members(member(statement, 'Condition')).every(([operator, keys]) => isReadableTest(operator, keys, policyType))
  )
}

/** decision 0055: a list without entries. */
export function isEmptyList(element: unknown): boolean {
  return counted('emptyElement', Array.isArray(element) && element.length === 0)
}

/** decision 0055: a Principal or NotPrincipal without entries. */
export function namesNobody(element: unknown): boolean {
  const isEmpty = members(element).every(([, values]) => listOf(values).length === 0)
  return counted('emptyElement', element !== undefined && element !== '*' && isEmpty)
}

/** `*`, or one colon between a vendor without wildcards and a name. */
export function isReadableAction(entry: string): boolean {
  if (entry === '*') return true
  const [vendor, ...names] = entry.split(':')
  return names.length === 1 && /^[A-Za-z0-9.-]+$/.test(vendor ?? '')
}

/** Services check the resources of their own policies; the grammar does not, but for accounts in endpoint policies (E4). */
export function isReadableResource(entry: string, policyType: PolicyType): boolean {
  if (policyType === 'resource' || entry === '*') return true
  if (policyType === 'vpcEndpoint') return !hasPartialAccount(entry)
  if (policyType === 'rcp') return entry.startsWith('arn:') && arnParts(entry).length === 6
  return entry.startsWith('arn:') && (policyType === 'scp' || isStoredByIam(entry))
}

function hasPartialAccount(entry: string): boolean {
  const account = arnParts(entry)[4] ?? ''
  return entry.startsWith('arn:') && /[*?]/.test(account) && !/^\*+$/.test(account)
}

const partitions = ['aws', 'aws-cn', 'aws-us-gov', 'aws-iso', 'aws-iso-b', 'aws-iso-e', 'aws-iso-f', 'aws-eusc']

/** The checks of IAM: partition, vendor, region, account, and the path of IAM's own resources. */
function isStoredByIam(entry: string): boolean {
  const parts = arnParts(entry)
  const [, partition = '', vendor = '', region = '', account, last = '*'] = parts
  const isPartition = partitions.some((known) => matches(patternOf(partition), known))
  if (counted('noPartition', !isPartition)) return false
  if (vendor === '' || /[*?]/.test(vendor)) return false
  if (parts.length < 6 && parts.slice(0, -1).includes('')) return false
  // A variable has a colon in its name, so that a place with one is read without it.
  if (!hasPlainPlace(entry) && !hasPlainPlace(entry.replace(/\$\{[^}]*\}/g, 'x'))) return false
  const isAnyRegion = /^\**$/.test(region)
  if (vendor === 's3') return isAnyRegion || account !== ''
  return vendor !== 'iam' || (isAnyRegion && hasIamPath(last))
}

/** Region and account have letters, digits, hyphens and wildcards. The last part of a short ARN is neither. */
function hasPlainPlace(entry: string): boolean {
  return arnParts(entry)
    .slice(3, 5)
    .slice(0, Math.max(0, arnParts(entry).length - 4))
    .every((part) => /^[A-Za-z0-9*?-]*$/.test(part))
}

const iamKinds = [
  'user',
  'federated-user',
  'role',
  'group',
  'instance-profile',
  'mfa',
  'server-certificate',
  'policy',
  'sms-mfa',
  'saml-provider',
  'oidc-provider',
  'report',
  'access-report',
  'delegation-request',
  'role-template',
]

function hasIamPath(last: string): boolean {
  return last === '*' || last === 'root' || iamKinds.some((kind) => last.startsWith(`${kind}/`))
}

function hasReadablePrincipals(element: unknown): boolean {
  if (element === undefined || element === '*') return true
  return members(element).every(([type, values]) =>
    listOf(values).every((value) => isReadablePrincipal(type, textOf(value))),
  )
}

/** N3, N8: no wildcards in any entry; for AWS an account, a unique id, or the complete ARN of an identity that can be a principal. */
export function isReadablePrincipal(type: string, entry: string): boolean {
  if (entry === '*') return true
  if (/[*?]/.test(entry)) return false
  if (type !== 'AWS' || /^\d{12}$/.test(entry) || /^A(IDA|ROA)[A-Z0-9]{12,}$/.test(entry)) return true
  return partitions.includes(arnParts(entry)[1] ?? '') && identities.some((form) => form.test(entry))
}

/** An account may be a word, such as that of the users of CloudFront. */
const identities = [
  /^arn:[^:]+:iam::\d{12}:root$/,
  /^arn:[^:]+:iam::(\d{12}|[a-z]+):(user|role)\/(.*[^/])$/,
  /^arn:[^:]+:sts::\d{12}:assumed-role\/[^/]+\/[^/]+$/,
  /^arn:[^:]+:sts::\d{12}:federated-user\/[^/]+$/,
]

/** C19, E4, and values of conditions. An operator without keys has no effect and is stored, whatever its name. */
function isReadableTest(operator: string, keys: unknown, policyType: PolicyType): boolean {
  return members(keys).every(
    ([key, values]) =>
      isReadableKey(operator, key, policyType) &&
      listOf(values).every((value) => isReadableValue(operator, key, textOf(value), policyType)),
  )
}

/** C19: a known operator; E4: no numbers for keys whose values AWS generates. */
export function isReadableKey(operator: string, key: string, policyType: PolicyType): boolean {
  const base = baseOf(operator)
  if (base === undefined) return false
  return policyType !== 'vpcEndpoint' || !isGenerated(key) || !base.startsWith('numeric')
}

/** Dates that the older parser refuses; E4: wildcards in endpoint policies. */
export function isReadableValue(operator: string, key: string, value: string, policyType: PolicyType): boolean {
  const base = baseOf(operator) ?? ''
  if (base.startsWith('date')) return !counted('unreadableDate', dateOf(value) === undefined)
  const isString = base === 'stringlike' || base === 'stringnotlike'
  if (policyType !== 'vpcEndpoint' || !(isString || base.startsWith('arn'))) return true
  const isBare = (isGenerated(key) && /[*?]/.test(value)) || (isString && hasBareWildcard(value))
  return !counted('endpointWildcard', isBare)
}

function isGenerated(key: string): boolean {
  return ['aws:principalaccount', 'aws:sourcevpc'].includes(fold(key))
}

/** E4: each wildcard has six characters in a row before it or after it. */
function hasBareWildcard(value: string): boolean {
  return [...value.matchAll(/[*?]/g)].some(
    ({ index }) => !/[^*?]{6}$/.test(value.slice(0, index)) && !/^[^*?]{6}/.test(value.slice(index + 1)),
  )
}

const negatable = ['StringEquals', 'StringEqualsIgnoreCase', 'StringLike', 'NumericEquals', 'DateEquals']
const comparisons = ['LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals']
const operatorNames = [
  ...negatable,
  ...negatable.map((name) => name.replace(/(Equals|Like)/, 'Not$1')),
  ...comparisons.flatMap((comparison) => [`Numeric${comparison}`, `Date${comparison}`]),
  ...['Bool', 'BinaryEquals', 'IpAddress', 'NotIpAddress', 'ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike'],
].map(fold)

/** The folded name of an operator without set prefix and IfExists; undefined when AWS has no such operator. Null takes no IfExists (C5). */
export function baseOf(operator: string): string | undefined {
  const name = fold(operator).replace(/^(forallvalues|foranyvalue):/, '')
  if (name === 'null') return name
  const base = name.replace(/ifexists$/, '')
  return operatorNames.includes(base) ? base : undefined
}
