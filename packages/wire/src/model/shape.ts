import { compilePattern } from '../pattern/compilePattern.ts'
import type { Location, MemberData, OperationData, ShapeData, TimestampFormat } from './modelFile.ts'

/** The facts that all shapes share. */
interface ShapeFacts {
  readonly name: string
  /** Bounds of a number, or of the length of a text, blob, list or map. */
  readonly min?: number
  readonly max?: number
  readonly enum?: readonly string[]
  /** The pattern in AWS's notation, for messages. */
  readonly pattern?: string
  readonly matches?: (text: string) => boolean
  /** Its values must not be shown, also not in error messages. */
  readonly sensitive: boolean
  readonly timestampFormat?: TimestampFormat
}

export interface StructureShape extends ShapeFacts {
  readonly type: 'structure'
  readonly members: readonly Member[]
  /** The member that is the whole body. */
  readonly payload?: string
  /** Any JSON value. */
  readonly document: boolean
  /** Exactly one member is set. */
  readonly union: boolean
  readonly isEventStream: boolean
  /** The namespace of its XML attributes. */
  readonly xmlNamespace?: { readonly prefix?: string; readonly uri: string }
}

export interface ListShape extends ShapeFacts {
  readonly type: 'list'
  readonly member: Member
  readonly flattened: boolean
}

export interface MapShape extends ShapeFacts {
  readonly type: 'map'
  readonly key: Member
  readonly value: Member
  readonly flattened: boolean
}

export interface SimpleShape extends ShapeFacts {
  readonly type: 'string' | 'integer' | 'long' | 'float' | 'double' | 'boolean' | 'timestamp' | 'blob'
  readonly streaming: boolean
}

export type Shape = StructureShape | ListShape | MapShape | SimpleShape

/** A place for a value: in a structure, a list or a map. */
export interface Member {
  /** Its name in a structure; `member`, `key` or `value` elsewhere. */
  readonly name: string
  /** Its name on the wire, where the model gives another. */
  readonly locationName?: string
  readonly location?: Location
  readonly shape: Shape
  readonly required: boolean
  readonly timestampFormat?: TimestampFormat
  /** An attribute of the XML element of its structure. */
  readonly isAttribute: boolean
}

export interface Operation {
  readonly name: string
  readonly method: string
  readonly uri: string
  /** HTTP status of a success. */
  readonly status: number
  readonly resultWrapper?: string
  /** The output is the text of its only element. */
  readonly isUnwrapped: boolean
  /** Called without a signature. */
  readonly unsigned: boolean
  readonly input?: StructureShape
  readonly output?: StructureShape
  /** Codes of the errors that the model lists. */
  readonly errors: readonly string[]
}

/** A value that is computed on first use, because shapes may be recursive. */
function lazily<T>(make: () => T): () => T {
  let value: T | undefined
  return () => {
    value ??= make()
    return value
  }
}

/** The shape of one line of a model file; the shapes of its members are looked up on first use. */
export function linkShape(data: ShapeData, shapeOf: (name: string) => Shape): Shape {
  const { shape: name, type, sensitive = false, flattened = false } = data
  const facts = { name, sensitive, ...constraints(data) }
  const place = (at: string, value: string | MemberData = '') => lazily(() => linkMember(at, value, shapeOf, false))
  switch (type) {
    case 'structure': {
      const { required = [], payload, document = false, union = false, eventstream = false, xmlNamespace } = data
      const members = lazily(() =>
        Object.entries(data.members ?? {}).map(([at, value]) => linkMember(at, value, shapeOf, required.includes(at))),
      )
      const optional = { ...(payload === undefined ? {} : { payload }), ...(xmlNamespace && { xmlNamespace }) }
      const own = { ...facts, type, document, union, isEventStream: eventstream, ...optional }
      return Object.defineProperty(own, 'members', { get: members, enumerable: true }) as unknown as StructureShape
    }
    case 'list': {
      const own = Object.defineProperty({ ...facts, type, flattened }, 'member', { get: place('member', data.member) })
      return own as unknown as ListShape
    }
    case 'map': {
      const own = { ...facts, type, flattened }
      Object.defineProperty(own, 'key', { get: place('key', data.key) })
      return Object.defineProperty(own, 'value', { get: place('value', data.value) }) as unknown as MapShape
    }
    default:
      return { ...facts, type, streaming: data.streaming ?? false }
  }
}

function constraints({ min, max, pattern, enum: words, timestampFormat }: ShapeData) {
  const compiled = pattern === undefined ? undefined : lazily(() => compilePattern(pattern))
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(words === undefined ? {} : { enum: words }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(compiled === undefined ? {} : { matches: (text: string) => compiled()(text) }),
    ...(timestampFormat === undefined ? {} : { timestampFormat }),
  }
}

function linkMember(
  name: string,
  value: string | MemberData,
  shapeOf: (name: string) => Shape,
  required: boolean,
): Member {
  const data: MemberData = typeof value === 'string' ? { shape: value } : value
  const { location, locationName, timestampFormat, xmlAttribute = false } = data
  const shape = shapeOf(data.shape)
  const flat = data.flattened && (shape.type === 'list' || shape.type === 'map')
  return {
    name,
    required,
    isAttribute: xmlAttribute,
    shape: flat ? Object.create(shape, { flattened: { value: true } }) : shape,
    ...(location === undefined ? {} : { location }),
    ...(locationName === undefined ? {} : { locationName }),
    ...(timestampFormat === undefined ? {} : { timestampFormat }),
  }
}

export function linkOperation(data: OperationData, shapeOf: (name: string) => Shape, errors: string[]): Operation {
  const { operation: name, method, uri, status = 200, unsigned = false, input, output, resultWrapper } = data
  const { unwrapped: isUnwrapped = false } = data
  return {
    name,
    method,
    uri,
    status,
    unsigned,
    isUnwrapped,
    errors,
    ...(resultWrapper === undefined ? {} : { resultWrapper }),
    ...(input === undefined ? {} : { input: structureOf(input, shapeOf) }),
    ...(output === undefined ? {} : { output: structureOf(output, shapeOf) }),
  }
}

function structureOf(name: string, shapeOf: (name: string) => Shape): StructureShape {
  const shape = shapeOf(name)
  if (shape.type !== 'structure') throw new Error(`${name} is a ${shape.type}, where a structure is expected`)
  return shape
}
