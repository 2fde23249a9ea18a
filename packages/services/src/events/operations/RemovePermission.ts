import { policyWithout } from '../busPolicy.ts'
import { eventsError } from '../errors.ts'
import { busNamed } from '../lookup.ts'
import { operation } from '../operation.ts'
import { eventsState } from '../state.ts'

export const RemovePermission = operation('RemovePermission', {
  authorizes: 'derived',
  errors: ['ResourceNotFoundException'],
  change(call) {
    const { StatementId, RemoveAllPermissions, EventBusName } = call.input
    const bus = busNamed(call, EventBusName)
    const { region, name } = bus
    const set = (policy: string | undefined) => ({
      events: [
        eventsState.event({
          kind: 'events.busPolicySet',
          at: call.at,
          region,
          bus: name,
          ...(policy !== undefined && { policy }),
        }),
      ],
    })
    if (RemoveAllPermissions === true) return set(undefined)
    if (StatementId === undefined)
      throw eventsError('parameter', 'StatementId', 'It must be specified unless RemoveAllPermissions is true.')
    return set(policyWithout(bus, StatementId))
  },
})
