import { isAccountId, splitArn } from '../arn.ts'
import type { PrincipalEntry } from '../document.ts'
import { readPrincipal } from '../principal.ts'
import {
  type Fault,
  type FindEntryFaults,
  type FindFault,
  firstOf,
  inEntries,
  inStatements,
  NO_FAULTS,
} from './draft.ts'
import { PARTITIONS } from './resources.ts'

/** Checks of Principal and NotPrincipal. Whether the user or role exists is not checked here. */

const SPAN = { start: 0, end: 0 }

function inPrincipals(isWrong: (principal: PrincipalEntry) => boolean, help: string): FindEntryFaults {
  return inEntries(({ principals }) =>
    principals.length === 0 ? NO_FAULTS : principals.filter(isWrong).map((wrong) => faultOf(wrong, help)),
  )
}

function faultOf({ type, value, span }: PrincipalEntry, help: string): Fault {
  return { offset: span.start, subject: `"${IN_MESSAGES.get(type) ?? type}":"${value}"`, help }
}

/** The names of the principal types in IAM's messages. */
const IN_MESSAGES = new Map([
  ['Service', 'SERVICE'],
  ['Federated', 'FEDERATED'],
  ['CanonicalUser', 'CANONICAL_USER'],
])

/** Principal `"*"` in a trust policy, where only `{"AWS": "*"}` is accepted. */
export const bareStar: FindFault = inStatements(({ members }) => {
  const node = members.get('Principal')
  return node?.value === '*' ? { offset: node.offset, help: 'write {"AWS": "*"}' } : undefined
})

/** A Principal or NotPrincipal without entries. */
export const emptyPrincipal: FindFault = inStatements(({ members, principals }) =>
  firstOf(['Principal', 'NotPrincipal'], (name) => {
    const node = members.get(name)
    if (node === undefined || node.value === '*' || principals.length > 0) return undefined
    return { offset: node.offset, help: `list at least one ${name}` }
  }),
)

/** Trust policies support accounts, users, roles, their sessions, services and identity providers (rules N3, N8, N9). */
export const invalidTrustPrincipal: FindEntryFaults = inPrincipals(({ type, value }) => {
  if (type === 'AWS') return !isWholePrincipal(value)
  if (type === 'Service') return !isDomain(value)
  return type === 'CanonicalUser'
}, 'write an account id, the full ARN of a user, role or session, or a service such as connect.amazonaws.com')

/** The domains of AWS's services; others are identity providers. */
const SERVICE_DOMAINS = ['.amazonaws.com', '.amazonaws.com.cn']

/** A name in the domain of AWS's services that is none of theirs. It concerns storing only: no caller has the name. */
export const unknownServicePrincipal: FindFault = ({ statements, isService }) => {
  if (isService === undefined) return undefined
  return firstOf(statements, ({ principals }) => {
    const wrong = principals.find(
      ({ type, value }) =>
        type === 'Service' && SERVICE_DOMAINS.some((domain) => value.endsWith(domain)) && !isService(value),
    )
    const help = 'AWS documents no service with this name; check the spelling'
    return wrong === undefined ? undefined : faultOf(wrong, help)
  })
}

export const invalidProvider: FindEntryFaults = inPrincipals(
  ({ type, value }) => type === 'Federated' && !isDomain(value) && !isProviderArn(value),
  'write the ARN of a SAML or OIDC provider, or a domain such as cognito-identity.amazonaws.com',
)

/** A wildcard inside a name or ARN, a user group, or no account, id or ARN at all (rules N3, N8). */
export const invalidResourcePrincipal: FindEntryFaults = inPrincipals(({ type, value }) => {
  if (value === '*') return false
  if (value.includes('*') || value.includes('?')) return true
  return type === 'AWS' && !isAccountId(value) && !isUniqueId(value) && !isNamableArn(value)
}, 'write "*", an account id or a full ARN; for patterns of names, use a condition on aws:PrincipalArn')

/** Any principal but everyone, which resource control policies require (rule O14). */
export const principalNotEveryone: FindFault = inStatements(({ members, principals }) => {
  const node = members.get('Principal')
  if (node === undefined || node.value === '*') return undefined
  const isEveryone = principals.length > 0 && principals.every(({ type, value }) => type === 'AWS' && value === '*')
  return isEveryone ? undefined : { offset: node.offset, help: 'write "Principal": "*" and select with a Condition' }
})

function isWholePrincipal(text: string): boolean {
  if (isUniqueId(text)) return true
  const named = readPrincipal({ type: 'AWS', value: text, span: SPAN })
  if (named.kind === 'everyone') return true
  if (named.kind === 'account') return named.partition === undefined || PARTITIONS.includes(named.partition)
  if (!('name' in named) || !PARTITIONS.includes(named.partition)) return false
  const names = named.kind === 'session' || named.kind === 'federatedUser' ? named.name.split('/') : [named.name]
  return names.length === (named.kind === 'session' ? 2 : 1) && !names.includes('')
}

/** A user, role, session or root user; users and roles of services such as CloudFront have a word in place of the account id. */
function isNamableArn(text: string): boolean {
  if (isWholePrincipal(text)) return true
  const [arn, partition = '', service, region, account = '', resource = ''] = splitArn(text)
  if (arn !== 'arn' || !PARTITIONS.includes(partition) || service !== 'iam' || region !== '') return false
  if (account === '' || !isMadeOf(account, LOWER)) return false
  return (resource.startsWith('user/') || resource.startsWith('role/')) && !resource.endsWith('/')
}

function isProviderArn(text: string): boolean {
  const [arn, , service, , , resource = ''] = splitArn(text)
  if (arn !== 'arn' || service !== 'iam') return false
  return resource.startsWith('saml-provider/') || resource.startsWith('oidc-provider/')
}

/** The id of a user or role, which replaces the ARN in a policy after the user or role was deleted (rule N10). */
function isUniqueId(text: string): boolean {
  return (text.startsWith('AIDA') || text.startsWith('AROA')) && text.length >= 16 && isMadeOf(text, UPPER)
}

function isDomain(text: string): boolean {
  const labels = text.split('.')
  return labels.length > 1 && labels.every((label) => label !== '' && isMadeOf(label, LABEL))
}

const LOWER = new Set('abcdefghijklmnopqrstuvwxyz')
const UPPER = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')
const LABEL = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-')

function isMadeOf(text: string, characters: ReadonlySet<string>): boolean {
  return [...text].every((unit) => characters.has(unit))
}
