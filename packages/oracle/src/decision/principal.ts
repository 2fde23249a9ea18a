// The caller, and whom a Principal or NotPrincipal element names.
import { arnParts } from './text.ts'
import { listOf, member, members, textOf } from './types.ts'

export type CallerKind = 'user' | 'role' | 'session' | 'federatedUser' | 'root' | 'service' | 'provider' | 'anonymous'

/** `name` is a user's, role's or federated user's name without path; the role's name of a session. */
export type Caller = {
  readonly kind: CallerKind
  readonly text: string
  readonly name: string
  readonly partition?: string
  readonly account?: string
  readonly issuer?: string
}

/** N5: the levels at which an entry can name a caller. S7 depends on the level. */
export type Level =
  | 'everyone'
  | 'account'
  | 'user'
  | 'role'
  | 'session'
  | 'federatedUser'
  | 'issuer'
  | 'service'
  | 'provider'

export function callerOf(principal: unknown): Caller {
  const type = member(principal, 'type')
  if (type === 'Anonymous') return { kind: 'anonymous', text: '', name: '' }
  if (type === 'Federated') return providerOf(textOf(member(principal, 'provider')))
  if (type === 'FederatedUser') {
    return { ...arnCallerOf(textOf(member(principal, 'arn'))), issuer: textOf(member(principal, 'issuer')) }
  }
  const text = textOf(principal)
  return text.startsWith('arn:') ? arnCallerOf(text) : { kind: 'service', text, name: text }
}

function providerOf(text: string): Caller {
  const partition = text.startsWith('arn:') ? arnParts(text)[1] : undefined
  return { kind: 'provider', text, name: text, ...(partition === undefined ? {} : { partition }) }
}

function arnCallerOf(text: string): Caller {
  const [, partition = '', service, , account = '', last = ''] = arnParts(text)
  const pieces = last.split('/')
  const kind = kinds[`${service}:${pieces[0]}`]
  if (kind === undefined) throw new Error(`malformed case: \`${text}\` is not a principal`)
  const name = (kind === 'session' ? pieces[1] : pieces.at(-1)) ?? ''
  return { kind, text, name, partition, account }
}

const kinds: { readonly [form: string]: CallerKind } = {
  'iam:user': 'user',
  'iam:role': 'role',
  'sts:assumed-role': 'session',
  'sts:federated-user': 'federatedUser',
  'iam:root': 'root',
}

/** decision 0002: the levels that a NotPrincipal list must name, all of them, to exempt the caller. The last one is the caller itself. */
const ownLevels: { readonly [kind in CallerKind]: readonly Level[] } = {
  user: ['account', 'user'],
  session: ['account', 'role', 'session'],
  role: ['account', 'role'],
  federatedUser: ['account', 'federatedUser'],
  root: ['account'],
  service: ['service'],
  provider: ['provider'],
  anonymous: ['everyone'],
}

/** decision 0002: a Deny with NotPrincipal exempts the caller only if every level is listed, or everyone. */
export function isExemptFromDeny(caller: Caller, listed: ReadonlySet<Level>): boolean {
  return listed.has('everyone') || ownLevels[caller.kind].every((level) => listed.has(level))
}

/** N4: every level at which some entry of the element names the caller. */
export function levelsNamed(element: unknown, caller: Caller, accountMeansRoot: boolean): Set<Level> {
  const entries: [string, unknown][] = typeof element === 'string' ? [['AWS', element]] : members(element)
  const levels = entries.flatMap(([type, values]) =>
    listOf(values).map((entry) => levelOf(type, textOf(entry), caller, accountMeansRoot)),
  )
  return new Set(levels.filter((level) => level !== undefined))
}

/** N9. CanonicalUser names nobody: the case does not know canonical ids. */
function levelOf(type: string, entry: string, caller: Caller, accountMeansRoot: boolean): Level | undefined {
  if (type === 'Service') return caller.kind === 'service' && caller.text === entry ? 'service' : undefined
  if (type === 'Federated') return caller.kind === 'provider' && caller.text === entry ? 'provider' : undefined
  if (type !== 'AWS') return undefined
  if (entry === '*') return 'everyone'
  if (isAccountOf(entry, caller)) return accountMeansRoot && caller.kind !== 'root' ? undefined : 'account'
  return identityLevelOf(entry, caller)
}

/** N2: the id or the `:root` ARN. */
function isAccountOf(entry: string, caller: Caller): boolean {
  if (caller.account === undefined) return false
  return entry === caller.account || entry === `arn:${caller.partition}:iam::${caller.account}:root`
}

/** N3, N5, N7: complete ARNs, compared as text. */
function identityLevelOf(entry: string, caller: Caller): Level | undefined {
  if (caller.account === undefined || caller.kind === 'root' || entry.includes('*')) return undefined
  if (caller.kind === 'federatedUser') {
    if (entry === caller.text) return 'federatedUser'
    return entry === caller.issuer ? 'issuer' : undefined
  }
  if (entry === caller.text) return ownLevels[caller.kind].at(-1)
  return caller.kind === 'session' && namesRoleOf(entry, caller) ? 'role' : undefined
}

/** N6: a session ARN has the role's name without its path. */
function namesRoleOf(entry: string, session: Caller): boolean {
  const [, partition, service, , account, last = ''] = arnParts(entry)
  const pieces = last.split('/')
  const isRole = service === 'iam' && pieces[0] === 'role' && pieces.at(-1) === session.name
  return isRole && partition === session.partition && account === session.account
}

/** K6: a grantee is a service or an identity, never an account. */
export function granteeLevelOf(grantee: string, caller: Caller): Level | undefined {
  if (caller.kind === 'service') return grantee === caller.text ? 'service' : undefined
  return identityLevelOf(grantee, caller)
}

/** decision 0001, O14: the only Principal of an RCP. */
export function isEveryoneOnly(element: unknown): boolean {
  if (element === '*') return true
  const entries = members(element)
  const values = listOf(member(element, 'AWS'))
  return entries.length === 1 && values.length > 0 && values.every((value) => value === '*')
}
