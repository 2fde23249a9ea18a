import { service } from '../service.ts'
import { compiledPolicy } from './busPolicy.ts'
import { conditionKeys } from './conditionKeys.ts'
import { operations } from './generated/operations.ts'
import type { OperationTypes } from './generated/types.ts'
import { findBus } from './lookup.ts'
import { resourceAt } from './names.ts'
import { resources } from './resources.ts'
import { eventsState } from './state.ts'
import { tagsAt } from './tags.ts'

export const events = service<OperationTypes>('events', {
  operations,
  resources,
  conditionKeys,
  state: eventsState,
  tagsOf(state, arn) {
    const named = resourceAt(state, arn)
    return named === undefined ? undefined : tagsAt(state, named)
  },
  creates: ['CreateEventBus'],
  tagOnCreate: { CreateEventBus: 'events:TagResource' },
  /** The policy of a bus is also about its rules (EventBridge User Guide, Resource-based policies). */
  policiesOf({ state }, arn) {
    const named = resourceAt(state, arn)
    const bus = named === undefined ? undefined : findBus(state, named.region, named.bus)
    return bus === undefined ? undefined : { resource: compiledPolicy(bus) }
  },
})
