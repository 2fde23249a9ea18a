import type { Call } from '../call.ts'
import type { Change } from '../operation.ts'
import { ruleNamed } from './lookup.ts'
import { checkManaged } from './managedRules.ts'
import { eventsState } from './state.ts'

interface RuleInput {
  readonly Name: string
  readonly EventBusName?: string | undefined
}

/** EnableRule and DisableRule. */
export function settingState(state: 'ENABLED' | 'DISABLED') {
  return {
    authorizes: 'derived',
    errors: ['ManagedRuleException', 'ResourceNotFoundException'],
    change(call: Call<RuleInput>): Change<Record<string, never>> {
      const rule = ruleNamed(call, call.input.EventBusName, call.input.Name)
      checkManaged(call, rule)
      const { region, bus, name } = rule
      return {
        events: [eventsState.event({ kind: 'events.ruleStateSet', at: call.at, region, bus, rule: name, state })],
      }
    },
  } as const
}
