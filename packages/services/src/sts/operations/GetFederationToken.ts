import type { Caller } from '@gatewarden/directory'
import type { Call } from '../../call.ts'
import type { Need } from '../../operation.ts'
import { newCredentials } from '../credentials.ts'
import { userSessionSeconds } from '../durations.ts'
import type { GetFederationTokenRequest } from '../generated/types.ts'
import { operation } from '../operation.ts'
import { packedPolicySize } from '../packedSize.ts'
import { sessionPoliciesOf } from '../sessionPolicies.ts'
import { readSessionTags } from '../sessionTags.ts'

export const GetFederationToken = operation('GetFederationToken', {
  authorizes: needs,
  errors: ['MalformedPolicyDocument', 'PackedPolicyTooLarge'],
  read(call) {
    const { input, state, caller } = call
    const { Name: name } = input
    const sessionPolicies = sessionPoliciesOf(call)
    const sessionTags = readSessionTags(input.Tags)
    const packed = packedPolicySize(sessionPolicies, sessionTags)
    const who: Caller = {
      kind: 'federatedUser',
      uniqueId: 'uniqueId' in caller.who ? caller.who.uniqueId : state.accountId,
      name,
      ...(sessionPolicies !== undefined && { sessionPolicies }),
      ...(sessionTags.length > 0 && { sessionTags }),
    }
    const session = { who, seconds: userSessionSeconds(call), facts: { madeBy: 'GetFederationToken' as const } }
    return {
      Credentials: newCredentials(call, session),
      FederatedUser: { FederatedUserId: `${state.accountId}:${name}`, Arn: arnOf(call) },
      ...packed,
    }
  },
})

/** The resource is the future federated user (Service Authorization Reference, Actions for AWS STS). */
function needs(call: Call<GetFederationTokenRequest>): readonly Need[] {
  const resource = arnOf(call)
  const actions = ['sts:GetFederationToken', ...((call.input.Tags ?? []).length > 0 ? ['sts:TagSession'] : [])]
  return actions.map((action) => ({ action, resource }))
}

function arnOf({ state, input }: Call<GetFederationTokenRequest>): string {
  return `arn:${state.partition}:sts::${state.accountId}:federated-user/${input.Name}`
}
