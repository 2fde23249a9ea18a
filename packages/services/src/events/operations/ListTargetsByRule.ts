import { ruleNamed, targetsOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { shownTarget } from '../targets.ts'

export const ListTargetsByRule = operation('ListTargetsByRule', {
  authorizes: 'derived',
  errors: ['ResourceNotFoundException'],
  read(call) {
    const rule = ruleNamed(call, call.input.EventBusName, call.input.Rule)
    const { items, more } = pageOf(
      call,
      (after) => targetsOf(call.state, rule, after),
      ({ id }) => id,
    )
    return { Targets: items.map(shownTarget), ...more }
  },
})
