import type { Tag } from '@gatewarden/directory'
import { slice, table, unique } from '@gatewarden/directory/internal'
import { type Check, checks } from '@gatewarden/store'

/** The members of a resource or an association, as the API writes them: JSON. */
export type Properties = Readonly<Record<string, unknown>>

export type InstanceStatus = 'CREATION_IN_PROGRESS' | 'ACTIVE'
export type IdentityManagement = 'SAML' | 'CONNECT_MANAGED' | 'EXISTING_DIRECTORY'

/** An Amazon Connect instance. */
export interface Instance {
  readonly instanceId: string
  readonly region: string
  readonly alias: string
  readonly identityManagement: IdentityManagement
  readonly directoryId?: string
  /** The name of its service-linked role. */
  readonly roleName: string
  readonly status: InstanceStatus
  /** ISO 8601. */
  readonly createdTime: string
  /** By type: `INBOUND_CALLS` is `true`. */
  readonly attributes: Readonly<Record<string, string>>
  readonly tags: readonly Tag[]
  readonly clientToken?: string
  /** How many contact records it ever got; left out before the first one. */
  readonly contactCount?: number
}

/** What an instance has with an ARN of its own, such as a queue. */
export interface Resource {
  readonly name: string
  readonly properties: Properties
  readonly tags: readonly Tag[]
  /** ISO 8601. */
  readonly modified: string
}

/** What is associated with an instance and has no ARN in Amazon Connect: a storage configuration, a Lambda function, an approved origin. */
export interface Association {
  readonly properties: Properties
}

/** A contact record. */
export interface ContactRecord {
  readonly contactId: string
  /** ISO 8601. */
  readonly at: string
  readonly attributes: Readonly<Record<string, string>>
}

/** How many contact records an instance keeps: the newest (decision 100). */
export const KEPT_CONTACTS = 1_000

/** Numbers are padded, so that keys are in the order of arrival. */
const contactKey = (instanceId: string, number: number) => `${instanceId}/${String(number).padStart(12, '0')}`

const properties: Check<Properties> = (value): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const tags = checks.listOf(checks.object({ key: checks.text, value: checks.text }))
const attribute = { type: checks.text, value: checks.text }
const named = { name: checks.text, value: checks.text }

const EVENTS = {
  'connect.instanceCreated': {
    instanceId: checks.id,
    region: checks.text,
    alias: checks.text,
    identityManagement: checks.oneOf(['SAML', 'CONNECT_MANAGED', 'EXISTING_DIRECTORY']),
    directoryId: checks.optional(checks.text),
    roleName: checks.text,
    attributes: checks.listOf(checks.object(attribute)),
    tags,
    clientToken: checks.optional(checks.text),
  },
  'connect.instanceActivated': { instanceId: checks.id },
  'connect.instanceAttributeSet': { instanceId: checks.id, ...attribute },
  'connect.instanceTagsSet': { instanceId: checks.id, tags },
  'connect.instanceDeleted': { instanceId: checks.id },
  'connect.resourcePut': { path: checks.text, name: checks.text, properties, tags },
  'connect.resourceDeleted': { path: checks.text },
  'connect.associationPut': { path: checks.text, properties },
  'connect.associationDeleted': { path: checks.text },
  'connect.contactRecorded': {
    instanceId: checks.id,
    contactId: checks.id,
    attributes: checks.listOf(checks.object(named)),
  },
}

/**
 * The instances of an account. A resource is found by the end of its ARN, `INSTANCE/queue/ID`; an association by
 * `INSTANCE/storage-config/ID`; the contact records of an instance are under `INSTANCE/` in the order of their arrival.
 */
export const connectState = slice('connect', {
  version: 2,
  tables: {
    instances: table<Instance>(),
    resources: table<Resource>(),
    associations: table<Association>(),
    contacts: table<ContactRecord>(),
  },
  indexes: { contactsById: { contacts: unique('contactId') } },
  events: EVENTS,
  reducers: {
    'connect.instanceCreated'({ instances }, event) {
      const { kind: _, at, attributes, ...facts } = event
      if (instances.has(facts.instanceId)) return
      const byType = Object.fromEntries(attributes.map(({ type, value }) => [type, value]))
      instances.set(facts.instanceId, { ...facts, attributes: byType, status: 'CREATION_IN_PROGRESS', createdTime: at })
    },
    'connect.instanceActivated'({ instances }, { instanceId }) {
      const instance = instances.get(instanceId)
      if (instance !== undefined) instances.set(instanceId, { ...instance, status: 'ACTIVE' })
    },
    'connect.instanceAttributeSet'({ instances }, { instanceId, type, value }) {
      const instance = instances.get(instanceId)
      if (instance === undefined) return
      instances.set(instanceId, { ...instance, attributes: { ...instance.attributes, [type]: value } })
    },
    'connect.instanceTagsSet'({ instances }, { instanceId, tags }) {
      const instance = instances.get(instanceId)
      if (instance !== undefined) instances.set(instanceId, { ...instance, tags })
    },
    'connect.instanceDeleted'({ instances, resources, associations, contacts }, { instanceId }) {
      instances.delete(instanceId)
      for (const table of [resources, associations, contacts]) {
        for (const rest of [...table.under(`${instanceId}/`)]) table.delete(`${instanceId}/${rest}`)
      }
    },
    'connect.resourcePut'({ instances, resources }, { at: modified, path, name, properties, tags }) {
      if (instances.has(instanceOfPath(path))) resources.set(path, { name, properties, tags, modified })
    },
    'connect.resourceDeleted'({ resources }, { path }) {
      resources.delete(path)
    },
    'connect.associationPut'({ instances, associations }, { path, properties }) {
      if (instances.has(instanceOfPath(path))) associations.set(path, { properties })
    },
    'connect.associationDeleted'({ associations }, { path }) {
      associations.delete(path)
    },
    'connect.contactRecorded'({ instances, contacts, contactsById }, { at, instanceId, contactId, attributes }) {
      const instance = instances.get(instanceId)
      if (instance === undefined || contactsById.has(contactId)) return
      const byName = Object.fromEntries(attributes.map(({ name, value }) => [name, value]))
      const { contactCount = 0 } = instance
      contacts.set(contactKey(instanceId, contactCount), { contactId, at, attributes: byName })
      contacts.delete(contactKey(instanceId, contactCount - KEPT_CONTACTS))
      instances.set(instanceId, { ...instance, contactCount: contactCount + 1 })
    },
  },
})

function instanceOfPath(path: string): string {
  return path.slice(0, path.indexOf('/'))
}
