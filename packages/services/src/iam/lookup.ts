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
import { type ArnErrors, checkPolicyArn } from './policyArns.ts'

type IamErrorName = Parameters<typeof iamError>[0]

export function userNamed(state: AccountState, name: string): LiveUser {
  return existing(findNamed(state, 'user', name), ['noSuchUser'], name)
}

export function groupNamed(state: AccountState, name: string): LiveGroup {
  return existing(findNamed(state, 'group', name), ['noSuchGroup'], name)
}

export function roleNamed(state: AccountState, name: string): LiveRole {
  return existing(findNamed(state, 'role', name), ['noSuchRole'], name)
}

/** A role that is not service-linked, or is the one of the service that makes the call: nobody else changes a service-linked role. */
export function changeableRole({ state, via }: Pick<Call, 'state' | 'via'>, name: string): LiveRole {
  const role = roleNamed(state, name)
  if (role.service !== undefined && role.service !== via) throw iamError('protectedRole', role.name)
  return role
}

export function instanceProfileNamed(state: AccountState, name: string): InstanceProfile {
  return existing(findNamed(state, 'instance-profile', name), ['noSuchInstanceProfile'], name)
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

/** What an operation answers where a policy does not exist: `NoSuchEntity`, with the name of the row and further words. */
type Absent = readonly [row: IamErrorName, ...words: readonly string[]]

/** As `awsPolicyAt`; throws NoSuchEntity where there is none. */
export function awsPolicyNamed(
  { state, catalogue }: Pick<Call, 'state' | 'catalogue'>,
  arn: string,
  absent: Absent = ['noSuchPolicy'],
): AwsManagedPolicy {
  checkPolicyArn(state, arn)
  return existing(awsPolicyAt(arn, state, catalogue), absent, arn)
}

/** Throws where the text is not the ARN of a policy, and where there is no such policy. */
export function customerPolicyAt(state: AccountState, arn: string, absent: Absent = ['noSuchPolicy']): CustomerPolicy {
  checkPolicyArn(state, arn)
  return existing(findArn(state, 'policy', arn), absent, arn)
}

/** The AWS managed policy with an ARN; undefined for a customer managed policy. Throws the error where there is neither. */
export function awsPolicyOrCustomer(
  { state, catalogue }: Pick<Call, 'state' | 'catalogue'>,
  arn: string,
  absent: IamErrorName,
  errors?: ArnErrors,
): AwsManagedPolicy | undefined {
  checkPolicyArn(state, arn, errors)
  if (isAwsManaged(arn)) return existing(awsPolicyAt(arn, state, catalogue), [absent], arn)
  existing(findArn(state, 'policy', arn), [absent], arn)
  return undefined
}

/** What was found under a name; throws the error where nothing was. */
function existing<Found>(found: Found | undefined, [row, ...words]: Absent, name: string): Found {
  if (found === undefined) throw iamError(row, name, ...words)
  return found
}
