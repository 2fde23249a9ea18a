import type { AwsManagedPolicy } from '@gatewarden/catalogue'
import { isAwsManaged } from '@gatewarden/catalogue/internal'
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

type IamErrorName = Parameters<typeof iamError>[0]

export function userNamed(state: AccountState, name: string): LiveUser {
  return existing(findNamed(state, 'user', name), 'noSuchUser', name)
}

export function groupNamed(state: AccountState, name: string): LiveGroup {
  return existing(findNamed(state, 'group', name), 'noSuchGroup', name)
}

export function roleNamed(state: AccountState, name: string): LiveRole {
  return existing(findNamed(state, 'role', name), 'noSuchRole', name)
}

/** A role that is not service-linked: only the service changes what a service-linked role may do, or who may assume it. */
export function changeableRole(state: AccountState, name: string): LiveRole {
  const role = roleNamed(state, name)
  if (role.service !== undefined) throw iamError('protectedRole', role.name)
  return role
}

export function instanceProfileNamed(state: AccountState, name: string): InstanceProfile {
  return existing(findNamed(state, 'instance-profile', name), 'noSuchInstanceProfile', name)
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
  return existing(awsPolicyAt(arn, state, catalogue), 'noSuchPolicy', arn)
}

export function customerPolicyAt(state: AccountState, arn: string): CustomerPolicy {
  return existing(findArn(state, 'policy', arn), 'noSuchPolicy', arn)
}

/** The AWS managed policy with an ARN; undefined for a customer managed policy. Throws the error where there is neither. */
export function awsPolicyOrCustomer(
  { state, catalogue }: Pick<Call, 'state' | 'catalogue'>,
  arn: string,
  absent: IamErrorName,
): AwsManagedPolicy | undefined {
  if (isAwsManaged(arn)) return existing(awsPolicyAt(arn, state, catalogue), absent, arn)
  existing(findArn(state, 'policy', arn), absent, arn)
  return undefined
}

/** What was found under a name; throws the error where nothing was. */
function existing<Found>(found: Found | undefined, error: IamErrorName, name: string): Found {
  if (found === undefined) throw iamError(error, name)
  return found
}
