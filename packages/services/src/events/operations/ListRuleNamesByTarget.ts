import { busNamed, rulesOf, targetsOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../paging.ts'
import type { Rule } from '../state.ts'

export const ListRuleNamesByTarget = operation('ListRuleNamesByTarget', {
  authorizes: 'derived',
  errors: ['ResourceNotFoundException'],
  read(call) {
    const { TargetArn, EventBusName } = call.input
    const bus = busNamed(call, EventBusName)
    const hasTarget = (rule: Rule) => [...targetsOf(call.state, rule)].some(({ arn }) => arn === TargetArn)
    function* from(after: string | undefined): Iterable<Rule> {
      for (const rule of rulesOf(call.state, bus, after)) if (hasTarget(rule)) yield rule
    }
    const { items, more } = pageOf(call, from, ({ name }) => name)
    return { RuleNames: items.map(({ name }) => name), ...more }
  },
})
