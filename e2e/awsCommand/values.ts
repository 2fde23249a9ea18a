import { readFileSync } from 'node:fs'
import type { Member, Shape } from '@gatewarden/wire'

/** The name of a member as an option of the AWS CLI: `RoleName` is `role-name`. */
export function optionOf(member: string): string {
  return member
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
}

/** The value of a member from the words after its option. */
export function readValue({ shape }: Pick<Member, 'shape'>, words: readonly string[]): unknown {
  const [first = ''] = words
  const text = first.startsWith('file://') ? readFileSync(first.slice('file://'.length), 'utf8') : first
  if (shape.type === 'list')
    return /^\s*\[/.test(text) ? JSON.parse(text) : words.map((word) => itemOf(shape.member.shape, word))
  return itemOf(shape, text)
}

function itemOf(shape: Shape, text: string): unknown {
  switch (shape.type) {
    case 'structure':
    case 'map':
      return /^\s*\{/.test(text) ? JSON.parse(text) : shorthand(text)
    case 'integer':
    case 'long':
    case 'float':
    case 'double':
      return Number(text)
    case 'boolean':
      return text === 'true'
    default:
      return text
  }
}

/** `Key=team,Value=sales`: values that contain others are written as JSON. */
function shorthand(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
}

/** An output as the AWS CLI shows it: dates as text, policy documents as JSON, nothing of the transport. */
export function shown(value: unknown, name = ''): unknown {
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (Array.isArray(value)) return value.map((each) => shown(each))
  if (typeof value === 'string' && /Document$/.test(name) && value.startsWith('%7B'))
    return JSON.parse(decodeURIComponent(value))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key, each]) => key !== '$metadata' && each !== undefined)
  return Object.fromEntries(entries.map(([key, each]) => [key, shown(each, key)]))
}

/** `--output text`: lists of scalars as one line, lists of lists as one line each. */
export function asText(value: unknown): string {
  if (!Array.isArray(value)) return value === null || value === undefined ? 'None' : String(value)
  if (value.some((each) => Array.isArray(each))) return value.map(asText).join('\n')
  return value.map((each) => asText(each)).join('\t')
}
