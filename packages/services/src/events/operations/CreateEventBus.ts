import { eventsError } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import { findBus } from '../lookup.ts'
import { busArn, DEFAULT_BUS } from '../names.ts'
import { operation } from '../operation.ts'
import { eventsState } from '../state.ts'
import { tagsWith } from '../tags.ts'
import { readSettings } from '../views.ts'

export const CreateEventBus = operation('CreateEventBus', {
  authorizes: 'derived',
  errors: ['LimitExceededException', 'ResourceAlreadyExistsException', 'ResourceNotFoundException'],
  change(call) {
    const { input, state, facts, at } = call
    const { Name: bus, EventSourceName, Description, Tags } = input
    const { region } = facts
    if (EventSourceName !== undefined) throw eventsError('noSuchEventSource', EventSourceName)
    if (bus.includes('/')) throw eventsError('partnerBusName', bus)
    if (bus === DEFAULT_BUS || findBus(state, region, bus) !== undefined) throw eventsError('busExists', bus)
    if (eventsState.of(state).buses.countUnder(`${region} `) >= LIMITS.buses) throw eventsError('limit')
    const tags = tagsWith(Tags)
    const settings = readSettings(input)
    const optional = {
      settings: JSON.stringify(settings),
      ...(Description !== undefined && { description: Description }),
    }
    return {
      events: [
        eventsState.event({ kind: 'events.busPut', at, region, bus, isNew: true, ...optional }),
        eventsState.event({ kind: 'events.busTagged', at, region, bus, tags }),
      ],
      output: () => ({
        EventBusArn: busArn(call, bus),
        ...(Description !== undefined && { Description }),
        ...settings,
      }),
    }
  },
})
