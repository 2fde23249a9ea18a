import { SecretError } from '@gatewarden/directory/internal'
import { attempt } from '@gatewarden/policy/internal'
import type { Call } from '../../call.ts'
import { logsError } from '../errors.ts'
import type { GetLogEventsRequest } from '../generated/types.ts'
import { eventsOf, groupNamed, isBetween, type KeptEvent } from '../lookup.ts'
import { operation } from '../operation.ts'

/** CloudWatch Logs API Reference, GetLogEvents: as many as fit in 1 MB, up to 10,000. */
const DEFAULT_LIMIT = 10_000
const PURPOSE = 'logs:GetLogEvents'

export const GetLogEvents = operation('GetLogEvents', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'ResourceNotFoundException'],
  read(call) {
    const { logGroupName, logGroupIdentifier, logStreamName, startTime, endTime, unmask } = call.input
    if (unmask === true) throw logsError('notImplemented', 'unmask')
    const group = groupNamed(call, { logGroupName, logGroupIdentifier })
    const stream = eventsOf(call, group).filter((event) => event.stream === logStreamName)
    if (stream.length === 0) throw logsError('noSuchStream')
    const page = pageIn(
      call,
      stream.filter((event) => isBetween(event, startTime, endTime)),
    )
    const [first, last] = [page.events[0]?.number ?? page.at, page.events.at(-1)?.number ?? page.at]
    return {
      events: page.events.map(({ timestamp, message }) => ({ timestamp, message, ingestionTime: timestamp })),
      nextForwardToken: call.context.tokens.close(`f ${last}`, PURPOSE),
      nextBackwardToken: call.context.tokens.close(`b ${first}`, PURPOSE),
    }
  },
})

interface EventPage {
  readonly events: readonly KeptEvent[]
  /** Where the page is, if it is empty. */
  readonly at: string
}

/** The page after or before a token; without one, the end of the stream, or its beginning with startFromHead. */
function pageIn(call: Call<GetLogEventsRequest>, events: readonly KeptEvent[]): EventPage {
  const { nextToken, limit = DEFAULT_LIMIT, startFromHead = false } = call.input
  if (nextToken === undefined) {
    return { events: startFromHead ? events.slice(0, limit) : events.slice(-limit), at: '' }
  }
  const { value } = attempt(() => call.context.tokens.open(nextToken, PURPOSE), SecretError)
  const [direction, at = ''] = value?.split(' ') ?? []
  if (direction === undefined) throw logsError('invalidToken')
  return direction === 'f'
    ? { events: events.filter(({ number }) => number > at).slice(0, limit), at }
    : { events: events.filter(({ number }) => number < at).slice(-limit), at }
}
