import type { Call, InnerCalls } from '../call.ts'
import { ServiceError } from '../serviceError.ts'
import { instanceArn } from './lookup.ts'
import { callService } from './otherServices.ts'

// Amazon Connect keeps a rule in the account of the caller that sends it the events of a Voice ID domain, for contact records (Amazon Connect
// Administrator Guide, Voice ID and Amazon Connect Integration Association APIs). AWS documents neither its name nor its pattern (decision 97).

type RuleCall = Pick<Call, 'state' | 'facts'>

/** The id of the target of a managed rule. */
export const TARGET_ID = 'AmazonConnect'

export function voiceIdRuleName(instanceId: string): string {
  return `AmazonConnectVoiceId-${instanceId}`
}

/** A managed rule, in the members of the EventBridge API. */
interface ManagedRule {
  readonly Name: string
  readonly EventPattern: string
  readonly Targets: readonly { readonly Id: string; readonly Arn: string }[]
}

/** The rule of an instance for a Voice ID domain. */
function voiceIdRule(call: RuleCall, instanceId: string, domainArn: string): ManagedRule {
  const domainId = domainArn.slice(domainArn.lastIndexOf('/') + 1)
  return {
    Name: voiceIdRuleName(instanceId),
    EventPattern: JSON.stringify({ source: ['aws.voiceid'], detail: { domainId: [domainId] } }),
    Targets: [{ Id: TARGET_ID, Arn: instanceArn(call, instanceId) }],
  }
}

export function putManagedRule(call: RuleCall, inner: InnerCalls, instanceId: string, domainArn: string): void {
  const { Name, EventPattern, Targets } = voiceIdRule(call, instanceId, domainArn)
  callService(inner, 'events', 'PutRule', { Name, EventPattern, State: 'ENABLED' })
  callService(inner, 'events', 'PutTargets', { Rule: Name, Targets })
}

export function removeManagedRule(call: RuleCall, inner: InnerCalls, instanceId: string, domainArn: string): void {
  const { Name, Targets } = voiceIdRule(call, instanceId, domainArn)
  try {
    const input = { Rule: Name, Ids: Targets.map(({ Id }) => Id) }
    inner.perform({ service: 'events', operation: 'RemoveTargets', input })
  } catch (error) {
    // With Force, an administrator may have deleted the rule.
    if (!(error instanceof ServiceError) || error.code !== 'ResourceNotFoundException') throw error
  }
  callService(inner, 'events', 'DeleteRule', { Name })
}

/** The actions that a managed rule needs of the caller. */
export const RULE_ACTIONS = {
  put: ['events:PutRule', 'events:PutTargets'],
  remove: ['events:RemoveTargets', 'events:DeleteRule'],
} as const satisfies Readonly<Record<string, readonly string[]>>
