import { findBus } from '../lookup.ts'
import { DEFAULT_BUS } from '../names.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { eventsState } from '../state.ts'
import { listedBus } from '../views.ts'

export const ListEventBuses = operation('ListEventBuses', {
  authorizes: 'derived',
  errors: [],
  read(call) {
    const { input, state, facts } = call
    const stored = eventsState.of(state).buses.under(`${facts.region} `)
    const names = [...new Set([DEFAULT_BUS, ...stored])]
      .sort()
      .filter((name) => name.startsWith(input.NamePrefix ?? ''))
    const { items, more } = pageOf(
      call,
      (after = '') => names.filter((name) => name > after),
      (name) => name,
    )
    const buses = items.flatMap((name) => findBus(state, facts.region, name) ?? [])
    return { EventBuses: buses.map((bus) => listedBus(call, bus)), ...more }
  },
})
