import { parseArn } from '@gatewarden/policy'
import { regionalArn } from '../arns.ts'
import { given, type ResourceRow, textIn } from '../resourceRows.ts'
import { busPlace, DEFAULT_BUS, isEventsArn, ruleArnOn } from './names.ts'

/** The characters of names: others would be another resource. */
const NAME = /^[.\-_A-Za-z0-9]+$/
const BUS_NAME = /^[/.\-_A-Za-z0-9]+$/

const isBusArn = isEventsArn('event-bus')

/** The bus that a request names, by name or ARN; without either the default bus. */
function placeIn(call: Parameters<ResourceRow>[0], member: string) {
  const given = textIn(call.input, member) ?? DEFAULT_BUS
  return BUS_NAME.test(given) || isBusArn(given) ? busPlace(call, given) : undefined
}

const bus: ResourceRow = (call) => (call.operation.endsWith('EventBus') ? placeIn(call, 'Name')?.arn : undefined)

/** The bus that StartReplay sends to. */
const destination: ResourceRow = ({ input }) => {
  const { Arn } = (input.Destination ?? {}) as { readonly Arn?: unknown }
  return typeof Arn === 'string' && isBusArn(Arn) ? Arn : undefined
}

/** What an operation of a kind names by `Name`, such as CreateConnection a connection. */
const named =
  (kind: string, operations: RegExp): ResourceRow =>
  (call) => {
    const name = textIn(call.input, 'Name')
    const isMeant = name !== undefined && NAME.test(name) && operations.test(call.operation)
    return isMeant ? regionalArn(call, 'events', `${kind}/${name}`) : undefined
  }

/** The source of a partner, which belongs to no account. */
const eventSource: ResourceRow = ({ input, state, facts }) => {
  const name = textIn(input, 'Name') ?? textIn(input, 'EventSourceName')
  return name !== undefined && BUS_NAME.test(name)
    ? `arn:${state.partition}:events:${facts.region}::event-source/${name}`
    : undefined
}

const archive: ResourceRow = (call) => {
  const name = textIn(call.input, 'ArchiveName')
  return name !== undefined && NAME.test(name) ? regionalArn(call, 'events', `archive/${name}`) : undefined
}

/** DescribeApiDestination also reads the connection of the destination. None is stored, so it could be any. */
const anyConnection: ResourceRow = (call) =>
  call.operation === 'DescribeApiDestination' ? regionalArn(call, 'events', 'connection/*') : undefined

const isKind = (kind: string) => (text: string) => {
  const arn = parseArn(text)
  return arn?.service === 'events' && arn.resource.startsWith(`${kind}/`)
}

/** A rule on the default bus, or on another one: `Rule` in operations on targets, `Name` in others. */
const rule =
  (isOnDefault: boolean): ResourceRow =>
  (call) => {
    const name = textIn(call.input, 'Rule') ?? textIn(call.input, 'Name')
    const place = placeIn(call, 'EventBusName')
    if (name === undefined || !NAME.test(name) || place === undefined) return undefined
    return (place.name === DEFAULT_BUS) === isOnDefault ? ruleArnOn(place, name) : undefined
  }

/** Kinds of resources that no operation here has. */
const NONE: readonly ResourceRow[] = [() => undefined]

const isRuleArn = isEventsArn('rule')
const isDefaultRule = (arn: string) => isRuleArn(arn) && arn.split('/').length === 2
const isOtherRule = (arn: string) => isRuleArn(arn) && arn.split('/').length > 2

/** How a call names the resources of EventBridge. */
export const resources: Readonly<Record<string, readonly ResourceRow[]>> = {
  'event-bus': [given(isBusArn, 'ResourceARN', 'EventSourceArn'), destination, bus],
  'rule-on-default-event-bus': [given(isDefaultRule, 'ResourceARN'), rule(true)],
  'rule-on-custom-event-bus': [given(isOtherRule, 'ResourceARN'), rule(false)],
  'api-destination': [named('api-destination', /ApiDestination$/)],
  connection: [given(isKind('connection'), 'ConnectionArn'), named('connection', /Connection$/), anyConnection],
  endpoint: [named('endpoint', /Endpoint$/)],
  archive: [archive, given(isKind('archive'), 'EventSourceArn')],
  'event-source': [eventSource],
  'event-busv2': NONE,
  'event-sourcev2': NONE,
  subscriber: NONE,
}
