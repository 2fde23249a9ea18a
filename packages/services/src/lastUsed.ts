/** When and for what an access key was last used (IAM API Reference, AccessKeyLastUsed). */
export interface KeyUse {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly service: string
  readonly region: string
}

/** Uses since the server started: they are not part of the account, and AWS updates its own hours later, too. */
export interface LastUsed {
  key(accessKeyId: string): KeyUse | undefined
  role(roleId: string): KeyUse | undefined
  note(kind: 'key' | 'role', id: string, use: KeyUse): void
}

/** The least recently used key or role is forgotten first. */
const MAX_REMEMBERED = 10_000

/**
 * Remembers uses in memory.
 *
 * @example
 * import { lastUsed } from '@gatewarden/services'
 * const uses = lastUsed()
 * uses.note('key', 'AKIA1', { at: 0, service: 'iam', region: 'us-east-1' })
 * uses.key('AKIA1')?.service // => 'iam'
 */
export function lastUsed(): LastUsed {
  const used = { key: new Map<string, KeyUse>(), role: new Map<string, KeyUse>() }
  return {
    key: (id) => used.key.get(id),
    role: (id) => used.role.get(id),
    note(kind, id, use) {
      const uses = used[kind]
      uses.delete(id)
      uses.set(id, use)
      const [oldest] = uses.keys()
      if (uses.size > MAX_REMEMBERED && oldest !== undefined) uses.delete(oldest)
    },
  }
}
