import { isObject, type Json, JsonNumber } from '../pattern/eventJson.ts'

/** The JSON text of a value; numbers stay as they were written. */
export function jsonText(value: Json): string {
  if (value instanceof JsonNumber) return value.text
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value)
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}:${jsonText(member)}`)
  return `{${members.join(',')}}`
}
