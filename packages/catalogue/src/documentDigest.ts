import { createHash } from 'node:crypto'

/** Equal for documents that are the same JSON value: neither white space nor the order of members counts. */
export function digestOf(document: unknown): string {
  return createHash('sha256').update(canonical(document)).digest('base64')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join()}}`
}
