import { logsError } from '../errors.ts'
import { eventsOf, groupNamed, type KeptEvent } from '../lookup.ts'
import { streamArn } from '../names.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../paging.ts'

export const DescribeLogStreams = operation('DescribeLogStreams', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'ResourceNotFoundException'],
  read(call) {
    const { logGroupName, logGroupIdentifier, logStreamNamePrefix: prefix, orderBy, descending } = call.input
    const group = groupNamed(call, { logGroupName, logGroupIdentifier })
    const byTime = orderBy === 'LastEventTime'
    if (byTime && prefix !== undefined) throw logsError('prefixAndOrder')
    const streams = [...byStream(eventsOf(call, group))].map(([name, events]) => ({
      name,
      // A key that sorts as requested, and is unique.
      key: byTime ? `${events.at(-1)?.number} ${name}` : name,
      events,
    }))
    const sorted = streams.filter(({ name }) => name.startsWith(prefix ?? '')).sort((a, b) => (a.key < b.key ? -1 : 1))
    if (descending === true) sorted.reverse()
    const { items, more } = pageOf(
      call,
      (after) => sorted.slice(after === undefined ? 0 : sorted.findIndex(({ key }) => key === after) + 1),
      ({ key }) => key,
    )
    return {
      logStreams: items.map(({ name, events }) => shown(streamArn(call, group.name, name), name, events)),
      ...more,
    }
  },
})

function byStream(events: readonly KeptEvent[]): ReadonlyMap<string, KeptEvent[]> {
  const streams = new Map<string, KeptEvent[]>()
  for (const event of events) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event])
  return streams
}

function shown(arn: string, logStreamName: string, events: readonly KeptEvent[]) {
  const first = events[0]?.timestamp ?? 0
  const last = events.at(-1)?.timestamp ?? 0
  return {
    logStreamName,
    arn,
    creationTime: first,
    firstEventTimestamp: first,
    lastEventTimestamp: last,
    lastIngestionTime: last,
    storedBytes: 0,
  }
}
