import type { Call } from '../../call.ts'
import { eventsError } from '../errors.ts'
import type { PutRuleRequest } from '../generated/types.ts'
import { LIMITS } from '../limits.ts'
import { busNamed, findRule, rulesOf } from '../lookup.ts'
import { checkManaged } from '../managedRules.ts'
import { busPlace, ruleArn, ruleArnOn } from '../names.ts'
import { operation } from '../operation.ts'
import { readPattern } from '../pattern/pattern.ts'
import { checkRole, passRoleNeeds } from '../roles.ts'
import { patternOf } from '../rulePatterns.ts'
import { checkSchedule } from '../schedule.ts'
import { type EventBus, eventsState, type Rule } from '../state.ts'
import { tagsWith } from '../tags.ts'

export const PutRule = operation('PutRule', {
  authorizes(call) {
    const { Name, EventBusName, RoleArn, Tags = [] } = call.input
    const resource = ruleArnOn(busPlace(call, EventBusName), Name)
    const tagging = Tags.length === 0 ? [] : [{ action: 'events:TagResource', resource }]
    return [{ action: 'events:PutRule', resource }, ...tagging, ...passRoleNeeds([RoleArn], resource)]
  },
  errors: [
    'InvalidEventPatternException',
    'LimitExceededException',
    'ManagedRuleException',
    'ResourceNotFoundException',
  ],
  change(call) {
    const { input, state, facts, via } = call
    const bus = busNamed(call, input.EventBusName)
    const named = { region: facts.region, bus: bus.name, rule: input.Name }
    const before = findRule(state, named)
    checkManaged(call, before)
    checkRule(call, bus, before)
    const { EventPattern: pattern, ScheduleExpression: schedule, Description, RoleArn, State = 'ENABLED' } = input
    const event = {
      at: call.at,
      ...named,
      state: State,
      ...(pattern !== undefined && { pattern }),
      ...(schedule !== undefined && { schedule }),
      ...(Description !== undefined && { description: Description }),
      ...(RoleArn !== undefined && { roleArn: RoleArn }),
      ...(via !== undefined && { managedBy: via }),
    }
    const put = eventsState.event({ kind: 'events.rulePut', ...event })
    // The tags of an existing rule stay as they are (EventBridge API Reference, PutRule).
    const given = tagsWith(input.Tags)
    const tags = before === undefined ? given : []
    const tagged = eventsState.event({ kind: 'events.ruleTagged', at: call.at, ...named, tags })
    return {
      events: tags.length === 0 ? [put] : [put, tagged],
      output: () => ({ RuleArn: ruleArn(call, bus.name, input.Name) }),
    }
  },
})

/** Checks pattern, schedule, role and quotas of a rule. */
function checkRule(call: Call<PutRuleRequest>, bus: EventBus, before: Rule | undefined): void {
  const { Name, EventPattern, ScheduleExpression, RoleArn } = call.input
  if (EventPattern === undefined && ScheduleExpression === undefined) throw eventsError('noPatternOrSchedule')
  if (ScheduleExpression !== undefined) checkSchedule(ScheduleExpression, bus.name)
  const pattern = EventPattern === undefined ? undefined : readPattern(EventPattern)
  if (RoleArn !== undefined) checkRole(call, RoleArn, ruleArn(call, bus.name, Name))
  const others = [...rulesOf(call.state, bus)].filter(({ name }) => name !== Name)
  if (before === undefined && others.length >= LIMITS.rulesOfBus) throw eventsError('limit')
  if (pattern?.hasWildcard !== true) return
  const wildcards = others.filter((rule) => patternOf(rule)?.hasWildcard === true)
  if (wildcards.length >= LIMITS.wildcardRulesOfBus) throw eventsError('limit')
}
