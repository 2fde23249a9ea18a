import type { Tag } from '@gatewarden/directory'
import { slice, table } from '@gatewarden/directory/internal'
import { checks } from '@gatewarden/store'

export interface LogGroup {
  readonly region: string
  readonly name: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly kmsKeyId?: string
  readonly logGroupClass: string
  readonly tags: readonly Tag[]
  /** Of the events that are kept. */
  readonly bytes: number
  readonly count: number
  /** The number of the next event: they count from the first one. */
  readonly next: number
}

export interface LogEvent {
  readonly id: string
  readonly stream: string
  /** ISO 8601. */
  readonly at: string
  readonly message: string
}

export interface ResourcePolicy {
  readonly region: string
  readonly name: string
  readonly document: string
  /** ISO 8601. */
  readonly updatedAt: string
}

/** What a log group keeps: the newest events, as many as both limits allow (decision 90). */
export const KEPT_EVENTS = 1_000
export const KEPT_BYTES = 4 * 1024 * 1024

/** Names of log groups and policies have no spaces; numbers are padded, so that keys are in the order of events. */
export const key = (region: string, name: string) => `${region} ${name}`
const eventKey = (region: string, group: string, number: number) =>
  `${key(region, group)} ${String(number).padStart(12, '0')}`

const { text, listOf, object, optional } = checks
const tags = listOf(object({ key: text, value: text }))

/** Log groups with the newest of their events, and resource policies, by region. */
export const logsState = slice('logs', {
  tables: { groups: table<LogGroup>(), events: table<LogEvent>(), policies: table<ResourcePolicy>() },
  events: {
    'logs.groupCreated': {
      region: text,
      group: text,
      kmsKeyId: optional(text),
      logGroupClass: text,
      tags,
    },
    'logs.groupDeleted': { region: text, group: text },
    'logs.eventPut': { region: text, group: text, stream: text, id: text, message: text },
    'logs.policyPut': { region: text, name: text, document: text },
    'logs.policyDeleted': { region: text, name: text },
  },
  reducers: {
    'logs.groupCreated'(draft, { at, region, group: name, kmsKeyId, logGroupClass, tags }) {
      const created = { region, name, createdAt: at, logGroupClass, tags, bytes: 0, count: 0, next: 0 }
      if (!draft.groups.has(key(region, name)))
        draft.groups.set(key(region, name), { ...created, ...(kmsKeyId !== undefined && { kmsKeyId }) })
    },
    'logs.groupDeleted'(draft, { region, group }) {
      const own = key(region, group)
      draft.groups.delete(own)
      for (const number of draft.events.under(`${own} `)) draft.events.delete(`${own} ${number}`)
    },
    'logs.eventPut'(draft, { at, region, group, stream, id, message }) {
      const before = draft.groups.get(key(region, group))
      if (before === undefined) return
      draft.events.set(eventKey(region, group, before.next), { id, stream, at, message })
      let { bytes, count } = before
      bytes += message.length
      count += 1
      const next = before.next + 1
      while (count > 1 && (count > KEPT_EVENTS || bytes > KEPT_BYTES)) {
        const oldest = eventKey(region, group, next - count)
        bytes -= draft.events.get(oldest)?.message.length ?? 0
        count -= 1
        draft.events.delete(oldest)
      }
      draft.groups.set(key(region, group), { ...before, bytes, count, next })
    },
    'logs.policyPut'(draft, { at, region, name, document }) {
      draft.policies.set(key(region, name), { region, name, document, updatedAt: at })
    },
    'logs.policyDeleted'(draft, { region, name }) {
      draft.policies.delete(key(region, name))
    },
  },
})
