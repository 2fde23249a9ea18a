import { type NamedPrincipal, readPrincipal } from '@gatewarden/policy'
import type { Principal } from './principal.ts'

/**
 * How far naming a caller carries within one account (rule S7): `full` needs nothing else, `limited` is held by boundary and
 * session policies (a role, or the issuer of a federated session), `delegated` leaves it to identity-based policies (the account).
 */
export type Reach = 'none' | 'delegated' | 'limited' | 'full'

const ORDER: Record<Reach, number> = { none: 0, delegated: 1, limited: 2, full: 3 }

/** The further of two. */
export function further(a: Reach, b: Reach): Reach {
  return ORDER[a] >= ORDER[b] ? a : b
}

/** Caller kinds that are a principal of an account other than its root user. */
const IDENTITIES = new Set(['User', 'Role', 'AssumedRole', 'FederatedUser'])

/** How a kind of policy reads Principal. */
export interface PrincipalReading {
  /** In policies of gateway endpoints an account entry names its root user only (rule E3). */
  readonly accountIsRoot?: boolean
  /** In a trust policy a named user is still held by its permissions boundary (rule S17). */
  readonly userIsLimited?: boolean
  /** NotPrincipal with Deny never spares a caller who has a permissions boundary (rule N12). */
  readonly hasBoundary?: boolean
}

/** How far an entry of Principal names a caller (rules N1 to N9, N16). */
export function reachOf(named: NamedPrincipal, caller: Principal, reading: PrincipalReading = {}): Reach {
  switch (named.kind) {
    case 'everyone':
      return 'full'
    case 'account': {
      const isOfAccount = named.account === caller.account && isPartition(named.partition, caller)
      return isOfAccount && !(reading.accountIsRoot && IDENTITIES.has(caller.kind)) ? 'delegated' : 'none'
    }
    case 'user':
      if (caller.kind === 'FederatedUser' && caller.issuer === named.arn) return 'limited'
      if (caller.kind !== 'User' || caller.text !== named.arn) return 'none'
      return reading.userIsLimited ? 'limited' : 'full'
    case 'role':
      return namesRole(named, caller) ? 'limited' : 'none'
    case 'session':
      return caller.kind === 'AssumedRole' && caller.text === named.arn ? 'full' : 'none'
    case 'federatedUser':
      return caller.kind === 'FederatedUser' && caller.text === named.arn ? 'full' : 'none'
    case 'service':
      return caller.kind === 'Service' && caller.text === named.service ? 'full' : 'none'
    case 'provider':
      return caller.kind === 'Provider' && caller.text === named.provider ? 'full' : 'none'
    default:
      return 'none'
  }
}

/**
 * Whether NotPrincipal lists a caller. To spare it from a Deny every level of its identity must be listed, because AWS may check
 * account, role and session one after the other (rule N11); to leave it out of an Allow any one level is enough.
 */
export function isListed(list: readonly NamedPrincipal[], caller: Principal, levels: 'every' | 'any'): boolean {
  if (list.some(({ kind }) => kind === 'everyone')) return true
  const isNamed = levelsOf(caller).map((level) => list.some((named) => level(named)))
  if (isNamed.length === 0) return false
  return levels === 'every' ? isNamed.every(Boolean) : isNamed.some(Boolean)
}

type Level = (named: NamedPrincipal) => boolean

function levelsOf(caller: Principal): Level[] {
  const account: Level = (named) => named.kind === 'account' && reachOf(named, caller) !== 'none'
  const itself: Level = (named) => named.kind !== 'account' && named.kind !== 'role' && reachOf(named, caller) === 'full'
  const role: Level = (named) => named.kind === 'role' && namesRole(named, caller)
  switch (caller.kind) {
    case 'Account':
      return [account]
    case 'User':
    case 'FederatedUser':
      return [account, itself]
    case 'Role':
      return [account, role]
    case 'AssumedRole':
      return [account, role, itself]
    case 'Anonymous':
      return []
    default:
      return [itself]
  }
}

/** A session belongs to the role of its name; the session ARN does not show the role's path (rule N6). */
function namesRole(named: NamedPrincipal & { kind: 'user' | 'role' | 'session' | 'federatedUser' }, caller: Principal) {
  if (caller.kind === 'Role') return caller.text === named.arn
  if (caller.kind !== 'AssumedRole' || !isPartition(named.partition, caller)) return false
  return named.account === caller.account && named.name === caller.name
}

function isPartition(partition: string | undefined, caller: Principal): boolean {
  return partition === undefined || partition === caller.partition
}

/** How far the grantee of a KMS grant names a caller: as the same entry of a key policy would (rule K6). */
export function reachOfGrantee(grantee: string, caller: Principal): Reach {
  const type = grantee.startsWith('arn:') ? 'AWS' : 'Service'
  return reachOf(readPrincipal({ type, value: grantee, span: { start: 0, end: 0 } }), caller)
}
