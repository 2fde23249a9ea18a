import type { Call } from '../call.ts'
import { instanceArn, roleOf } from './lookup.ts'
import type { Instance } from './state.ts'

export { tagMap } from '../tags.ts'

/** InstanceSummary; `call` is at the state that the answer is about. */
export function instanceSummary(call: Pick<Call, 'state' | 'facts'>, instance: Instance) {
  const { instanceId: Id, alias, attributes, createdTime, identityManagement, status } = instance
  const role = roleOf(call.state, instance)
  return {
    Id,
    Arn: instanceArn(call, Id),
    IdentityManagementType: identityManagement,
    InstanceAlias: alias,
    CreatedTime: new Date(createdTime),
    ...(role !== undefined && { ServiceRole: role.arn }),
    InstanceStatus: status,
    InboundCallsEnabled: attributes.INBOUND_CALLS === 'true',
    OutboundCallsEnabled: attributes.OUTBOUND_CALLS === 'true',
    InstanceAccessUrl: `https://${alias}.my.connect.aws`,
  }
}
