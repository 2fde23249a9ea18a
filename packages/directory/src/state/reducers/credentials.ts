import type { LoginProfile } from '../accountState.ts'
import { emptyAll } from '../draft.ts'
import type { Reducers } from './reducer.ts'

/** Access keys, passwords, sessions, and what belongs to the account as a whole. */
export const credentials: Reducers<
  | 'accessKeyCreated'
  | 'accessKeyUpdated'
  | 'accessKeyDeleted'
  | 'loginProfileCreated'
  | 'loginProfileUpdated'
  | 'loginProfileDeleted'
  | 'accountAliasSet'
  | 'accountAliasDeleted'
  | 'passwordPolicySet'
  | 'passwordPolicyDeleted'
  | 'sessionRevoked'
  | 'accountReset'
> = {
  accessKeyCreated(draft, { at, accessKeyId, userId, secret }) {
    const hasOwner = userId === draft.accountId || draft.users.has(userId)
    if (!hasOwner || draft.accessKeys.has(accessKeyId)) return
    draft.accessKeys.set(accessKeyId, { accessKeyId, userId, status: 'Active', createDate: at, secret })
    draft.keysOfUser.set(`${userId} ${accessKeyId}`, true)
  },
  accessKeyUpdated(draft, { accessKeyId, status }) {
    const key = draft.accessKeys.get(accessKeyId)
    if (key !== undefined) draft.accessKeys.set(accessKeyId, { ...key, status })
  },
  accessKeyDeleted(draft, { accessKeyId }) {
    const key = draft.accessKeys.get(accessKeyId)
    if (key === undefined) return
    draft.keysOfUser.delete(`${key.userId} ${accessKeyId}`)
    draft.accessKeys.delete(accessKeyId)
  },
  loginProfileCreated(draft, { at, userId, passwordHash, passwordResetRequired }) {
    const user = draft.users.get(userId)
    if (user === undefined || user.loginProfile !== undefined) return
    const loginProfile = { createDate: at, passwordHash, passwordDate: at, earlierHashes: [], passwordResetRequired }
    draft.users.set(userId, { ...user, loginProfile })
  },
  loginProfileUpdated(draft, { at, userId, passwordHash, passwordResetRequired }) {
    const user = draft.users.get(userId)
    if (user?.loginProfile === undefined) return
    const loginProfile = {
      ...user.loginProfile,
      ...(passwordHash !== undefined && { passwordHash, passwordDate: at, earlierHashes: withThis(user.loginProfile) }),
      ...(passwordResetRequired !== undefined && { passwordResetRequired }),
    }
    draft.users.set(userId, { ...user, loginProfile })
  },
  loginProfileDeleted(draft, { userId }) {
    const user = draft.users.get(userId)
    if (user === undefined) return
    const { loginProfile: _, ...rest } = user
    draft.users.set(userId, rest)
  },
  accountAliasSet(draft, { alias }) {
    draft.alias = alias
  },
  accountAliasDeleted(draft) {
    draft.alias = undefined
  },
  passwordPolicySet(draft, { passwordPolicy }) {
    draft.passwordPolicy = passwordPolicy
  },
  passwordPolicyDeleted(draft) {
    draft.passwordPolicy = undefined
  },
  accountReset(draft) {
    const rootKeys = draft.keysOfUser.under(`${draft.accountId} `).flatMap((id) => draft.accessKeys.get(id) ?? [])
    emptyAll(draft)
    for (const key of rootKeys) {
      draft.accessKeys.set(key.accessKeyId, key)
      draft.keysOfUser.set(`${key.userId} ${key.accessKeyId}`, true)
    }
  },
  sessionRevoked(draft, { at, accessKeyId, expires }) {
    draft.revokedSessions.set(accessKeyId, { accessKeyId, at, expires })
  },
}

/** PasswordReusePrevention remembers at most 24 passwords, the present one among them (IAM API Reference). */
const MOST_EARLIER = 23

function withThis({ passwordHash, earlierHashes }: LoginProfile): readonly string[] {
  return [passwordHash, ...earlierHashes].slice(0, MOST_EARLIER)
}
