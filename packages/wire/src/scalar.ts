import { Malformed } from './malformed.ts'
import type { TimestampFormat } from './model/modelFile.ts'
import type { Member, SimpleShape } from './model/shape.ts'

const NAMES = {
  string: 'String',
  integer: 'Integer',
  long: 'Long',
  float: 'Float',
  double: 'Double',
  boolean: 'Boolean',
  timestamp: 'Timestamp',
  blob: 'Blob',
} as const

/** Numbers that JSON and forms represent as words. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
])
const WHOLE = /^[+-]?\d{1,19}$/
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,4})?$/
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/
const RFC822 = /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/
const LARGEST_INTEGER = 2 ** 31

/** The format of a member's timestamp: that of the member, of its shape, or the default. */
export function timestampFormat({ timestampFormat: own, shape }: Member, byDefault: TimestampFormat): TimestampFormat {
  return own ?? shape.timestampFormat ?? byDefault
}

/** The value of a text in a form, a path, a query or a header; throws `Malformed`. */
export function readText({ type }: SimpleShape, text: string, format: TimestampFormat): unknown {
  const value = textValue(type, text, format)
  if (value === undefined) throw new Malformed(`'${text.slice(0, 100)}' cannot be converted to ${NAMES[type]}`)
  return value
}

function textValue(type: SimpleShape['type'], text: string, format: TimestampFormat): unknown {
  switch (type) {
    case 'string':
      return text
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined
    case 'integer':
    case 'long':
      return WHOLE.test(text) ? wholeNumber(type, Number(text)) : undefined
    case 'float':
    case 'double':
      return NUMBER.test(text) ? Number(text) : WORDS.get(text)
    case 'timestamp':
      return readTime(text, format)
    case 'blob':
      return readBase64(text)
  }
}

/** Integers have 32 bits; longs are read as far as a JavaScript number represents them exactly. */
function wholeNumber(type: 'integer' | 'long', value: number): number | undefined {
  if (!Number.isSafeInteger(value)) return undefined
  return type === 'long' || (value < LARGEST_INTEGER && value >= -LARGEST_INTEGER) ? value + 0 : undefined
}

function readTime(text: string, format: TimestampFormat): Date | undefined {
  if (format === 'unixTimestamp') return NUMBER.test(text) ? timeOf(Number(text) * 1000) : undefined
  const pattern = format === 'iso8601' ? ISO : RFC822
  return pattern.test(text) ? timeOf(Date.parse(text)) : undefined
}

function timeOf(milliseconds: number): Date | undefined {
  const time = new Date(Math.round(milliseconds))
  return Number.isNaN(time.getTime()) ? undefined : time
}

function readBase64(text: string): Buffer | undefined {
  return text.length % 4 === 0 && BASE64.test(text) ? Buffer.from(text, 'base64') : undefined
}

/** The value of a JSON value; throws `Malformed`. */
export function readJsonScalar({ type }: SimpleShape, json: unknown, format: TimestampFormat): unknown {
  const value = jsonValue(type, json, format)
  if (value === undefined) throw new Malformed(`${kindOf(json)} cannot be converted to ${NAMES[type]}`)
  return value
}

function jsonValue(type: SimpleShape['type'], json: unknown, format: TimestampFormat): unknown {
  switch (type) {
    case 'string':
      return typeof json === 'string' ? json : undefined
    case 'boolean':
      return typeof json === 'boolean' ? json : undefined
    case 'integer':
    case 'long':
      return typeof json === 'number' ? wholeNumber(type, json) : undefined
    case 'float':
    case 'double':
      return typeof json === 'number' ? json : typeof json === 'string' ? WORDS.get(json) : undefined
    case 'timestamp':
      return jsonTime(json, format)
    case 'blob':
      return typeof json === 'string' ? readBase64(json) : undefined
  }
}

function jsonTime(json: unknown, format: TimestampFormat): Date | undefined {
  if (format === 'unixTimestamp') return typeof json === 'number' ? timeOf(json * 1000) : undefined
  return typeof json === 'string' ? readTime(json, format) : undefined
}

function kindOf(json: unknown): string {
  if (Array.isArray(json)) return 'START_ARRAY'
  if (json === null) return 'NULL_VALUE'
  if (typeof json === 'boolean') return json ? 'TRUE_VALUE' : 'FALSE_VALUE'
  return typeof json === 'object' ? 'START_OBJECT' : `${(typeof json).toUpperCase()}_VALUE`
}

/** A value as text, the inverse of `readText`. */
export function writeText(shape: SimpleShape, value: unknown, format: TimestampFormat): string {
  const json = writeJsonScalar(shape, value, format)
  return typeof json === 'string' ? json : String(json)
}

/** A value as JSON, the inverse of `readJsonScalar`. Throws for a value that does not match the shape. */
export function writeJsonScalar({ type, name }: SimpleShape, value: unknown, format: TimestampFormat) {
  const wrong = () => new TypeError(`${name}: ${typeof value} ${String(value).slice(0, 100)} is not a valid ${type}`)
  switch (type) {
    case 'string':
    case 'boolean':
      if (typeof value !== type) throw wrong()
      return value as string | boolean
    case 'integer':
    case 'long':
      if (!Number.isSafeInteger(value)) throw wrong()
      return value as number
    case 'float':
    case 'double':
      if (typeof value !== 'number') throw wrong()
      return Number.isFinite(value) ? value : String(value)
    case 'timestamp':
      if (!(value instanceof Date) || Number.isNaN(value.getTime())) throw wrong()
      return writeTime(value, format)
    case 'blob':
      if (!(value instanceof Uint8Array)) throw wrong()
      return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
  }
}

function writeTime(time: Date, format: TimestampFormat): number | string {
  if (format === 'unixTimestamp') return time.getTime() / 1000
  // AWS omits milliseconds that are zero.
  return format === 'rfc822' ? time.toUTCString() : time.toISOString().replace('.000Z', 'Z')
}
