import { attempt } from '@gatewarden/policy/internal'

/** A number with its text, because patterns compare numbers as they are written: 300 is not 300.0. */
export class JsonNumber {
  readonly text: string
  readonly value: number

  constructor(text: string, value: number) {
    this.text = text
    this.value = value
  }
}

export type Scalar = string | boolean | null | JsonNumber
export type Json = Scalar | readonly Json[] | JsonObject

/** Its members are its own properties only: `__proto__` is a name like any other. */
export interface JsonObject {
  readonly [name: string]: Json
}

/** EventBridge API Reference, PutEvents: nested JSON is processed up to this many levels. */
const MAX_DEPTH = 1100

/** Reads a JSON text; undefined when it is not JSON, or nested too deeply. */
export function readEventJson(text: string): { readonly value: Json } | undefined {
  if (isTooDeep(text)) return undefined
  const { value } = attempt(() => ({ value: JSON.parse(text, withText) as Json }), SyntaxError)
  return value
}

/** The text of a number comes from the parser (ECMAScript, JSON.parse source text access). */
function withText(_name: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === 'number' ? new JsonNumber(context?.source ?? String(value), value) : value
}

function isTooDeep(text: string): boolean {
  let depth = 0
  let isInString = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (isInString) {
      if (char === '\\') at += 1
      else if (char === '"') isInString = false
    } else if (char === '"') isInString = true
    else if (char === '{' || char === '[') {
      depth += 1
      if (depth > MAX_DEPTH) return true
    } else if (char === '}' || char === ']') depth -= 1
  }
  return false
}

export function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof JsonNumber)
}

/** The member of an object; undefined when it has none of that name. */
export function memberOf(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

/** The object itself, or the objects in a list, also in lists inside it. */
export function objectsIn(value: Json): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  return isObject(value) ? [value] : []
}

/** The text, number, truth value or null itself, or those in a list, also in lists inside it. */
export function scalarsIn(value: Json): readonly Scalar[] {
  if (Array.isArray(value)) return value.flatMap(scalarsIn)
  return isObject(value) ? [] : [value as Scalar]
}
