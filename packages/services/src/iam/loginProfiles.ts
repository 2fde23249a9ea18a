import type { LiveUser, LoginProfile } from '@gatewarden/directory/internal'
import type { Call } from '../call.ts'
import { iamError } from './errors.ts'
import type { LoginProfile as LoginProfileView } from './generated/types.ts'
import { userOf } from './lookup.ts'

type Asking = Pick<Call, 'state' | 'caller'>

/** The user whose password a call is about: the caller where it names none. The root user has no login profile. */
export function userWithPassword(call: Asking, name: string | undefined): LiveUser {
  const user = userOf(call, name)
  if (user === undefined) throw iamError('noUserName')
  return user
}

export function loginProfileOf({ name, loginProfile }: LiveUser): LoginProfile {
  if (loginProfile === undefined) throw iamError('noSuchLoginProfile', name)
  return loginProfile
}

export function loginProfileView(user: LiveUser): LoginProfileView {
  const { createDate, passwordResetRequired } = loginProfileOf(user)
  return { UserName: user.name, CreateDate: new Date(createDate), PasswordResetRequired: passwordResetRequired }
}

/** A new hash, and the hash at the time when the new password was checked. */
export interface PreparedPassword {
  readonly userId: string
  readonly passwordHash: string
  readonly before: string
}

/** Throws where another request changed the password while the new one was checked: the checks no longer hold. */
export function checkStillThere({ uniqueId, name, loginProfile }: LiveUser, prepared: PreparedPassword): void {
  const isThere = uniqueId === prepared.userId && loginProfile?.passwordHash === prepared.before
  if (!isThere) throw iamError('loginProfileChanging', name)
}
