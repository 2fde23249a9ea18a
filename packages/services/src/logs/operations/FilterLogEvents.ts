import { logsError } from '../errors.ts'
import { filterOf } from '../filterPattern.ts'
import { eventsOf, groupNamed, isBetween } from '../lookup.ts'
import { operation } from '../operation.ts'
import { pageOfEvents } from '../paging.ts'

export const FilterLogEvents = operation('FilterLogEvents', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'ResourceNotFoundException'],
  read(call) {
    const {
      logGroupName,
      logGroupIdentifier,
      logStreamNames,
      logStreamNamePrefix = '',
      startTime,
      endTime,
    } = call.input
    const { filterPattern = '', startFromHead = true, unmask } = call.input
    if (unmask === true) throw logsError('notImplemented', 'unmask')
    if (logStreamNames !== undefined && logStreamNamePrefix !== '') throw logsError('streamsAndPrefix')
    const matches = filterOf(filterPattern)
    const found = eventsOf(call, groupNamed(call, { logGroupName, logGroupIdentifier })).filter(
      (event) =>
        isBetween(event, startTime, endTime) &&
        event.stream.startsWith(logStreamNamePrefix) &&
        (logStreamNames === undefined || logStreamNames.includes(event.stream)) &&
        matches(event.message),
    )
    if (!startFromHead) found.reverse()
    const isAfter = (number: string, after: string) => (startFromHead ? number > after : number < after)
    const { items, more } = pageOfEvents(
      call,
      (after) => found.filter(({ number }) => after === undefined || isAfter(number, after)),
      ({ number }) => number,
    )
    const events = items.map(({ id, stream, timestamp, message }) => ({
      eventId: id,
      logStreamName: stream,
      timestamp,
      ingestionTime: timestamp,
      message,
    }))
    return { events, searchedLogStreams: [], ...more }
  },
})
