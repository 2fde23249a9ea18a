import type { AccountEvent, AccountState } from '@gatewarden/directory'
import type { Delivered, ServiceContext, Undelivered } from '../../call.ts'
import { uuid } from '../../uuid.ts'
import type { Target as WireTarget } from '../generated/types.ts'
import { MAX_QUEUED } from '../limits.ts'
import { findBus, rulesOf, targetsOf } from '../lookup.ts'
import { DEFAULT_BUS, ruleArn } from '../names.ts'
import { readEventJson } from '../pattern/eventJson.ts'
import { matchesEvent } from '../pattern/pattern.ts'
import { EVENTS } from '../roles.ts'
import { patternOf } from '../rulePatterns.ts'
import { type EventBus, eventsState, type Rule, type Target } from '../state.ts'
import { inputOf, type SentEvent } from './input.ts'

/** Characters that one call delivers at most, so that it cannot fill the store (decision 89). */
const MAX_DELIVERED = 8 * 1024 * 1024

/** Where and when events are sent. */
export interface Sending {
  readonly state: AccountState
  readonly context: ServiceContext
  readonly region: string
  /** ISO 8601. */
  readonly at: string
}

/** What happened, before it is an event of EventBridge. */
export interface Occurrence {
  readonly source: string
  readonly detailType: string
  /** A JSON object, as text. */
  readonly detail: string
  readonly resources?: readonly string[]
  /** ISO 8601; when it is sent, where left out. */
  readonly time?: string
}

/** An event that was sent: its id, and what it changes in the account. */
export interface Sent {
  readonly id: string
  readonly events: readonly AccountEvent[]
}

/**
 * Sends what a service reports to the default bus of a region: the events that its rules deliver, for the append of the operation that
 * reports it. The source is the service's, such as `aws.voiceid`.
 */
export function reportedEvents(sending: Sending, occurrence: Occurrence): readonly AccountEvent[] {
  const bus = findBus(sending.state, sending.region, DEFAULT_BUS)
  return bus === undefined ? [] : eventSender(sending)(bus, occurrence).events
}

/** What one call sends: each enabled rule whose pattern matches an event delivers it to its targets. */
export function eventSender(sending: Sending): (bus: EventBus, occurrence: Occurrence) => Sent {
  const { state, context } = sending
  let delivered = 0
  function deliver(event: SentEvent, rule: Rule, { arn: to, settings }: Target): Delivered {
    const sourceArn = ruleArn({ state, facts: sending }, rule.bus, rule.name)
    const inputs: Omit<WireTarget, 'Id' | 'Arn'> = JSON.parse(settings)
    const body = delivered > MAX_DELIVERED ? undefined : inputOf(event, { arn: sourceArn, name: rule.name }, inputs)
    delivered += body?.length ?? 0
    if (delivered > MAX_DELIVERED) return { problem: 'one call delivers too much' }
    if (body === undefined) return { problem: 'its input is larger than 256 KB' }
    return context.deliver({ ...sending, from: EVENTS, sourceArn, to, body })
  }
  let queued = eventsState.of(state).webhooks.size
  function queuedWebhook({ text: body }: SentEvent, { bus, name }: Rule): AccountEvent | undefined {
    const rule = `${bus}/${name}`
    if (context.webhookRules?.has(rule) !== true || queued >= MAX_QUEUED) return undefined
    queued += 1
    const webhookId = uuid(context.randomBytes)
    return eventsState.event({ kind: 'events.webhookQueued', at: sending.at, webhookId, rule, body })
  }
  return (bus, occurrence) => {
    const id = uuid(context.randomBytes)
    const event = eventOf(sending, id, occurrence)
    const events: AccountEvent[] = []
    const undelivered: Undelivered[] = []
    for (const rule of rulesOf(state, bus)) {
      if (!isMatched(rule, event)) continue
      for (const target of targetsOf(state, rule)) {
        const answer = deliver(event, rule, target)
        if ('events' in answer) events.push(...answer.events)
        else undelivered.push({ target: target.arn, problem: answer.problem })
      }
      const queued = queuedWebhook(event, rule)
      if (queued !== undefined) events.push(queued)
    }
    if (undelivered.length > 0) context.onUndelivered?.(undelivered)
    return { id, events }
  }
}

function isMatched(rule: Rule, { json }: SentEvent): boolean {
  const pattern = rule.state === 'DISABLED' ? undefined : patternOf(rule)
  return pattern !== undefined && matchesEvent(pattern, json)
}

/** The event as targets get it (EventBridge User Guide, Events). */
function eventOf({ state, region, at }: Sending, id: string, occurrence: Occurrence): SentEvent {
  const { source, detailType, detail, resources = [], time = at } = occurrence
  const envelope = {
    version: '0',
    id,
    'detail-type': detailType,
    source,
    account: state.accountId,
    time,
    region,
    resources,
  }
  const text = `${JSON.stringify(envelope).slice(0, -1)},"detail":${detail}}`
  const json = readEventJson(text)?.value
  if (json === undefined) throw new Error('the detail of an event is not JSON')
  return { text, json, at }
}
