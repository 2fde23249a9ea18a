// What AWS would not store in an entry of a statement, or in a condition.
import { dateOf } from './date.ts'
import { arnParts, fold, matches, patternOf } from './text.ts'
import { listOf, member, members, type PolicyType, textOf } from './types.ts'

/** Whether every entry and condition of a statement is one that AWS would store; elements that a policy type prohibits are not looked at. */
export function isReadable(statement: unknown, policyType: PolicyType): boolean {
  const entries = (...names: string[]): string[] =>
    names.flatMap((name) => listOf(member(statement, name))).map((entry) => textOf(entry))
  return (
    entries('Action', 'NotAction').every(isReadableAction) &&
    entries('Resource', 'NotResource').every((entry) => isReadableResource(entry, policyType)) &&
    (policyType === 'rcp' ||
      [member(statement, 'Principal'), member(statement, 'NotPrincipal')].every(hasReadablePrincipals)) &&
    members(member(statement, 'Condition')).every(([operator, keys]) => isReadableTest(operator, keys))
  )
}

/** `*`, or one colon between a vendor without wildcards and a name; `*:*` is stored too. */
export function isReadableAction(entry: string): boolean {
  if (entry === '*' || entry === '*:*') return true
  const [vendor, ...names] = entry.split(':')
  return names.length === 1 && /^[A-Za-z0-9-]+$/.test(vendor ?? '')
}

/** Services check the resources of their own policies; the grammar does not. */
export function isReadableResource(entry: string, policyType: PolicyType): boolean {
  if (policyType === 'resource' || policyType === 'vpcEndpoint' || entry === '*') return true
  if (policyType === 'rcp') return entry.startsWith('arn:') && arnParts(entry).length === 6
  return policyType === 'scp' ? entry.startsWith('arn:') : isStoredByIam(entry)
}

const partitions = ['aws', 'aws-cn', 'aws-us-gov', 'aws-iso', 'aws-iso-b', 'aws-iso-e', 'aws-iso-f', 'aws-eusc']

/** The checks of IAM: partition, vendor, region, account, and the path of IAM's own resources. */
function isStoredByIam(entry: string): boolean {
  const parts = arnParts(entry)
  const [, partition, vendor = '', region = '', account = '', last = '*'] = parts
  if (partition === undefined || !partitions.some((known) => matches(patternOf(partition), known))) return false
  if (vendor === '' || /[*?]/.test(vendor)) return false
  // One colon too few: unless a star at the end of a segment may stand for it, an account is not a resource.
  if (parts.length === 5) return region.endsWith('*') || partition.endsWith('*') || account.endsWith('*')
  if (!/^[A-Za-z0-9*?-]*$/.test(account)) return false
  if (vendor === 's3') return region === '' || region === '*' || account !== ''
  return vendor !== 'iam' || ((region === '' || region === '*') && hasIamPath(last))
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

/** N3, N8: an account, a complete ARN of an identity that can be a principal, or a unique id. */
export function isReadablePrincipal(type: string, entry: string): boolean {
  if (type !== 'AWS' || entry === '*' || /^\d{12}$/.test(entry) || /^A[A-Z0-9]{15,}$/.test(entry)) return true
  const identity =
    /^arn:[a-z-]+:(iam::(\d{12}|cloudfront):(root$|user\/|role\/)|sts::\d{12}:(assumed|federated-user\/))/
  return identity.test(entry) && !/[*?]/.test(entry) && !entry.endsWith('/')
}

/** C19, and dates that the older parser refuses. */
function isReadableTest(operator: string, keys: unknown): boolean {
  const base = baseOf(operator)
  if (base === undefined) return false
  return !base.startsWith('date') || members(keys).every(([, values]) => listOf(values).every(isReadableDate))
}

export function isReadableDate(value: unknown): boolean {
  return dateOf(textOf(value)) !== undefined
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
