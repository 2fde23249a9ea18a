import type { AwsManagedPolicy } from '@gatewarden/catalogue'
import type { AccountState } from '@gatewarden/directory'
import {
  type CustomerPolicy,
  findArn,
  findNamed,
  type InstanceProfile,
  type LiveGroup,
  type LiveRole,
  type LiveUser,
} from '@gatewarden/directory/internal'
import type { Call } from '../call.ts'
import { awsPolicyAt } from '../managedPolicies.ts'
import { iamError } from './errors.ts'

export function userNamed(state: AccountState, name: string): LiveUser {
  const user = findNamed(state, 'user', name)
  if (user === undefined) throw iamError('noSuchUser', name)
  return user
}

export function groupNamed(state: AccountState, name: string): LiveGroup {
  const group = findNamed(state, 'group', name)
  if (group === undefined) throw iamError('noSuchGroup', name)
  return group
}

export function roleNamed(state: AccountState, name: string): LiveRole {
  const role = findNamed(state, 'role', name)
  if (role === undefined) throw iamError('noSuchRole', name)
  return role
}

/** A role that is not service-linked: only the service changes what a service-linked role may do, or who may assume it. */
export function changeableRole(state: AccountState, name: string): LiveRole {
  const role = roleNamed(state, name)
  if (role.service !== undefined) throw iamError('protectedRole', role.name)
  return role
}

export function instanceProfileNamed(state: AccountState, name: string): InstanceProfile {
  const profile = findNamed(state, 'instance-profile', name)
  if (profile === undefined) throw iamError('noSuchInstanceProfile', name)
  return profile
}

/** The user that a call names, otherwise the caller; undefined for the root user without a name. */
export function userOf(
  { state, caller }: Pick<Call, 'state' | 'caller'>,
  name: string | undefined,
): LiveUser | undefined {
  if (name !== undefined) return userNamed(state, name)
  const { who } = caller
  if (who.kind === 'root') return undefined
  const user = who.kind === 'user' ? state.users.get(who.uniqueId) : undefined
  if (user === undefined) throw iamError('noUserName')
  return user
}

/** As `awsPolicyAt`; throws NoSuchEntity where there is none. */
export function awsPolicyNamed({ state, catalogue }: Pick<Call, 'state' | 'catalogue'>, arn: string): AwsManagedPolicy {
  const policy = awsPolicyAt(arn, state, catalogue)
  if (policy === undefined) throw iamError('noSuchPolicy', arn)
  return policy
}

export function customerPolicyAt(state: AccountState, arn: string): CustomerPolicy {
  const policy = findArn(state, 'policy', arn)
  if (policy === undefined) throw iamError('noSuchPolicy', arn)
  return policy
}
