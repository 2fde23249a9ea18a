import { parseArn } from '@gatewarden/policy'
import { regionalArn } from '../arns.ts'
import { given, type ResourceRow, textIn } from '../resourceRows.ts'
import { groupArn, isGroupName } from './names.ts'

/** Operations on tags name a log group without its streams; all others name the streams too (decision 90). */
const ON_GROUP_ALONE: readonly string[] = ['TagResource', 'UntagResource', 'ListTagsForResource']

/** A name of one of the other kinds: others would be another resource. */
const NAME = /^[\w.#/-]+$/

const isKind = (kind: string) => (text: string) => {
  const arn = parseArn(text)
  return arn?.service === 'logs' && arn.resource.startsWith(`${kind}:`)
}

/** The ARN of a log group that a request names, by name or ARN, without what follows the name. */
const plainGroup: ResourceRow = (call) => {
  const { logGroupName, logGroupIdentifier, resourceIdentifier, resourceArn } = call.input
  const named = logGroupName ?? logGroupIdentifier
  if (typeof named === 'string' && isGroupName(named)) return groupArn(call, named)
  const arn = named ?? resourceIdentifier ?? resourceArn
  return typeof arn === 'string' && isKind('log-group')(arn) ? arn.split(':').slice(0, 7).join(':') : undefined
}

const group: ResourceRow = (call) => {
  const arn = plainGroup(call)
  return arn === undefined || ON_GROUP_ALONE.includes(call.operation) ? arn : `${arn}:log-stream:`
}

const stream: ResourceRow = (call) => {
  const arn = plainGroup(call)
  const name = textIn(call.input, 'logStreamName')
  // A stream name has no colon and no star.
  return arn === undefined || name === undefined || /[:*?]/.test(name) ? undefined : `${arn}:log-stream:${name}`
}

/** A resource by the member that has its name or id. */
const named =
  (kind: string, ...members: readonly string[]): ResourceRow =>
  (call) => {
    const name = members.map((member) => textIn(call.input, member)).find((text) => text !== undefined)
    return name !== undefined && NAME.test(name) ? regionalArn(call, 'logs', `${kind}:${name}`) : undefined
  }

/** Nothing of the kind is stored, and the request does not name it: it could be any. */
const any =
  (kind: string, ...operations: readonly string[]): ResourceRow =>
  (call) =>
    operations.includes(call.operation) ? regionalArn(call, 'logs', `${kind}:*`) : undefined

/** How the calls of CloudWatch Logs name their resources. */
export const resources: Readonly<Record<string, readonly ResourceRow[]>> = {
  'log-group': [group],
  'log-stream': [stream],
  destination: [given(isKind('destination'), 'destinationArn', 'resourceArn'), named('destination', 'destinationName')],
  'anomaly-detector': [given(isKind('anomaly-detector'), 'anomalyDetectorArn', 'resourceArn')],
  'lookup-table': [
    given(isKind('lookup-table'), 'lookupTableArn', 'resourceArn'),
    named('lookup-table', 'lookupTableName'),
  ],
  'scheduled-query': [given(isKind('scheduled-query'), 'identifier', 'resourceArn')],
  delivery: [given(isKind('delivery'), 'resourceArn'), named('delivery', 'id'), any('delivery', 'CreateDelivery')],
  'delivery-source': [
    given(isKind('delivery-source'), 'resourceArn'),
    any('delivery-source', 'UpdateDeliveryConfiguration'),
    named('delivery-source', 'deliverySourceName', 'name'),
  ],
  'delivery-destination': [
    given(isKind('delivery-destination'), 'deliveryDestinationArn', 'resourceArn'),
    any('delivery-destination', 'UpdateDeliveryConfiguration', 'CreateDelivery'),
    named('delivery-destination', 'deliveryDestinationName', 'name'),
  ],
}
