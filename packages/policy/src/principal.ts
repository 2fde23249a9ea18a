import { isAccountId, parseArn } from './arn.ts'
import type { PrincipalEntry } from './document.ts'

/** The principal that an entry of Principal or NotPrincipal names (rules N1 to N3, N5, N8, N9). */
export type NamedPrincipal =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'account'; readonly account: string; readonly partition: string | undefined }
  | {
      readonly kind: 'user' | 'role' | 'session' | 'federatedUser'
      readonly arn: string
      readonly partition: string
      readonly account: string
      /** User or role name without its path; for sessions `role/session`. */
      readonly name: string
    }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'provider'; readonly provider: string }
  /** A group, a wildcard inside an ARN, the unique id of a deleted principal, a canonical user: matches nobody. */
  | { readonly kind: 'nobody' }

const NOBODY: NamedPrincipal = { kind: 'nobody' }

/**
 * Reads the principal of an entry. A text that AWS does not accept as a principal names nobody (rules N3, N8).
 *
 * @example
 * import { readPrincipal } from '@gatewarden/policy/internal'
 * const span = { start: 0, end: 0 }
 * readPrincipal({ type: 'AWS', value: '123456789012', span }).kind // => 'account'
 * readPrincipal({ type: 'AWS', value: 'arn:aws:iam::123456789012:user/*', span }).kind // => 'nobody'
 */
export function readPrincipal(entry: PrincipalEntry): NamedPrincipal {
  if (entry.type === 'Service') return { kind: 'service', service: entry.value }
  if (entry.type === 'Federated') return { kind: 'provider', provider: entry.value }
  return entry.type === 'AWS' ? readAwsPrincipal(entry.value) : NOBODY
}

function readAwsPrincipal(value: string): NamedPrincipal {
  if (value === '*') return { kind: 'everyone' }
  if (isAccountId(value)) return { kind: 'account', account: value, partition: undefined }
  const arn = parseArn(value)
  if (arn === undefined || value.includes('*') || value.includes('?') || !isAccountId(arn.account)) return NOBODY
  if (arn.region !== '') return NOBODY
  const { partition, account, resource } = arn
  if (arn.service === 'iam' && resource === 'root') return { kind: 'account', account, partition }
  const named = { arn: value, partition, account }
  const kind = resource.slice(0, resource.indexOf('/') + 1)
  if (arn.service === 'iam' && kind === 'user/') return { kind: 'user', ...named, name: lastSegment(resource) }
  if (arn.service === 'iam' && kind === 'role/') return { kind: 'role', ...named, name: lastSegment(resource) }
  if (arn.service === 'sts' && kind === 'assumed-role/') {
    return { kind: 'session', ...named, name: resource.slice(kind.length) }
  }
  if (arn.service === 'sts' && kind === 'federated-user/') {
    return { kind: 'federatedUser', ...named, name: resource.slice(kind.length) }
  }
  return NOBODY
}

/**
 * The name after the path (rule N6).
 *
 * @example
 * import { lastSegment } from '@gatewarden/policy/internal'
 * lastSegment('user/a/b/ana') // => 'ana'
 */
export function lastSegment(resource: string): string {
  return resource.slice(resource.lastIndexOf('/') + 1)
}
