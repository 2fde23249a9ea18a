import { type NamedPrincipal, readPrincipal } from '@gatewarden/policy/internal'
import type { Principal } from './principal.ts'

/**
 * What an Allow of a resource-based policy gives a caller of the same account, by the principal it names (rule S7): `full` needs
 * nothing else, `limited` is subject to boundary and session policies (a role, or the issuer of a federated session), `delegated` needs
 * an Allow of identity-based policies (the account).
 */
export type Reach = 'none' | 'delegated' | 'limited' | 'full'

const ORDER: Record<Reach, number> = { none: 0, delegated: 1, limited: 2, full: 3 }

/**
 * Whether one reach is at least another.
 *
 * @example
 * import { isAtLeast } from '@gatewarden/authorize/internal'
 * isAtLeast('delegated', 'limited') // => false
 */
export function isAtLeast(reach: Reach, other: Reach): boolean {
  return ORDER[reach] >= ORDER[other]
}

/** The greater of two. */
export function maxReach(a: Reach, b: Reach): Reach {
  return isAtLeast(a, b) ? a : b
}

/** The kinds of principals of an account, without its root user. */
const IDENTITIES = new Set(['User', 'Role', 'AssumedRole', 'FederatedUser'])

/** How a policy type reads Principal. */
export interface PrincipalReading {
  /** In policies of gateway endpoints an account entry names its root user only (rule E3). */
  readonly accountIsRoot?: boolean
  /** In a trust policy a named user is still subject to its permissions boundary (rule S17). */
  readonly userIsLimited?: boolean
  /** NotPrincipal with Deny never exempts a caller with a permissions boundary (rule N12). */
  readonly hasBoundary?: boolean
}

/** The reach of an entry of Principal for a caller (rules N1 to N9, N16). */
export function reachOf(named: NamedPrincipal, caller: Principal, reading: PrincipalReading = {}): Reach {
  switch (named.kind) {
    case 'everyone':
      return 'full'
    case 'account':
      return namesAccount(named, caller, reading) ? 'delegated' : 'none'
    case 'user':
      return reachOfUser(named.arn, caller, reading)
    case 'role':
      return namesRole(named, caller) ? 'limited' : 'none'
    case 'session':
      return fullWhen(caller.kind === 'AssumedRole' && caller.text === named.arn)
    case 'federatedUser':
      return fullWhen(caller.kind === 'FederatedUser' && caller.text === named.arn)
    case 'service':
      return fullWhen(caller.kind === 'Service' && caller.text === named.service)
    case 'provider':
      return fullWhen(caller.kind === 'Provider' && caller.text === named.provider)
    default:
      return 'none'
  }
}

function fullWhen(isNamed: boolean): Reach {
  return isNamed ? 'full' : 'none'
}

function namesAccount(
  named: NamedPrincipal & { kind: 'account' },
  caller: Principal,
  { accountIsRoot }: PrincipalReading,
) {
  if (accountIsRoot && IDENTITIES.has(caller.kind)) return false
  return named.account === caller.account && isPartition(named.partition, caller)
}

/** A federated user is subject to the limits of the user who called GetFederationToken (rule S7). */
function reachOfUser(arn: string, caller: Principal, { userIsLimited }: PrincipalReading): Reach {
  if (caller.kind === 'FederatedUser') return caller.issuer === arn ? 'limited' : 'none'
  if (caller.kind !== 'User' || caller.text !== arn) return 'none'
  return userIsLimited ? 'limited' : 'full'
}

/**
 * Whether NotPrincipal exempts a caller from a Deny: every level of its identity must be listed, because AWS may check account,
 * role and session one after the other (rule N11).
 */
function isExemptFromDeny(list: readonly NamedPrincipal[], caller: Principal, reading: PrincipalReading): boolean {
  if (reading.hasBoundary) return false
  if (list.some(({ kind }) => kind === 'everyone')) return true
  const levels = levelsOf(caller, reading)
  return levels.length > 0 && levels.every((isNamedBy) => list.some(isNamedBy))
}

/** Principal or NotPrincipal of a statement; undefined when it has neither, which names nobody (rule P10). */
export type NamedPrincipals = { readonly not: boolean; readonly named: readonly NamedPrincipal[] } | undefined

/**
 * The reach of Principal or NotPrincipal of an Allow for a caller (rules N4, N13).
 *
 * @example
 * import { parsePrincipal } from '@gatewarden/authorize'
 * import { reachOfNamed } from '@gatewarden/authorize/internal'
 * const caller = parsePrincipal('arn:aws:iam::123456789012:user/ana')
 * caller && reachOfNamed({ not: false, named: [{ kind: 'everyone' }] }, caller) // => 'full'
 */
export function reachOfNamed(principals: NamedPrincipals, caller: Principal, reading: PrincipalReading = {}): Reach {
  if (principals === undefined) return 'none'
  if (principals.not) return isExcludedFromAllow(principals.named, caller, reading) ? 'none' : 'full'
  let reach: Reach = 'none'
  for (const named of principals.named) reach = maxReach(reach, reachOf(named, caller, reading))
  return reach
}

/**
 * Whether Principal or NotPrincipal of a Deny means a caller (rules N4, N11, N12).
 *
 * @example
 * import { parsePrincipal } from '@gatewarden/authorize'
 * import { isMeantByDeny } from '@gatewarden/authorize/internal'
 * const caller = parsePrincipal('arn:aws:iam::123456789012:user/ana')
 * caller && isMeantByDeny({ not: true, named: [{ kind: 'everyone' }] }, caller) // => false
 */
export function isMeantByDeny(principals: NamedPrincipals, caller: Principal, reading: PrincipalReading = {}): boolean {
  if (principals === undefined) return false
  return principals.not
    ? !isExemptFromDeny(principals.named, caller, reading)
    : principals.named.some((named) => reachOf(named, caller, reading) !== 'none')
}

/** Whether NotPrincipal excludes a caller from an Allow: one level of its identity is enough (rule N13). */
export function isExcludedFromAllow(
  list: readonly NamedPrincipal[],
  caller: Principal,
  reading: PrincipalReading,
): boolean {
  return list.some((named) => reachOf(named, caller, reading) !== 'none')
}

function levelsOf(caller: Principal, reading: PrincipalReading): ((named: NamedPrincipal) => boolean)[] {
  const names = (...kinds: NamedPrincipal['kind'][]) => {
    return (named: NamedPrincipal) => kinds.includes(named.kind) && reachOf(named, caller, reading) !== 'none'
  }
  const account = names('account')
  switch (caller.kind) {
    case 'Account':
      return [account]
    case 'User':
      return [account, names('user')]
    case 'FederatedUser':
      return [account, names('federatedUser')]
    case 'Role':
      return [account, names('role')]
    case 'AssumedRole':
      return [account, names('role'), names('session')]
    case 'Anonymous':
      return []
    default:
      return [names('service', 'provider')]
  }
}

/** A session belongs to the role of its name; the session ARN does not contain the role's path (rule N6). */
function namesRole(named: NamedPrincipal & { kind: 'user' | 'role' | 'session' | 'federatedUser' }, caller: Principal) {
  if (caller.kind === 'Role') return caller.text === named.arn
  if (caller.kind !== 'AssumedRole' || !isPartition(named.partition, caller)) return false
  return named.account === caller.account && named.name === caller.name
}

function isPartition(partition: string | undefined, caller: Principal): boolean {
  return partition === undefined || partition === caller.partition
}

/** The reach of the grantee of a KMS grant for a caller: that of the same entry in a key policy (rule K6), but never an account. */
export function reachOfGrantee(grantee: string, caller: Principal): Reach {
  const type = grantee.startsWith('arn:') ? 'AWS' : 'Service'
  const named = readPrincipal({ type, value: grantee, span: { start: 0, end: 0 } })
  return named.kind === 'account' || named.kind === 'everyone' ? 'none' : reachOf(named, caller)
}
