import { eventsError } from '../errors.ts'
import { busNamed, findRule, targetsOf } from '../lookup.ts'
import { checkForced } from '../managedRules.ts'
import { operation } from '../operation.ts'
import { eventsState } from '../state.ts'

export const DeleteRule = operation('DeleteRule', {
  authorizes: 'derived',
  errors: ['ManagedRuleException', 'ResourceNotFoundException'],
  change(call) {
    const { Name, EventBusName, Force } = call.input
    const { region, name: bus } = busNamed(call, EventBusName)
    const rule = findRule(call.state, { region, bus, rule: Name })
    // AWS answers success for a rule that does not exist.
    if (rule === undefined) return { events: [] }
    checkForced(call, rule, Force)
    for (const _ of targetsOf(call.state, rule)) throw eventsError('ruleHasTargets')
    return { events: [eventsState.event({ kind: 'events.ruleDeleted', at: call.at, region, bus, rule: Name })] }
  },
})
