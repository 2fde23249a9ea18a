import { policyWith } from '../busPolicy.ts'
import { busNamed } from '../lookup.ts'
import { operation } from '../operation.ts'
import { eventsState } from '../state.ts'

export const PutPermission = operation('PutPermission', {
  authorizes: 'derived',
  errors: ['PolicyLengthExceededException', 'ResourceNotFoundException'],
  change(call) {
    const bus = busNamed(call, call.input.EventBusName)
    const policy = policyWith(call, bus)
    const { region, name } = bus
    return { events: [eventsState.event({ kind: 'events.busPolicySet', at: call.at, region, bus: name, policy })] }
  },
})
