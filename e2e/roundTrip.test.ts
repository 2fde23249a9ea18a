import { Readable } from 'node:stream'
import {
  awsModels,
  type HttpRequest,
  isRefused,
  type Model,
  type Operation,
  readRequest,
  writeResponse,
} from '@gatewarden/wire'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Values, valuesFor, withoutPatterns } from '../packages/wire/src/values.fixture.ts'

/** The clients of the AWS SDK for JavaScript, by the names of our models. */
const CLIENTS: Readonly<Record<string, () => Promise<object>>> = {
  connect: () => import('@aws-sdk/client-connect'),
  'customer-profiles': () => import('@aws-sdk/client-customer-profiles'),
  ds: () => import('@aws-sdk/client-directory-service'),
  firehose: () => import('@aws-sdk/client-firehose'),
  kinesis: () => import('@aws-sdk/client-kinesis'),
  lambda: () => import('@aws-sdk/client-lambda'),
  'lex-models': () => import('@aws-sdk/client-lex-model-building-service'),
  'lexv2-models': () => import('@aws-sdk/client-lex-models-v2'),
  logs: () => import('@aws-sdk/client-cloudwatch-logs'),
  s3: () => import('@aws-sdk/client-s3'),
  events: () => import('@aws-sdk/client-eventbridge'),
  iam: () => import('@aws-sdk/client-iam'),
  kms: () => import('@aws-sdk/client-kms'),
  organizations: () => import('@aws-sdk/client-organizations'),
  sts: () => import('@aws-sdk/client-sts'),
  'voice-id': () => import('@aws-sdk/client-voice-id'),
}

interface SdkRequest {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string | string[] | null>>
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

interface SdkClient {
  send(command: object): Promise<Values & { $metadata: unknown }>
}

type Handle = (request: SdkRequest) => Promise<{ response: object }>

function requestOf({ method, path, query, headers, body = '' }: SdkRequest): HttpRequest {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value ?? ''].flat().map((each) => `${encodeURIComponent(name)}=${encodeURIComponent(each)}`),
  )
  const target = pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
  return { method, target, headers: Object.entries(headers).flat(), body: Buffer.from(body) }
}

/** A client whose requests the test receives. */
function clientOf(sdk: Readonly<Record<string, unknown>>, handle: Handle): SdkClient {
  const name = Object.keys(sdk).find((each) => /^(?!__)\w+Client$/.test(each)) ?? ''
  const Client = sdk[name] as new (options: object) => SdkClient
  return new Client({
    region: 'us-east-1',
    endpoint: 'http://127.0.0.1:1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'an example' },
    requestHandler: { handle, metadata: { handlerProtocol: 'http/1.1' } },
  })
}

/** Sends one input with the client; returns what our codec reads of it, and what the client reads of our answer. */
async function roundTrip(
  model: Model,
  sdk: Readonly<Record<string, unknown>>,
  operation: Operation,
  input: Values,
  output: Values,
) {
  let read: Values | undefined
  const handle: Handle = async (sent) => {
    const answer = readRequest(model, requestOf(sent))
    if (isRefused(answer)) throw new Error(`${operation.name}: ${answer.error.message}`)
    expect(answer.operation.name).toBe(operation.name)
    read = sendable(operation, answer.input)
    const { status, headers, body } = writeResponse(model, operation, output, 'r-1')
    return { response: { statusCode: status, headers, body: Readable.from([Buffer.from(body)]) } }
  }
  const Command = sdk[`${operation.name}Command`] as new (input: Values) => object
  const { $metadata, ...seen } = await clientOf(sdk, handle).send(new Command(input))
  return { read, seen: await withoutStreams(seen) }
}

/** The bytes of a body that the client gives as a stream. */
async function withoutStreams(seen: Values): Promise<Values> {
  const read = Object.entries(seen).map(async ([name, value]) => {
    const { transformToByteArray }: { transformToByteArray?: () => Promise<Uint8Array> } = Object(value)
    return [name, transformToByteArray === undefined ? value : await transformToByteArray.call(value)]
  })
  return Object.fromEntries(await Promise.all(read))
}

/** Instants to the second, bytes as bytes, and nothing where the SDK writes nothing. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  // Neither headers with one prefix nor a body of bytes can say that there is nothing.
  const isNothing = (name: string, each: unknown) =>
    /^(?:Metadata|Body|AnnotationPayload)$/.test(name) && Object.keys(Object(each)).length === 0
  const entries = Object.entries(value).filter(
    ([name, each]) => each !== undefined && !OTHERWISE.includes(name) && !isNothing(name, each),
  )
  return Object.fromEntries(entries.map(([name, each]) => [name, plain(each)]))
}

const models = awsModels()

describe.each(Object.keys(models.services))('the client of %s', (name) => {
  const model = withoutPatterns(name)

  test('has requests that our codec reads and reads our answers, for every operation', async () => {
    const sdk = { ...(await CLIENTS[name]?.()) } as Readonly<Record<string, unknown>>
    const operations = model.operations.filter((each) => `${each}Command` in sdk)
    expect(
      model.operations.filter((each) => !operations.includes(each)),
      'the SDK lacks',
    ).toEqual(NOT_IN_SDK[name] ?? [])
    for (const called of operations) {
      const operation = model.operation(called) as Operation
      if (hasEvents(operation.output) || NOT_SENT_HERE.has(called)) continue
      const shapeOf = (shape: Operation['input']) => (shape ? valuesFor(shape) : fc.constant<Values>({}))
      const inputs = fc.sample(shapeOf(operation.input), { numRuns: 3, seed: 3 })
      const outputs = fc.sample(shapeOf(operation.output), { numRuns: 3, seed: 4 })
      for (const [at, input] of inputs.map((each) => sendable(operation, each)).entries()) {
        const output = answered(operation, outputs[at] ?? {})
        const { read, seen } = await roundTrip(model, sdk, operation, input, output)
        expect(plain(read), `${called}: the input`).toEqual(plain(input))
        expect(plain(sendable(operation, seen)), `${called}: the output`).toEqual(plain(sendable(operation, output)))
      }
    }
  })
})

/** Sent to a host of its own, which a member of the input names. */
const NOT_SENT_HERE: ReadonlySet<string> = new Set(['WriteGetObjectResponse'])

/** Checksums of the body, which the client makes itself. */
const CHECKSUM = /^(?:content-md5|x-amz-checksum-(?!mode|type).*)$/i

function checksumsIn(shape: Operation['input']): ReadonlySet<string> {
  const members = shape?.members.filter(({ locationName }) => CHECKSUM.test(locationName ?? '')) ?? []
  return new Set(members.map(({ name }) => name))
}

/** Operations of the models that the SDK's version does not have. */
const NOT_IN_SDK: Readonly<Record<string, readonly string[]>> = {
  'customer-profiles': [
    'AssociateStreamForSegments',
    'BatchPutProfileObject',
    'CreateRecommenderSchema',
    'DeleteRecommenderSchema',
    'DeleteSegmentSubscription',
    'DisassociateStreamForSegments',
    'GetRecommenderSchema',
    'GetSegmentSubscription',
    'GetStreamForSegments',
    'ListRecommenderSchemas',
    'ListSegmentSubscriptionEvents',
    'PutSegmentSubscription',
    'SearchRecommendations',
  ],
}

/** Members that the client makes itself or reads in another form, that name the host it sends to, or that its version lacks. */
const OTHERWISE = [
  'ClientToken',
  'ClientRequestToken',
  'clientToken',
  'EndpointId',
  'RecommenderSchemaName',
  'IncludedColumns',
  'SegmentSort',
  'DiversityConfig',
  'ExcludedColumns',
  'ActiveRecommenderVersionName',
  'RecommenderVersionName',
  'SendInAppNotificationAction',
  'speakerDiarizationSettings',
  'ChecksumAlgorithm',
  'Expires',
  'PartNumberMarker',
  'NextPartNumberMarker',
  'ExpiresString',
  'SSECustomerKey',
  'SSECustomerKeyMD5',
  'CopySourceSSECustomerKey',
  'CopySourceSSECustomerKeyMD5',
]

/** The same, of one operation: another one of the client has a member of the name. */
const LACKING: Readonly<Record<string, readonly string[]>> = {
  SendDurableExecutionCallbackFailure: ['Error'],
  StopDurableExecution: ['Error'],
  StartChatContact: [
    'ConnectionTypes',
    'ChatStreamingConfiguration',
    'ConnectionCredentials',
    'StreamingId',
    'Websocket',
  ],
}

/** An input as the client can send it: it puts headers on the wire as they are, for which Node takes no more than Latin 1. */
function sendable({ name: called, input: shape }: Operation, values: Values): Values {
  const inHeader = new Set(
    shape?.members.flatMap(({ location, name }) => (location?.startsWith('header') ? [name] : [])),
  )
  const lacking = [...OTHERWISE, ...(LACKING[called] ?? [])]
  const sums = checksumsIn(shape)
  const kept = Object.entries(values).filter(([name]) => !lacking.includes(name) && !sums.has(name))
  const written = kept.map(([name, value]) => [name, inHeader.has(name) ? inAscii(value) : value] as const)
  // The client refuses a slash in the name of a bucket.
  return Object.fromEntries(
    written.map(([name, value]) => [name, name === 'Bucket' ? String(value).replaceAll('/', 'x') : value]),
  )
}

/** No operation that answers with a stream of events is built. */
function hasEvents(shape: Operation['output']): boolean {
  return shape?.members.some((member) => member.shape.type === 'structure' && member.shape.isEventStream) === true
}

/** Members that the client always reads: the HTTP status, of a success only, and the type of a body of bytes. */
function answered({ output: shape }: Operation, made: Values): Values {
  const inHeader = new Set(
    shape?.members.flatMap(({ location, name }) => (location?.startsWith('header') ? [name] : [])),
  )
  const sums = checksumsIn(shape)
  const values = Object.fromEntries(
    Object.entries(made)
      .filter(([name]) => !sums.has(name))
      .map(([name, value]) => [name, inHeader.has(name) ? inAscii(value) : value]),
  )
  const status = shape?.members.filter(({ location }) => location === 'statusCode').map(({ name }) => [name, 202]) ?? []
  const type = shape?.members.some(({ name }) => name === 'ContentType') ? { ContentType: 'text/plain' } : {}
  return { ...type, ...values, ...Object.fromEntries(status) }
}

/** The value of a header, or those of headers with one prefix. */
function inAscii(value: unknown): unknown {
  if (typeof value === 'string') return ascii(value)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, ascii(String(each))]))
}

function ascii(text: string): string {
  return text.replaceAll(/[^ -~]/g, 'x').trim()
}
