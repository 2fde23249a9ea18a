import type { AccountEvent } from '@gatewarden/directory'
import { DEFAULT_BUS } from './names.ts'
import { eventsState } from './state.ts'

const at = '2026-01-01T00:00:00Z'
const region = 'us-east-1'
const tags = [{ key: 'Team', value: 'blue' }]

/** Rules named as the members of sample inputs are. */
const onBus = (bus: string) =>
  ['Name', 'Rule'].flatMap((rule) => [
    eventsState.event({ kind: 'events.rulePut', at, region, bus, rule, state: 'ENABLED', pattern: '{"source":["a"]}' }),
    eventsState.event({ kind: 'events.ruleTagged', at, region, bus, rule, tags }),
  ])

/** A bus and rules of each kind, tagged. */
export const eventThings: readonly AccountEvent[] = [
  eventsState.event({ kind: 'events.busPut', at, region, bus: 'EventBusName', isNew: true }),
  eventsState.event({ kind: 'events.busTagged', at, region, bus: 'EventBusName', tags }),
  eventsState.event({ kind: 'events.busPut', at, region, bus: 'Name', isNew: true }),
  eventsState.event({ kind: 'events.busTagged', at, region, bus: 'Name', tags }),
  ...onBus('EventBusName'),
  ...onBus(DEFAULT_BUS),
]
