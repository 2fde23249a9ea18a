import type { AccountState, Caller } from '@gatewarden/directory'
import type { AccessKey, Seal } from '@gatewarden/directory/internal'
import type { SigningKey } from '@gatewarden/wire'
import type { ServiceContext, VerifiedCaller } from '../call.ts'
import { openSession } from './sessionToken.ts'

/** Opened secrets, by the account's record of the key: a key that is changed has another record. */
const opened = new WeakMap<Seal, WeakMap<AccessKey, string>>()

/**
 * The signing key of an access key id: an active access key of an existing user or of the root user, or temporary credentials that were not
 * revoked and whose user or role still exists. The verifier checks when they expire.
 *
 * @example
 * import { openDirectory } from '@gatewarden/directory'
 * import { seal } from '@gatewarden/directory/internal'
 * import { memoryStore } from '@gatewarden/store'
 * import { secretFor } from '@gatewarden/services'
 * const directory = await openDirectory({ store: memoryStore(), accountId: '123456789012' })
 * const key = seal(new Uint8Array(32))
 * secretFor({ directory, seal: key, tokens: key }, 'AKIAIOSFODNN7EXAMPLE', undefined) // => undefined
 */
export function secretFor(
  { directory, seal, tokens }: Pick<ServiceContext, 'directory' | 'seal' | 'tokens'>,
  accessKeyId: string,
  token: string | undefined,
): SigningKey<VerifiedCaller> | undefined {
  const state = directory.state()
  if (accessKeyId.startsWith('ASIA')) {
    const session = token === undefined ? undefined : openSession(token, accessKeyId, tokens)
    if (session === undefined || !isThere(state, session.who) || state.revokedSessions.has(accessKeyId))
      return undefined
    const caller: VerifiedCaller = { who: session.who, accessKeyId, session: session.facts }
    return {
      secret: session.secret,
      expires: session.expires,
      caller,
      ...(token !== undefined && { sessionToken: token }),
    }
  }
  const key = state.accessKeys.get(accessKeyId)
  if (key === undefined || key.status !== 'Active') return undefined
  const who: Caller = key.userId === state.accountId ? { kind: 'root' } : { kind: 'user', uniqueId: key.userId }
  return { secret: secretOf(key, seal), caller: { who, accessKeyId } }
}

function isThere(state: AccountState, who: Caller): boolean {
  if (who.kind === 'root') return true
  if (who.kind === 'assumedRole') return state.roles.has(who.uniqueId)
  return state.users.has(who.uniqueId) || (who.kind === 'federatedUser' && who.uniqueId === state.accountId)
}

function secretOf(key: AccessKey, seal: Seal): string {
  const ofSeal = opened.get(seal) ?? new WeakMap<AccessKey, string>()
  const known = ofSeal.get(key)
  if (known !== undefined) return known
  const secret = seal.open(key.secret, key.accessKeyId)
  opened.set(seal, ofSeal.set(key, secret))
  return secret
}
