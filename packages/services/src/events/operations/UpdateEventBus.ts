import { busNamed } from '../lookup.ts'
import { busArn } from '../names.ts'
import { operation } from '../operation.ts'
import { eventsState } from '../state.ts'
import { readSettings } from '../views.ts'

export const UpdateEventBus = operation('UpdateEventBus', {
  authorizes: 'derived',
  errors: ['ResourceNotFoundException'],
  change(call) {
    const { facts, at } = call
    const { Name, Description } = call.input
    const { name: bus } = busNamed(call, Name)
    const settings = readSettings(call.input)
    const optional = {
      settings: JSON.stringify(settings),
      ...(Description !== undefined && { description: Description }),
    }
    return {
      events: [eventsState.event({ kind: 'events.busPut', at, region: facts.region, bus, isNew: false, ...optional })],
      output: () => ({
        Arn: busArn(call, bus),
        Name: bus,
        ...(Description !== undefined && { Description }),
        ...settings,
      }),
    }
  },
})
