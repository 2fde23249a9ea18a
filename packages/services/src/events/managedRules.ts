import type { Call } from '../call.ts'
import { eventsError } from './errors.ts'
import type { Rule } from './state.ts'

/** Throws ManagedRuleException where a service manages the rule and somebody else changes it. */
export function checkManaged({ via }: Pick<Call, 'via'>, rule: Rule | undefined): void {
  if (isOfOther(via, rule)) throw eventsError('managedRule', rule?.name ?? '')
}

/** As `checkManaged`, for DeleteRule and RemoveTargets: with Force they also change rules of a service. */
export function checkForced({ via }: Pick<Call, 'via'>, rule: Rule, force: boolean | undefined): void {
  if (force !== true && isOfOther(via, rule)) throw eventsError('managedRuleForce', rule.name)
}

function isOfOther(via: string | undefined, rule: Rule | undefined): boolean {
  return rule?.managedBy !== undefined && rule.managedBy !== via
}
