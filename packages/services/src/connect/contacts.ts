import type { AccountState } from '@gatewarden/directory'
import type { Place } from '../arns.ts'
import type { Call, Delivered, Delivery } from '../call.ts'
import { findRule, targetsOf } from '../events/lookup.ts'
import { DEFAULT_BUS, ruleArn } from '../events/names.ts'
import { EVENTS } from '../events/roles.ts'
import { type ResourceRow, textIn } from '../resourceRows.ts'
import { connectError } from './errors.ts'
import type { ContactSearchSummary } from './generated/types.ts'
import { newId } from './ids.ts'
import { CONNECT, instanceArn, instanceOf, type OfInstance } from './lookup.ts'
import { TARGET_ID, voiceIdRuleName } from './managedRule.ts'
import { type ContactRecord, connectState, type Instance } from './state.ts'

// Contact records of an instance: what its managed rule delivers of Voice ID (decision 100).

type Reads = Pick<Call<OfInstance>, 'input' | 'state' | 'facts'>

/** Keeps an event of Voice ID as a contact record of the instance, where the managed rule of the instance delivers it. */
export function receive({ state, context, from, sourceArn, to, region, at, body }: Delivery): Delivered {
  const place = { state, facts: { region } }
  const instanceId = to.slice(to.lastIndexOf('/') + 1)
  const instance = connectState.of(state).instances.get(instanceId)
  if (instance?.region !== region || instanceArn(place, instanceId) !== to)
    return { problem: 'the instance does not exist in this account and region' }
  if (from !== EVENTS || !isManagedRule(place, sourceArn, instance, to))
    return { problem: 'only the rule that Amazon Connect manages for the instance delivers to it' }
  const attributes = factsIn(body)
  if (attributes === undefined) return { problem: 'it has no detail' }
  const contactId = newId(context.randomBytes)
  return {
    events: [connectState.event({ kind: 'connect.contactRecorded', at, instanceId, contactId, attributes })],
  }
}

/**
 * Whether an ARN is of the rule that Amazon Connect put for the instance. A rule that the account had with the name may have targets of its
 * own, which send what the account likes: it counts only with the target that Amazon Connect put.
 */
function isManagedRule(place: Place, arn: string, { region, instanceId }: Instance, to: string): boolean {
  const named = { region, bus: DEFAULT_BUS, rule: voiceIdRuleName(instanceId) }
  const rule = findRule(place.state, named)
  if (rule?.managedBy !== CONNECT || ruleArn(place, named.bus, named.rule) !== arn) return false
  const targets = [...targetsOf(place.state, rule)].filter((each) => each.arn === to)
  return targets.every(({ id, settings }) => id === TARGET_ID && settings === '{}')
}

/** The texts of the detail of an event, by name. */
function factsIn(body: string): readonly { readonly name: string; readonly value: string }[] | undefined {
  const { detail } = JSON.parse(body) as { readonly detail?: Readonly<Record<string, unknown>> }
  if (typeof detail !== 'object') return undefined
  return Object.entries(detail).flatMap(([name, value]) => (typeof value === 'string' ? [{ name, value }] : []))
}

/** The contact record of the instance that a request names; throws ResourceNotFoundException. */
export function contactOf(call: Reads, id: string): ContactRecord {
  const { instanceId } = instanceOf(call)
  const { contacts, contactsById } = connectState.of(call.state)
  const key = contactsById.get(id) ?? ''
  const contact = key.startsWith(`${instanceId}/`) ? contacts.get(key) : undefined
  if (contact === undefined) throw connectError('noResource', 'contact', id)
  return contact
}

/** The contact records of an instance, the oldest first. */
export function contactsOf(state: AccountState, { instanceId }: Instance): readonly ContactRecord[] {
  const { contacts } = connectState.of(state)
  const prefix = `${instanceId}/`
  return [...contacts.under(prefix)].flatMap((number) => contacts.get(prefix + number) ?? [])
}

/** A contact as lists have it: it begins and ends with the event. */
export function contactSummary(
  call: Pick<Reads, 'state' | 'facts' | 'input'>,
  { contactId: Id, at }: ContactRecord,
): ContactSearchSummary {
  const Arn = instanceArn(call, `${call.input.InstanceId}/contact/${Id}`)
  return { Arn, Id, InitiationTimestamp: new Date(at), DisconnectTimestamp: new Date(at) }
}

/** A contact that a request names: operations on attributes name it by InitialContactId. */
export const contactRow: ResourceRow = (call) => {
  const instance = textIn(call.input, 'InstanceId')
  const id = textIn(call.input, 'ContactId') ?? textIn(call.input, 'InitialContactId')
  // An id with separators or wildcards would be another resource.
  const isNamed = [instance, id].every((each) => each !== undefined && !/[:/*?]/.test(each))
  return isNamed ? instanceArn(call, `${instance}/contact/${id}`) : undefined
}
