import type { AccountState, Identity, IdentityKind } from '@gatewarden/directory'
import { changeableRole, groupNamed, roleNamed, userNamed } from './lookup.ts'

/** How operations on one kind of identity find it, and what AWS calls the kind. */
export interface IdentityFinder<Input> {
  readonly kind: IdentityKind
  /** As sentences write it. */
  readonly word: 'User' | 'Group' | 'Role'
  readonly find: (state: AccountState, input: Input) => Identity
  /** Codes with which a change of such an identity may be refused beside the others. */
  readonly changeErrors?: readonly string[]
}

export const userIdentity: IdentityFinder<{ readonly UserName: string }> = {
  kind: 'user',
  word: 'User',
  find: (state, { UserName }) => userNamed(state, UserName),
}

export const groupIdentity: IdentityFinder<{ readonly GroupName: string }> = {
  kind: 'group',
  word: 'Group',
  find: (state, { GroupName }) => groupNamed(state, GroupName),
}

export const roleIdentity: IdentityFinder<{ readonly RoleName: string }> = {
  kind: 'role',
  word: 'Role',
  find: (state, { RoleName }) => roleNamed(state, RoleName),
}

/** A role, for what would change it: not one of AWS's own. */
export const changeableRoleIdentity: IdentityFinder<{ readonly RoleName: string }> = {
  ...roleIdentity,
  find: (state, { RoleName }) => changeableRole(state, RoleName),
  changeErrors: ['UnmodifiableEntity'],
}
