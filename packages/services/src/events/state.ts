import type { Tag } from '@gatewarden/directory'
import { slice, table } from '@gatewarden/directory/internal'
import { checks } from '@gatewarden/store'

/** The settings of a bus that a request gives and an answer shows, as JSON. */
export interface EventBus {
  readonly region: string
  readonly name: string
  readonly description?: string
  /** Its resource policy, as JSON. */
  readonly policy?: string
  /** Key, dead-letter queue and log settings, as JSON. */
  readonly settings?: string
  readonly tags: readonly Tag[]
  /** ISO 8601; the default bus was not created by anybody. */
  readonly createdAt?: string
  readonly modifiedAt?: string
}

export interface Rule {
  readonly region: string
  readonly bus: string
  readonly name: string
  readonly pattern?: string
  readonly schedule?: string
  readonly state: string
  readonly description?: string
  readonly roleArn?: string
  /** The service that made the rule for the account: `connect.amazonaws.com`. */
  readonly managedBy?: string
  readonly tags: readonly Tag[]
}

export interface Target {
  readonly id: string
  readonly arn: string
  /** Every other member of the target, as JSON. */
  readonly settings: string
}

/** An event that waits for being sent to an address that the operator of the server gave to a rule. */
export interface QueuedWebhook {
  readonly id: string
  /** `BUS/RULE`. */
  readonly rule: string
  readonly body: string
  /** ISO 8601. */
  readonly at: string
}

/** Under which keys the tables have their values: names have no spaces. */
export const busKey = (region: string, name: string) => `${region} ${name}`
export const ruleKey = (region: string, bus: string, name: string) => `${busKey(region, bus)} ${name}`

const { text, listOf, object, optional } = checks
const onBus = { region: text, bus: text }
const onRule = { ...onBus, rule: text }
const tags = listOf(object({ key: text, value: text }))

/** Event buses, rules and targets, by region. A default bus is stored once something of it was set. */
export const eventsState = slice('events', {
  tables: {
    buses: table<EventBus>(),
    rules: table<Rule>(),
    targets: table<Target>(),
    webhooks: table<QueuedWebhook>(),
  },
  events: {
    'events.busPut': { ...onBus, description: optional(text), settings: optional(text), isNew: checks.flag },
    'events.busPolicySet': { ...onBus, policy: optional(text) },
    'events.busTagged': { ...onBus, tags },
    'events.busDeleted': onBus,
    'events.rulePut': {
      ...onRule,
      pattern: optional(text),
      schedule: optional(text),
      state: text,
      description: optional(text),
      roleArn: optional(text),
      managedBy: optional(text),
    },
    'events.ruleStateSet': { ...onRule, state: text },
    'events.ruleTagged': { ...onRule, tags },
    'events.ruleDeleted': onRule,
    'events.targetPut': { ...onRule, targetId: text, arn: text, settings: text },
    'events.targetRemoved': { ...onRule, targetId: text },
    'events.webhookQueued': { webhookId: checks.id, rule: text, body: text },
    'events.webhookEnded': { webhookId: checks.id },
  },
  reducers: {
    'events.busPut'(draft, { at, region, bus: name, isNew, description, settings }) {
      const key = busKey(region, name)
      const { policy, createdAt, tags = [] } = draft.buses.get(key) ?? {}
      const created = createdAt ?? (isNew ? at : undefined)
      draft.buses.set(key, {
        region,
        name,
        tags,
        modifiedAt: at,
        ...(created !== undefined && { createdAt: created }),
        ...(policy !== undefined && { policy }),
        ...(description !== undefined && { description }),
        ...(settings !== undefined && { settings }),
      })
    },
    'events.busPolicySet'(draft, { at, region, bus: name, policy }) {
      const key = busKey(region, name)
      const { policy: _, ...before } = draft.buses.get(key) ?? { region, name, tags: [] }
      draft.buses.set(key, { ...before, modifiedAt: at, ...(policy !== undefined && { policy }) })
    },
    'events.busTagged'(draft, { region, bus: name, tags }) {
      const key = busKey(region, name)
      draft.buses.set(key, { ...(draft.buses.get(key) ?? { region, name }), tags })
    },
    'events.busDeleted'(draft, { region, bus }) {
      draft.buses.delete(busKey(region, bus))
    },
    'events.rulePut'(draft, { at: _at, kind: _kind, rule: name, ...given }) {
      const key = ruleKey(given.region, given.bus, name)
      draft.rules.set(key, { name, tags: draft.rules.get(key)?.tags ?? [], ...given })
    },
    'events.ruleStateSet'(draft, { region, bus, rule, state }) {
      const key = ruleKey(region, bus, rule)
      const before = draft.rules.get(key)
      if (before !== undefined) draft.rules.set(key, { ...before, state })
    },
    'events.ruleTagged'(draft, { region, bus, rule, tags }) {
      const key = ruleKey(region, bus, rule)
      const before = draft.rules.get(key)
      if (before !== undefined) draft.rules.set(key, { ...before, tags })
    },
    'events.ruleDeleted'(draft, { region, bus, rule }) {
      const key = ruleKey(region, bus, rule)
      draft.rules.delete(key)
      for (const id of [...draft.targets.under(`${key} `)]) draft.targets.delete(`${key} ${id}`)
    },
    'events.targetPut'(draft, { region, bus, rule, targetId: id, arn, settings }) {
      const key = ruleKey(region, bus, rule)
      if (draft.rules.has(key)) draft.targets.set(`${key} ${id}`, { id, arn, settings })
    },
    'events.webhookQueued'(draft, { at, webhookId: id, rule, body }) {
      draft.webhooks.set(id, { id, rule, body, at })
    },
    'events.webhookEnded'(draft, { webhookId }) {
      draft.webhooks.delete(webhookId)
    },
    'events.targetRemoved'(draft, { region, bus, rule, targetId }) {
      draft.targets.delete(`${ruleKey(region, bus, rule)} ${targetId}`)
    },
  },
})
