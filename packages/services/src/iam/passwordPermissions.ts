import { type CompiledPolicy, compile } from '@gatewarden/authorize'
import { parsePolicy } from '@gatewarden/policy'
import type { Call } from '../call.ts'
import type { Need } from '../operation.ts'

const ACTIONS = ['iam:ChangePassword', 'iam:GetAccountPasswordPolicy'] as const

/**
 * What AllowUsersToChangePassword allows every user of the account without a policy (IAM User Guide, Permit IAM users to change their own
 * passwords). It works like a resource-based policy for all users, so session policies do not limit it; a Deny still applies.
 */
const GIVEN: CompiledPolicy = (() => {
  const statement = { Effect: 'Allow', Principal: '*', Action: ACTIONS, Resource: '*' }
  const { document } = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statement }), 'resource')
  if (document === undefined) throw new Error('the policy of all users is not valid')
  return compile(document, 'resource', { name: 'AllowUsersToChangePassword' })
})()

/** What a user needs for an action on the user's own password, with what the account's password policy allows. */
export function ownPasswordNeeds(
  call: Pick<Call, 'state' | 'caller'>,
  action: (typeof ACTIONS)[number],
  resource: string,
): readonly Need[] {
  return [{ action, resource, ...(isGiven(call) && { resourcePolicy: GIVEN }) }]
}

/** AWS does not document whether a permissions boundary limits it, so a user with a boundary needs a policy. */
function isGiven({ state, caller: { who } }: Pick<Call, 'state' | 'caller'>): boolean {
  if (who.kind !== 'user' || state.passwordPolicy?.allowUsersToChangePassword !== true) return false
  const user = state.users.get(who.uniqueId)
  return user !== undefined && user.permissionsBoundary === undefined
}
