import { eventsError } from '../errors.ts'
import { operation } from '../operation.ts'
import { isObject, memberOf, readEventJson } from '../pattern/eventJson.ts'
import { matchesEvent, readPattern } from '../pattern/pattern.ts'

/** EventBridge API Reference, TestEventPattern, Event. */
const REQUIRED = ['id', 'account', 'source', 'time', 'region', 'resources', 'detail-type'] as const

export const TestEventPattern = operation('TestEventPattern', {
  authorizes: 'derived',
  errors: ['InvalidEventPatternException'],
  read({ input }) {
    const pattern = readPattern(input.EventPattern)
    const event = readEventJson(input.Event)?.value
    if (event === undefined || !isObject(event)) throw eventsError('parameter', 'Event', 'It is not a JSON object.')
    const missing = REQUIRED.find((name) => memberOf(event, name) === undefined)
    if (missing !== undefined) throw eventsError('parameter', 'Event', `It has no field ${missing}.`)
    return { Result: matchesEvent(pattern, event) }
  },
})
