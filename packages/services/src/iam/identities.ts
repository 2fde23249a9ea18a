import type { AccountState, Identity } from '@gatewarden/directory'
import type { IdentityKind } from '@gatewarden/directory/internal'
import { changeableRole, groupNamed, roleNamed, userNamed } from './lookup.ts'

/** How operations find an identity of one kind. */
export interface IdentityFinder<Input> {
  readonly kind: IdentityKind
  /** The kind in error messages. */
  readonly word: 'User' | 'Group' | 'Role'
  readonly find: (state: AccountState, input: Input) => Identity
  /** Further error codes of operations that change such an identity. */
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

/** A role that is not service-linked, for operations that change it. */
export const changeableRoleIdentity: IdentityFinder<{ readonly RoleName: string }> = {
  ...roleIdentity,
  find: (state, { RoleName }) => changeableRole(state, RoleName),
  changeErrors: ['UnmodifiableEntity'],
}
