import { busNamed, rulesOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../paging.ts'
import type { Rule } from '../state.ts'
import { listedRule } from '../views.ts'

export const ListRules = operation('ListRules', {
  authorizes: 'derived',
  errors: ['ResourceNotFoundException'],
  read(call) {
    const { NamePrefix = '', EventBusName } = call.input
    const bus = busNamed(call, EventBusName)
    function* from(after: string | undefined): Iterable<Rule> {
      for (const rule of rulesOf(call.state, bus, after)) if (rule.name.startsWith(NamePrefix)) yield rule
    }
    const { items, more } = pageOf(call, from, ({ name }) => name)
    return { Rules: items.map((rule) => listedRule(call, rule)), ...more }
  },
})
