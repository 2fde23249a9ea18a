import type { Place } from '../arns.ts'
import { logsError } from './errors.ts'
import { groupIn, isGroupName } from './names.ts'
import { key, type LogEvent, type LogGroup, logsState } from './state.ts'

interface GroupInput {
  readonly logGroupName?: string | undefined
  readonly logGroupIdentifier?: string | undefined
}

export function findGroup({ state, facts }: Place, name: string): LogGroup | undefined {
  return logsState.of(state).groups.get(key(facts.region, name))
}

/** The log group that a request names, by name or ARN; throws ResourceNotFoundException. */
export function groupNamed(place: Place, { logGroupName, logGroupIdentifier }: GroupInput): LogGroup {
  const given = logGroupName ?? logGroupIdentifier
  if (given === undefined || (logGroupName !== undefined && logGroupIdentifier !== undefined))
    throw logsError('noGroupName')
  const name = isGroupName(given) ? given : groupIn(place, given)
  const group = name === undefined ? undefined : findGroup(place, name)
  if (group === undefined) throw logsError('noSuchGroup')
  return group
}

/** An event with its place in the log group. */
export interface KeptEvent extends LogEvent {
  /** Greater for later events. */
  readonly number: string
  /** Milliseconds since 1970. */
  readonly timestamp: number
}

/** The events of a log group that are kept, the oldest first. */
export function eventsOf({ state }: Pick<Place, 'state'>, { region, name }: LogGroup): KeptEvent[] {
  const { events } = logsState.of(state)
  const own = key(region, name)
  return [...events.under(`${own} `)].flatMap((number) => {
    const event = events.get(`${own} ${number}`)
    return event === undefined ? [] : [{ ...event, number, timestamp: Date.parse(event.at) }]
  })
}

/** Whether an event is in the requested time: the end is not (CloudWatch Logs API Reference). */
export function isBetween({ timestamp }: KeptEvent, startTime = 0, endTime = Number.POSITIVE_INFINITY): boolean {
  return timestamp >= startTime && timestamp < endTime
}
