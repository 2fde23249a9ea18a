import type { LoginProfile } from '../entities.ts'
import type { IamReducers } from './reducer.ts'

/** Access keys, passwords, sessions, the account alias and the password policy. */
export const credentials: IamReducers<
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
> = {
  accessKeyCreated(draft, { at, accessKeyId, userId, secret }) {
    const hasOwner = userId === draft.accountId || draft.users.has(userId)
    if (!hasOwner || draft.accessKeys.has(accessKeyId)) return
    draft.accessKeys.set(accessKeyId, { accessKeyId, userId, status: 'Active', createDate: at, secret })
  },
  accessKeyUpdated(draft, { accessKeyId, status }) {
    const key = draft.accessKeys.get(accessKeyId)
    if (key !== undefined) draft.accessKeys.set(accessKeyId, { ...key, status })
  },
  accessKeyDeleted(draft, { accessKeyId }) {
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
      ...(passwordHash !== undefined && {
        passwordHash,
        passwordDate: at,
        earlierHashes: withCurrent(user.loginProfile),
      }),
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
  sessionRevoked(draft, { at, accessKeyId, expires }) {
    draft.revokedSessions.set(accessKeyId, { accessKeyId, at, expires })
  },
}

/** PasswordReusePrevention remembers at most 24 passwords, the current one included (IAM API Reference). */
const MAX_EARLIER_HASHES = 23

function withCurrent({ passwordHash, earlierHashes }: LoginProfile): readonly string[] {
  return [passwordHash, ...earlierHashes].slice(0, MAX_EARLIER_HASHES)
}
