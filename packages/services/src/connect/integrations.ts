import type { Call, InnerCalls } from '../call.ts'
import { connectError } from './errors.ts'
import type { CreateIntegrationAssociationRequest, IntegrationAssociationSummary } from './generated/types.ts'
import { checkIntegrationArn, type IntegrationType, integrationActions, integrationRow } from './integrationTypes.ts'
import { KINDS, type Placed, resourcesOfKind } from './kinds.ts'
import { putManagedRule, RULE_ACTIONS, removeManagedRule } from './managedRule.ts'
import type { Instance, Properties } from './state.ts'
import { DOMAIN_ACTIONS, readDomain } from './voiceIdDomain.ts'

/** An integration association as it is stored. */
export interface IntegrationMembers extends Properties {
  readonly IntegrationType: IntegrationType
  readonly IntegrationArn: string
  readonly SourceApplicationUrl?: string
  readonly SourceApplicationName?: string
  readonly SourceType?: CreateIntegrationAssociationRequest['SourceType']
}

type Reads = Pick<Call, 'state' | 'facts'>

/** The association of a request; throws where it is not complete, or the instance has it. */
export function readIntegration(
  call: Pick<Call<CreateIntegrationAssociationRequest>, 'state' | 'facts' | 'input'>,
  instance: Instance,
): IntegrationMembers {
  const { IntegrationType, IntegrationArn, SourceApplicationUrl, SourceApplicationName, SourceType } = call.input
  checkIntegrationArn(call, IntegrationType, IntegrationArn)
  const hasSource = SourceApplicationUrl && SourceApplicationName && SourceType
  if (IntegrationType === 'EVENT' && !hasSource) throw connectError('eventSource')
  const { single } = integrationRow(IntegrationType)
  const same = integrationsOf(call, instance)
    .map(membersOf)
    .filter((each) => each.IntegrationType === IntegrationType)
  if (same.some((each) => single === true || each.IntegrationArn === IntegrationArn))
    throw connectError('duplicate', IntegrationArn)
  return {
    IntegrationType,
    IntegrationArn,
    ...(SourceApplicationUrl !== undefined && { SourceApplicationUrl }),
    ...(SourceApplicationName !== undefined && { SourceApplicationName }),
    ...(SourceType !== undefined && { SourceType }),
  }
}

export function integrationsOf(call: Reads, instance: Instance): readonly Placed[] {
  return [...resourcesOfKind(call, instance, KINDS.integration)]
}

export function membersOf({ properties }: Pick<Placed, 'properties'>): IntegrationMembers {
  return properties as IntegrationMembers
}

/** What a new association needs of other services, in the caller's right, with its managed rule. */
export function requireIntegration(
  call: Reads,
  inner: InnerCalls,
  instance: Instance,
  members: IntegrationMembers,
): void {
  const { creates = [], isVoiceId } = integrationRow(members.IntegrationType)
  const { IntegrationArn: arn } = members
  if (isVoiceId) readDomain(inner, arn)
  for (const [action, on] of creates) inner.require({ action, resource: on?.(call, arn) ?? arn })
  if (isVoiceId) putManagedRule(call, inner, instance.instanceId, arn)
}

/** The reverse: of DeleteIntegrationAssociation, and of DeleteInstance for each association. */
export function releaseIntegration(
  call: Reads,
  inner: InnerCalls,
  instance: Instance,
  members: IntegrationMembers,
): void {
  const { deletes = [], isVoiceId } = integrationRow(members.IntegrationType)
  const { IntegrationArn: arn } = members
  if (isVoiceId) removeManagedRule(call, inner, instance.instanceId, arn)
  for (const [action, on] of deletes) inner.require({ action, resource: on?.(call, arn) ?? arn })
}

/** An association as lists have it. */
export function integrationSummary(InstanceId: string, placed: Placed): IntegrationAssociationSummary {
  const { id: IntegrationAssociationId, arn: IntegrationAssociationArn } = placed
  return { IntegrationAssociationId, IntegrationAssociationArn, InstanceId, ...membersOf(placed) }
}

/** The actions that an association needs of the caller, besides those of the role, for the lists of operations. */
export const INTEGRATION_ACTIONS: Readonly<Record<'create' | 'delete', readonly string[]>> = {
  create: [...new Set([...DOMAIN_ACTIONS, ...integrationActions('creates'), ...RULE_ACTIONS.put])],
  delete: [...new Set([...integrationActions('deletes'), ...RULE_ACTIONS.remove])],
}
