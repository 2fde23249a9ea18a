import { eventsError } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import { ruleNamed, targetsOf } from '../lookup.ts'
import { checkManaged } from '../managedRules.ts'
import { busPlace, ruleArn, ruleArnOn } from '../names.ts'
import { operation } from '../operation.ts'
import { passRoleNeeds } from '../roles.ts'
import { eventsState } from '../state.ts'
import { storedTarget } from '../targets.ts'

export const PutTargets = operation('PutTargets', {
  authorizes(call) {
    const { Rule, EventBusName, Targets } = call.input
    const resource = ruleArnOn(busPlace(call, EventBusName), Rule)
    const roles = passRoleNeeds(
      Targets.map(({ RoleArn }) => RoleArn),
      resource,
    )
    return [{ action: 'events:PutTargets', resource }, ...roles]
  },
  errors: ['LimitExceededException', 'ManagedRuleException', 'ResourceNotFoundException'],
  change(call) {
    const { Rule, EventBusName, Targets } = call.input
    const rule = ruleNamed(call, EventBusName, Rule)
    checkManaged(call, rule)
    const { region, bus } = rule
    const targets = Targets.map((target) => storedTarget(call, target, ruleArn(call, bus, Rule)))
    const ids = new Set([...targetsOf(call.state, rule), ...targets].map(({ id }) => id))
    if (ids.size > LIMITS.targetsOfRule) throw eventsError('limit')
    return {
      events: targets.map(({ id: targetId, ...target }) =>
        eventsState.event({ kind: 'events.targetPut', at: call.at, region, bus, rule: Rule, targetId, ...target }),
      ),
      output: () => ({ FailedEntryCount: 0, FailedEntries: [] }),
    }
  },
})
