import type { Identity } from '@gatewarden/directory'
import type { IdentityKind } from '@gatewarden/directory/internal'
import type { Call } from '../call.ts'
import { changeableRole, groupNamed, roleNamed, userNamed } from './lookup.ts'

/** How operations find an identity of one kind. */
export interface IdentityFinder<Input> {
  readonly kind: IdentityKind
  /** The kind in error messages. */
  readonly word: 'User' | 'Group' | 'Role'
  readonly find: (call: Pick<Call<Input>, 'state' | 'input' | 'via'>) => Identity
  /** Further error codes of operations that change such an identity. */
  readonly changeErrors?: readonly string[]
}

export const userIdentity: IdentityFinder<{ readonly UserName: string }> = {
  kind: 'user',
  word: 'User',
  find: ({ state, input }) => userNamed(state, input.UserName),
}

export const groupIdentity: IdentityFinder<{ readonly GroupName: string }> = {
  kind: 'group',
  word: 'Group',
  find: ({ state, input }) => groupNamed(state, input.GroupName),
}

export const roleIdentity: IdentityFinder<{ readonly RoleName: string }> = {
  kind: 'role',
  word: 'Role',
  find: ({ state, input }) => roleNamed(state, input.RoleName),
}

/** A role that the caller may change, for operations that change it. */
export const changeableRoleIdentity: IdentityFinder<{ readonly RoleName: string }> = {
  ...roleIdentity,
  find: (call) => changeableRole(call, call.input.RoleName),
  changeErrors: ['UnmodifiableEntity'],
}
