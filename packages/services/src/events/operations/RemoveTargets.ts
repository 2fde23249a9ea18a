import { ruleNamed, targetsOf } from '../lookup.ts'
import { checkForced } from '../managedRules.ts'
import { operation } from '../operation.ts'
import { eventsState } from '../state.ts'

export const RemoveTargets = operation('RemoveTargets', {
  authorizes: 'derived',
  errors: ['ManagedRuleException', 'ResourceNotFoundException'],
  change(call) {
    const { Rule, EventBusName, Ids, Force } = call.input
    const rule = ruleNamed(call, EventBusName, Rule)
    checkForced(call, rule, Force)
    const { region, bus } = rule
    const existing = new Set([...targetsOf(call.state, rule)].map(({ id }) => id))
    const given = [...new Set(Ids)]
    const missing = given.filter((id) => !existing.has(id))
    return {
      events: given
        .filter((id) => existing.has(id))
        .map((targetId) =>
          eventsState.event({ kind: 'events.targetRemoved', at: call.at, region, bus, rule: Rule, targetId }),
        ),
      output: () => ({
        FailedEntryCount: missing.length,
        FailedEntries: missing.map((TargetId) => ({
          TargetId,
          ErrorCode: 'ResourceNotFoundException',
          ErrorMessage: `Rule ${Rule} does not have the target ${TargetId}.`,
        })),
      }),
    }
  },
})
