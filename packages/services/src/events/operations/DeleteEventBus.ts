import { eventsError } from '../errors.ts'
import { findBus, rulesOf } from '../lookup.ts'
import { busPlace, DEFAULT_BUS } from '../names.ts'
import { operation } from '../operation.ts'
import { eventsState } from '../state.ts'

export const DeleteEventBus = operation('DeleteEventBus', {
  authorizes: 'derived',
  errors: [],
  change(call) {
    const { input, state, facts, at } = call
    const { name, isOwn } = busPlace(call, input.Name)
    if (name === DEFAULT_BUS) throw eventsError('defaultBus')
    const bus = isOwn ? findBus(state, facts.region, name) : undefined
    // The model lists no error for a bus that does not exist: it is gone already.
    if (bus === undefined) return { events: [] }
    for (const _ of rulesOf(state, bus)) throw eventsError('busHasRules', name)
    return { events: [eventsState.event({ kind: 'events.busDeleted', at, region: facts.region, bus: name })] }
  },
})
