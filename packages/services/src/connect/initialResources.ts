import type { Call } from '../call.ts'
import { newId } from './ids.ts'
import { connectState, type Properties } from './state.ts'

// What a new instance has: clients find these resources by name (Amazon Connect Administrator Guide, Default flows, Security profiles, Set up
// queues, routing profiles and hours of operation).

const FLOWS: Readonly<Record<string, string>> = {
  'Default agent hold': 'AGENT_HOLD',
  'Default agent transfer': 'AGENT_TRANSFER',
  'Default agent whisper': 'AGENT_WHISPER',
  'Default customer hold': 'CUSTOMER_HOLD',
  'Default customer queue': 'CUSTOMER_QUEUE',
  'Default customer whisper': 'CUSTOMER_WHISPER',
  'Default outbound': 'OUTBOUND_WHISPER',
  'Default queue transfer': 'QUEUE_TRANSFER',
  'Sample inbound flow (first contact experience)': 'CONTACT_FLOW',
}

const PROMPTS = [
  'Beep.wav',
  'CustomerHold.wav',
  'CustomerQueue.wav',
  'Music_Jazz_MyTimetoFly_Inst.wav',
  'Music_Pop_ThisAndThatIsLife_Inst.wav',
  'Music_Pop_ThrowYourHands_Inst.wav',
  'Music_Rock_EverywhereTheSunShines_Inst.wav',
]

const SECURITY_PROFILES: Readonly<Record<string, readonly string[]>> = {
  Admin: [
    'BasicAgentAccess',
    'OutboundCallAccess',
    'Users.Create',
    'Users.Edit',
    'Users.View',
    'SecurityProfiles.Edit',
  ],
  Agent: ['BasicAgentAccess', 'OutboundCallAccess'],
  CallCenterManager: ['BasicAgentAccess', 'OutboundCallAccess', 'Users.View', 'Queues.Edit', 'RoutingPolicies.Edit'],
  QualityAnalyst: ['BasicAgentAccess', 'AccessMetrics', 'ManagerListenIn'],
}

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']
/** The flow ends at once. */
const CONTENT = JSON.stringify({
  Version: '2019-10-30',
  StartAction: 'end',
  Actions: [{ Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} }],
})

type Make = (word: string, name: string, properties: Properties) => string

/** The events that create the resources of a new instance. */
export function initialResources({ at, context }: Pick<Call, 'at' | 'context'>, instanceId: string) {
  const events: ReturnType<typeof connectState.event>[] = []
  const make: Make = (word, name, properties) => {
    const id = newId(context.randomBytes)
    const path = `${instanceId}/${word}/${id}`
    events.push(connectState.event({ kind: 'connect.resourcePut', at, path, name, properties, tags: [] }))
    return id
  }
  makeRouting(make)
  for (const [name, Permissions] of Object.entries(SECURITY_PROFILES)) make('security-profile', name, { Permissions })
  for (const [name, Type] of Object.entries(FLOWS)) {
    make('contact-flow', name, { Type, State: 'ACTIVE', Status: 'PUBLISHED', Content: CONTENT })
  }
  for (const name of PROMPTS) make('prompt', name, {})
  return events
}

function makeRouting(make: Make): void {
  const hours = { StartTime: { Hours: 9, Minutes: 0 }, EndTime: { Hours: 17, Minutes: 0 } }
  const HoursOfOperationId = make('operating-hours', 'Basic Hours', {
    TimeZone: 'US/Eastern',
    Config: DAYS.map((Day) => ({ Day, ...hours })),
  })
  const QueueId = make('queue', 'BasicQueue', {
    HoursOfOperationId,
    Status: 'ENABLED',
    Description: 'A simple, basic voice queue.',
  })
  const concurrency = { VOICE: 1, CHAT: 2, TASK: 1 }
  make('routing-profile', 'Basic Routing Profile', {
    Description: 'A simple routing profile.',
    IsDefault: true,
    DefaultOutboundQueueId: QueueId,
    MediaConcurrencies: Object.entries(concurrency).map(([Channel, Concurrency]) => ({ Channel, Concurrency })),
    Queues: Object.keys(concurrency).map((Channel) => ({ QueueId, Channel, Priority: 1, Delay: 0 })),
  })
}
