import { isSessionName } from '@gatewarden/authorize/internal'
import { isAccountId, parseArn } from '@gatewarden/policy'
import { lastSegment } from '@gatewarden/policy/internal'
import { nearest } from '@gatewarden/reference/internal'
import type { Account, Identity, Named, Role, User } from './account.ts'
import { whereOf } from './resolvePolicies.ts'

/** The principal of an account that a text names, or why it names none. */
export type PrincipalNamed =
  | { readonly kind: 'root' }
  | { readonly kind: 'user'; readonly user: User }
  | { readonly kind: 'role'; readonly role: Role; readonly session: string | undefined }
  | { readonly kind: 'none'; readonly message: string }

/** Finds `user/NAME`, `role/NAME`, `role/NAME/SESSION` or `root`, names with or without their path, or an ARN of any of them. */
export function principalNamed(who: string, account: Account): PrincipalNamed {
  const arn = parseArn(who)
  if (arn !== undefined && isAccountId(arn.account) && arn.account !== account.accountId) {
    return none(`${who} is of account ${arn.account}, but ${whereOf(account)} is of account ${account.accountId}`)
  }
  const text = arn === undefined ? who : arn.resource
  if (text === 'root') return { kind: 'root' }
  const slash = text.indexOf('/')
  const [kind, path] = [text.slice(0, Math.max(slash, 0)), text.slice(slash + 1)]
  if (kind === 'user') {
    const user = find(account.users, kind, path)
    return user === undefined ? unknown(who, kind, path, account) : { kind, user }
  }
  if (kind === 'assumed-role') return sessionOf(who, path, account)
  if (kind === 'role') return roleOrSession(who, path, account, arn !== undefined)
  if (kind === 'group') {
    return none(`"${who}" is not a valid principal: a group makes no requests; ask for one of its users: user/NAME`)
  }
  return none(`"${who}" is not a valid principal: use user/NAME, role/NAME, role/NAME/SESSION, root or an ARN`)
}

/** A role with that path and name takes precedence over a session. */
function roleOrSession(who: string, path: string, account: Account, isArn: boolean): PrincipalNamed {
  const role = find(account.roles, 'role', path)
  if (role !== undefined) return { kind: 'role', role, session: undefined }
  const parts = path.split('/').length
  const isSession = !isArn && (parts === 2 || find(account.roles, 'role', parentOf(path)) !== undefined)
  return isSession ? sessionOf(who, path, account) : unknown(who, 'role', path, account)
}

function sessionOf(who: string, path: string, account: Account): PrincipalNamed {
  const [ofRole, session] = [parentOf(path), lastSegment(path)]
  const role = find(account.roles, 'role', ofRole)
  if (role === undefined) return unknown(who, 'role', ofRole, account)
  if (isSessionName(session)) return { kind: 'role', role, session }
  return none(
    `"${session}" is not a valid session name: STS takes 2 to 64 letters, digits and the characters _ + = , . @ -`,
  )
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0))
}

/** By name, and where the path is given only with that path. */
function find<Kind extends Identity>(named: Named<Kind>, kind: string, path: string): Kind | undefined {
  const identity = named.get(lastSegment(path))
  return !path.includes('/') || identity?.arn.endsWith(`:${kind}/${path}`) === true ? identity : undefined
}

/** So many names are listed when none is similar. */
const MAX_LISTED = 5

function unknown(who: string, kind: 'user' | 'role', path: string, account: Account): PrincipalNamed {
  const known: Named<Identity> = kind === 'user' ? account.users : account.roles
  const names = [...known.keys()]
  const underOtherPath = known.get(lastSegment(path))
  const ofOtherKind = kind === 'user' ? find(account.roles, 'role', path) : find(account.users, 'user', path)
  const exact = underOtherPath ?? ofOtherKind
  const similar =
    exact === undefined
      ? nearest(lastSegment(path), names).map((name) => `${kind}/${name}`)
      : [exact.arn.slice(exact.arn.lastIndexOf(':') + 1)]
  const hint = similar.length > 0 ? `did you mean ${similar.join(' or ')}?` : countOf(names, kind)
  const given = who === `${kind}/${path}` ? '' : ` (given as "${who}")`
  return none(`no ${kind} "${path}" in ${whereOf(account)}${given}; ${hint}`)
}

function countOf(names: readonly string[], kind: string): string {
  if (names.length === 0) return 'it has none'
  return names.length > MAX_LISTED
    ? `none of its ${names.length} ${kind}s has a similar name`
    : `it has ${names.join(', ')}`
}

function none(message: string): PrincipalNamed {
  return { kind: 'none', message }
}
