import type { Tag } from '@gatewarden/directory'
import type { Call } from '../call.ts'
import { instanceArn, roleOf } from './lookup.ts'
import type { Instance } from './state.ts'

export function tagMap(tags: readonly Tag[]): Record<string, string> {
  return Object.fromEntries(tags.map(({ key, value }) => [key, value]))
}

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
