import type { AccountState, Caller } from '@gatewarden/directory'
import { findArn, type LiveRole } from '@gatewarden/directory/internal'
import { assumptionNeeds, sourceIdentityOf } from '../assumption.ts'
import { newCredentials } from '../credentials.ts'
import { refuseDevice } from '../devices.ts'
import { roleSessionSeconds } from '../durations.ts'
import { stsError } from '../errors.ts'
import { operation } from '../operation.ts'
import { packedPolicySize } from '../packedSize.ts'
import { sessionPoliciesOf } from '../sessionPolicies.ts'
import { chainedTags } from '../sessionTags.ts'

export const AssumeRole = operation('AssumeRole', {
  authorizes: assumptionNeeds,
  errors: ['MalformedPolicyDocument', 'PackedPolicyTooLarge'],
  read(call) {
    const { input, state, context, facts, caller } = call
    const role = roleAt(state, input.RoleArn)
    if ((input.ProvidedContexts ?? []).length > 0) throw stsError('noContexts')
    refuseDevice(input)
    const seconds = roleSessionSeconds(call, role)
    const sourceIdentity = sourceIdentityOf(call)
    const sessionPolicies = sessionPoliciesOf(call)
    const { sessionTags, transitiveTagKeys } = chainedTags(input, caller)
    const packed = packedPolicySize(sessionPolicies, sessionTags)
    const { RoleSessionName: sessionName } = input
    const who: Caller = {
      kind: 'assumedRole',
      uniqueId: role.uniqueId,
      sessionName,
      ...(sessionPolicies !== undefined && { sessionPolicies }),
      ...(sessionTags.length > 0 && { sessionTags }),
    }
    const session = {
      madeBy: 'AssumeRole' as const,
      ...(sourceIdentity !== undefined && { sourceIdentity }),
      ...(transitiveTagKeys.length > 0 && { transitiveTagKeys }),
    }
    context.lastUsed.note('role', role.uniqueId, { at: facts.now, service: 'sts', region: facts.region })
    return {
      Credentials: newCredentials(call, { who, seconds, facts: session }),
      AssumedRoleUser: {
        AssumedRoleId: `${role.uniqueId}:${sessionName}`,
        Arn: `arn:${state.partition}:sts::${state.accountId}:assumed-role/${role.name}/${sessionName}`,
      },
      ...packed,
      ...(sourceIdentity !== undefined && { SourceIdentity: sourceIdentity }),
    }
  },
})

/** The role exists: without a trust policy the call would have been denied. */
function roleAt(state: AccountState, arn: string): LiveRole {
  const role = findArn(state, 'role', arn)
  if (role === undefined) throw new Error(`${arn} may be assumed but does not exist`)
  return role
}
