import type { Call } from '../call.ts'
import type { Need } from '../operation.ts'
import type { Occurrence } from './delivery/send.ts'
import { eventsError } from './errors.ts'
import type { PutEventsRequest, PutEventsRequestEntry } from './generated/types.ts'
import { findBus } from './lookup.ts'
import { busPlace } from './names.ts'
import { isObject, readEventJson } from './pattern/eventJson.ts'
import type { EventBus } from './state.ts'

/** EventBridge User Guide, Calculating PutEvents event entry size: the total is smaller. */
const MAX_SIZE = 256 * 1024
const SIZE_OF_TIME = 14

/** Why an entry is not sent, in the codes of PutEvents. */
export interface EntryError {
  readonly ErrorCode: string
  readonly ErrorMessage: string
}

/** An entry that can be sent. */
export interface CheckedEntry {
  readonly bus: EventBus
  readonly occurrence: Occurrence
}

/** Each bus with each source and type must be allowed: condition keys have one value for each need. */
export function entryNeeds(call: Call<PutEventsRequest>): readonly Need[] {
  const needs = call.input.Entries.map(({ EventBusName, Source, DetailType }) => ({
    action: 'events:PutEvents',
    resource: busPlace(call, EventBusName).arn,
    context: {
      ...(Source !== undefined && { 'events:source': Source }),
      ...(DetailType !== undefined && { 'events:detail-type': DetailType }),
    },
  }))
  return [...new Map(needs.map((need) => [JSON.stringify(need), need])).values()]
}

/** Throws where the entries together are too large. */
export function checkSize(entries: readonly PutEventsRequestEntry[]): void {
  if (entries.reduce((sum, entry) => sum + sizeOf(entry), 0) >= MAX_SIZE) throw eventsError('entriesTooLarge')
}

function sizeOf({ Time, Source = '', DetailType = '', Detail = '', Resources = [] }: PutEventsRequestEntry): number {
  const texts = [Source, DetailType, Detail, ...Resources]
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), Time === undefined ? 0 : SIZE_OF_TIME)
}

/** An entry, or why it is not sent. */
export function checkedEntry(call: Call<PutEventsRequest>, entry: PutEventsRequestEntry): CheckedEntry | EntryError {
  const { Source, DetailType, Detail, Resources, Time, EventBusName } = entry
  if (!Source) return missing('Source')
  if (!DetailType) return missing('DetailType')
  if (!Detail) return missing('Detail')
  if (/^aws\./i.test(Source) && call.via === undefined)
    return { ErrorCode: 'NotAuthorizedForSourceException', ErrorMessage: 'Not authorized for the source.' }
  const detail = readEventJson(Detail)?.value
  if (detail === undefined || !isObject(detail))
    return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' }
  const { name, isOwn } = busPlace(call, EventBusName)
  const bus = isOwn ? findBus(call.state, call.facts.region, name) : undefined
  if (bus === undefined)
    return { ErrorCode: 'InvalidArgument', ErrorMessage: `Event bus ${EventBusName} does not exist.` }
  const occurrence = {
    source: Source,
    detailType: DetailType,
    detail: Detail,
    ...(Resources !== undefined && { resources: Resources }),
    ...(Time !== undefined && { time: secondsOf(Time) }),
  }
  return { bus, occurrence }
}

function missing(name: string): EntryError {
  const ErrorMessage = `Parameter ${name} is not valid. Reason: ${name} is a required argument.`
  return { ErrorCode: 'InvalidArgument', ErrorMessage }
}

function secondsOf(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z')
}
