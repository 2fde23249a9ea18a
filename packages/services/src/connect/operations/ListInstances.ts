import { operation } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { connectState, type Instance } from '../state.ts'
import { instanceSummary } from '../views.ts'

export const ListInstances = operation('ListInstances', {
  authorizes: 'derived',
  errors: ['InvalidRequestException'],
  read(call) {
    const { instances } = connectState.of(call.state)
    function* from(after = ''): Iterable<Instance> {
      for (const [id, instance] of instances.entries())
        if (id > after && instance.region === call.facts.region) yield instance
    }
    const { items, more } = pageOf(call, from, ({ instanceId }) => instanceId)
    return { InstanceSummaryList: items.map((each) => instanceSummary(call, each)), ...more }
  },
})
