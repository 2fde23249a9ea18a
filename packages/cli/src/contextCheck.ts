import { isConditionValue } from '@gatewarden/policy/internal'
import type { Reference } from '@gatewarden/reference'
import { Failure } from './failure.ts'

const EXAMPLES = {
  String: 'text',
  ARN: 'arn:aws:iam::123456789012:role/Name',
  Bool: 'true',
  Date: '2026-01-31T12:00:00Z',
  Numeric: '10.5',
  IPAddress: '10.0.0.1',
} as const

/** Refuses values that their key's type does not allow. Returns a note for every key that the reference does not know. */
export function checkContext(context: Record<string, string | string[]>, reference: Reference): string[] {
  const notes: string[] = []
  for (const [key, value] of Object.entries(context)) {
    const known = reference.conditionKey(key)
    if (known === undefined) {
      const [nearest] = reference.suggestConditionKey(key)
      notes.push(`AWS documents no condition key "${key}"${nearest === undefined ? '' : `; did you mean ${nearest}?`}`)
      continue
    }
    const types = [known.type, ...(known.otherType === undefined ? [] : [known.otherType])]
    for (const each of typeof value === 'string' ? [value] : value) {
      if (types.some((type) => isConditionValue(type, each))) continue
      throw new Failure(
        `--context ${key}=${each}: ${known.name} is of type ${known.type}, such as ${EXAMPLES[known.type]}`,
      )
    }
  }
  return notes
}
