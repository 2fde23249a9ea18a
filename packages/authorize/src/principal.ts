import { isAccountId, parseArn } from '@gatewarden/policy'
import { foldCase, lastSegment } from '@gatewarden/policy/internal'

export type PrincipalKind =
  | 'Account'
  | 'User'
  | 'Role'
  | 'AssumedRole'
  | 'FederatedUser'
  | 'Service'
  | 'Provider'
  | 'Anonymous'

/** The caller. `Account` is the root user, `Role` a role without a session, `Provider` a SAML, OIDC or web identity. */
export interface Principal {
  readonly kind: PrincipalKind
  /** The ARN, the service principal, the provider; `anonymous` for callers without credentials. */
  readonly text: string
  readonly partition: string | undefined
  readonly account: string | undefined
  /** User or role name without path; the name of a federated user. */
  readonly name: string | undefined
  /** Role session name. */
  readonly session: string | undefined
  /** ARN of the IAM user who called GetFederationToken. */
  readonly issuer: string | undefined
  /** Condition keys that are derived from the principal, by folded name (rules V8, V9). */
  readonly keys: ReadonlyMap<string, string>
}

/** What an account knows about an identity besides its ARN. */
export interface PrincipalFacts {
  /** Unique id: `AIDA...` of a user, `AROA...` of a role. */
  readonly uniqueId?: string
  /** Tags of the user or role, which become aws:PrincipalTag/... */
  readonly tags?: Readonly<Record<string, string>>
  /** The role's ARN with its path, which a session ARN does not contain. */
  readonly roleArn?: string
  readonly issuer?: string
}

const NONE = { partition: undefined, account: undefined, name: undefined, session: undefined, issuer: undefined }

/**
 * Reads a principal from an ARN or a service principal; undefined when the text is neither.
 * aws:PrincipalArn of a role session is the role's ARN (rule V9).
 *
 * @example
 * import { parsePrincipal } from '@gatewarden/authorize'
 * parsePrincipal('arn:aws:sts::123456789012:assumed-role/Agent/ana')?.keys.get('aws:principalarn')
 * // => 'arn:aws:iam::123456789012:role/Agent'
 * parsePrincipal('connect.amazonaws.com')?.kind // => 'Service'
 */
export function parsePrincipal(text: string, facts: PrincipalFacts = {}): Principal | undefined {
  const arn = parseArn(text)
  if (arn === undefined) return isServicePrincipal(text) ? servicePrincipal(text) : undefined
  const { partition, account, resource } = arn
  if (arn.service === 'iam' && /^(saml|oidc)-provider\//.test(resource)) return providerPrincipal(text)
  if (!isAccountId(account)) return undefined
  const kind = kindOf(arn.service, resource)
  if (kind === undefined) return undefined
  const [name, session] = namesOf(kind, resource)
  if (name === '' || session === '') return undefined
  const who = { kind, text, partition, account, name, session, issuer: facts.issuer }
  return { ...who, keys: derivedKeys(who, facts) }
}

/** A caller without credentials. */
export const anonymous: Principal = {
  ...NONE,
  kind: 'Anonymous',
  text: 'anonymous',
  keys: new Map([
    ['aws:principaltype', 'Anonymous'],
    ['aws:userid', 'anonymous'],
  ]),
}

/**
 * A caller who is authenticated by a SAML or OIDC provider (its ARN) or a web identity host, for sts:AssumeRoleWith...
 *
 * @example
 * import { providerPrincipal } from '@gatewarden/authorize'
 * providerPrincipal('accounts.google.com').kind // => 'Provider'
 */
export function providerPrincipal(provider: string): Principal {
  return { ...NONE, kind: 'Provider', text: provider, keys: new Map() }
}

/**
 * An AWS service acting for itself, such as `connect.amazonaws.com`.
 *
 * @example
 * import { servicePrincipal } from '@gatewarden/authorize'
 * servicePrincipal('connect.amazonaws.com').keys.get('aws:principalisawsservice') // => 'true'
 */
export function servicePrincipal(service: string): Principal {
  const keys = new Map([
    ['aws:principalisawsservice', 'true'],
    ['aws:principalservicename', service],
  ])
  return { ...NONE, kind: 'Service', text: service, keys }
}

/** Whether the principal belongs to an account and so has identity-based policies (rules X6, X7). */
export function hasAccount(principal: Principal): boolean {
  return principal.account !== undefined
}

function isServicePrincipal(text: string): boolean {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.(amazonaws\.com(\.cn)?|aws\.internal)$/.test(text)
}

function kindOf(service: string, resource: string): PrincipalKind | undefined {
  if (service === 'iam' && resource === 'root') return 'Account'
  if (service === 'iam' && resource.startsWith('user/')) return 'User'
  if (service === 'iam' && resource.startsWith('role/')) return 'Role'
  if (service === 'sts' && resource.startsWith('federated-user/')) return 'FederatedUser'
  return service === 'sts' && resource.split('/').length === 3 && resource.startsWith('assumed-role/')
    ? 'AssumedRole'
    : undefined
}

function namesOf(kind: PrincipalKind, resource: string): [string | undefined, string | undefined] {
  if (kind === 'Account') return [undefined, undefined]
  if (kind !== 'AssumedRole') return [lastSegment(resource), undefined]
  const [, role, session] = resource.split('/')
  return [role, session]
}

/** The names of sessions that STS accepts (API Reference, AssumeRole: RoleSessionName). */
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/

/**
 * Whether STS accepts a text as the name of a role session.
 *
 * @example
 * import { isSessionName } from '@gatewarden/authorize/internal'
 * isSessionName('ana@example.com') // => true
 * isSessionName('a b') // => false
 */
export function isSessionName(text: string): boolean {
  return SESSION_NAME.test(text)
}

/** Condition keys that are derived from the principal, besides its tags. */
const PRINCIPAL_KEYS = new Set([
  'aws:principalarn',
  'aws:principalaccount',
  'aws:principaltype',
  'aws:principalisawsservice',
  'aws:principalservicename',
  'aws:username',
  'aws:userid',
])
const PRINCIPAL_TAG = 'aws:principaltag/'

/**
 * Whether a condition key, by its folded name, is derived from the principal.
 *
 * @example
 * import { isDerivedFromPrincipal } from '@gatewarden/authorize/internal'
 * isDerivedFromPrincipal('aws:principaltag/team') // => true
 * isDerivedFromPrincipal('aws:sourceip') // => false
 */
export function isDerivedFromPrincipal(foldedKey: string): boolean {
  return PRINCIPAL_KEYS.has(foldedKey) || foldedKey.startsWith(PRINCIPAL_TAG)
}

const PRINCIPAL_TYPE: Partial<Record<PrincipalKind, string>> = {
  Account: 'Account',
  User: 'User',
  Role: 'AssumedRole',
  AssumedRole: 'AssumedRole',
  FederatedUser: 'FederatedUser',
}

function derivedKeys(who: Omit<Principal, 'keys'>, facts: PrincipalFacts): Map<string, string> {
  const keys = new Map<string, string>()
  const set = (key: string, value: string | undefined) => value !== undefined && keys.set(key, value)
  const role = facts.roleArn ?? `arn:${who.partition}:iam::${who.account}:role/${who.name}`
  set('aws:principalarn', who.kind === 'AssumedRole' ? role : who.text)
  set('aws:principalaccount', who.account)
  set('aws:principaltype', PRINCIPAL_TYPE[who.kind])
  set('aws:principalisawsservice', 'false')
  if (who.kind === 'User') set('aws:username', who.name)
  set('aws:userid', userId(who, facts.uniqueId))
  for (const [key, value] of Object.entries(facts.tags ?? {})) set(PRINCIPAL_TAG + foldCase(key), value)
  return keys
}

function userId(who: Omit<Principal, 'keys'>, uniqueId: string | undefined): string | undefined {
  if (who.kind === 'Account') return who.account
  if (who.kind === 'FederatedUser') return `${who.account}:${who.name}`
  if (who.kind !== 'AssumedRole') return uniqueId
  return uniqueId === undefined ? undefined : `${uniqueId}:${who.session}`
}

/** Whether identity-based policies can be attached to the caller: users and roles, not the root user (rule S16). */
export function hasIdentityPolicies(principal: Principal): boolean {
  return hasAccount(principal) && principal.kind !== 'Account'
}
