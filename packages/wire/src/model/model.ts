import type { OperationData, ServiceData, ShapeData } from './modelFile.ts'
import { linkOperation, linkShape, type Operation, type Shape } from './shape.ts'

/** A service's error: its code on the wire and its HTTP status. */
export interface ModelError {
  readonly code: string
  readonly status: number
  /** Names of the members of its response besides the message. */
  readonly members: readonly string[]
  /** `message` or `Message`, as the service writes it. */
  readonly messageName: string
}

/** The API of one service. Operations and shapes are parsed on first use. */
export interface Model {
  /** The model's file without its ending, for example `voice-id`. */
  readonly name: string
  readonly service: ServiceData
  /** Names of all operations, sorted. */
  readonly operations: readonly string[]
  operation(name: string): Operation | undefined
  /** Throws for a name that the model does not have. */
  shape(name: string): Shape
  /** The error of that code or shape name. */
  error(code: string): ModelError | undefined
}

const NAME = /^\{"(operation|shape)":"([^"]+)"/

/**
 * The model of a model file, with one operation or shape per line.
 *
 * @example
 * import { readModel } from '@gatewarden/wire'
 * const service = { protocol: 'query', apiVersion: '2010-05-08', endpointPrefix: 'iam', signingName: 'iam' } as const
 * readModel('iam', service, '{"operation":"GetUser","method":"POST","uri":"/"}\n').operations // => ['GetUser']
 */
export function readModel(name: string, service: ServiceData, text: string): Model {
  const lines = { operation: new Map<string, string>(), shape: new Map<string, string>() }
  for (const line of text.split('\n')) {
    const [, kind, called] = NAME.exec(line) ?? []
    if ((kind === 'operation' || kind === 'shape') && called !== undefined) lines[kind].set(called, line)
  }
  const shapes = new Map<string, Shape>()
  const operations = new Map<string, Operation>()
  let errors: Map<string, ModelError> | undefined
  const data = (called: string): ShapeData => {
    const line = lines.shape.get(called)
    if (line === undefined) throw new Error(`the model ${name} has no shape ${called}`)
    return JSON.parse(line)
  }
  const shape = (called: string) => remember(shapes, called, () => linkShape(data(called), shape))
  const operation = (called: string) => {
    const line = lines.operation.get(called)
    if (line === undefined) return undefined
    return remember(operations, called, () => {
      const read: OperationData = JSON.parse(line)
      const codes = (read.errors ?? []).map((each) => data(each).error?.code ?? each)
      return linkOperation(read, shape, [...new Set([...codes, ...Object.keys(service.commonErrors ?? {})])])
    })
  }
  const error = (code: string) => {
    errors ??= errorsIn(lines.shape.values(), service)
    return errors.get(code)
  }
  return { name, service, operations: [...lines.operation.keys()], operation, shape, error }
}

function remember<T>(kept: Map<string, T>, name: string, make: () => T): T {
  let value = kept.get(name)
  if (value === undefined) {
    value = make()
    kept.set(name, value)
  }
  return value
}

/** Errors that a model does not list have no shape: these are the members that clients read. */
const COMMON_MEMBERS = ['Region']

function errorsIn(lines: Iterable<string>, { commonErrors = {} }: ServiceData): Map<string, ModelError> {
  const errors = new Map<string, ModelError>()
  for (const line of lines) {
    if (!line.includes('"error":{')) continue
    const { shape, error, members = {} }: ShapeData = JSON.parse(line)
    if (error === undefined) continue
    const names = Object.keys(members)
    const messageName = names.find((each) => each.toLowerCase() === 'message') ?? 'message'
    const found = { ...error, messageName, members: names.filter((each) => each !== messageName) }
    errors.set(shape, found)
    if (!errors.has(error.code)) errors.set(error.code, found)
  }
  for (const [code, status] of Object.entries(commonErrors)) {
    if (!errors.has(code)) errors.set(code, { code, status, messageName: 'message', members: COMMON_MEMBERS })
  }
  return errors
}
