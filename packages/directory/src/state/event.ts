import { faultyMember } from '@gatewarden/store'
import { DirectoryError } from './directoryError.ts'
import type { AnyEvent, SliceSetDefinition } from './state.ts'

/** Checks an event of an account; `place` names it in the error for one that is damaged or of an unknown kind. */
export function readEvent({ kinds }: SliceSetDefinition, value: unknown, place: string): AnyEvent {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined
  if (typeof kind !== 'string') throw new DirectoryError('EventDamaged', `${place} is damaged: it has no kind`)
  const expected = kinds.get(kind)?.members
  if (expected === undefined) {
    const sentence = `${place} is a "${kind}", which this Gatewarden does not know: a newer one wrote it; use that one`
    throw new DirectoryError('EventUnknown', sentence)
  }
  const faulty = faultyMember(expected, value)
  if (faulty === undefined) return value as AnyEvent
  const sentence = `${place}, a "${kind}", is damaged at "${faulty}"; restore the store from a backup`
  throw new DirectoryError('EventDamaged', sentence)
}

/** Checks the events that follow a revision. */
export function readEvents(
  set: SliceSetDefinition,
  events: readonly unknown[],
  accountId: string,
  after: number,
): AnyEvent[] {
  return events.map((event, at) => readEvent(set, event, `event ${after + at + 1} of account ${accountId}`))
}
