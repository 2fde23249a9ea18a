import { foldCase } from '@gatewarden/policy/internal'
import { matchParts, type TemplatePart, templateParts } from './template.ts'

/** The family of operators for a condition key, as in AWS's tables. */
export type ConditionKeyType = 'String' | 'ARN' | 'Bool' | 'Date' | 'Numeric' | 'IPAddress'

/** A condition key as AWS describes it. */
export interface ConditionKey {
  /** AWS's spelling; a part that differs per request is written `${TagKey}` (or `<key>`, `tag-key`, as AWS has it). */
  readonly name: string
  /** The prefix of the service that describes it, undefined for a global key. */
  readonly service: string | undefined
  readonly type: ConditionKeyType
  /** A second family whose operators work too (aws:EpochTime: dates and numbers). */
  readonly otherType?: ConditionKeyType
  /** True when a request may have several values, so that ForAllValues or ForAnyValue is needed. */
  readonly isMultivalued: boolean
  readonly description: string
}

/** Condition keys of one table, found by any spelling of their name, with a tag key or another text in the open part. */
export interface ConditionKeyTable {
  readonly all: readonly ConditionKey[]
  find(name: string): ConditionKey | undefined
}

/** Indexes the keys: names without an open part by name, the others (few per table) one after the other. */
export function conditionKeyTable(keys: readonly ConditionKey[]): ConditionKeyTable {
  const plain = new Map<string, ConditionKey>()
  const open: { key: ConditionKey; parts: readonly TemplatePart[] }[] = []
  for (const key of keys) {
    plain.set(foldCase(key.name), key)
    const parts = templateParts(withVariable(foldCase(key.name)))
    if (parts.some((part) => 'variable' in part)) open.push({ key, parts })
  }
  return {
    all: keys,
    find(name) {
      const folded = foldCase(name)
      return plain.get(folded) ?? open.find(({ parts }) => matchParts(parts, folded) !== undefined)?.key
    },
  }
}

/** The name up to its open part: `aws:ResourceTag/` of `aws:ResourceTag/${TagKey}`; the whole name without one. */
export function fixedPart(name: string): string {
  const first = templateParts(withVariable(name))[0]
  return first !== undefined && 'literal' in first ? first.literal : ''
}

/** AWS's type column: `ArrayOfString` is several strings. */
export function keyType(type: string): Pick<ConditionKey, 'type' | 'isMultivalued'> {
  const isMultivalued = type.startsWith('ArrayOf')
  const single = isMultivalued ? type.slice('ArrayOf'.length) : type
  return { type: TYPES.find((known) => known === single) ?? 'String', isMultivalued }
}

const TYPES: readonly ConditionKeyType[] = ['String', 'ARN', 'Bool', 'Date', 'Numeric', 'IPAddress']

// Six keys of S3, Secrets Manager and Systems Manager write their open part in words.
function withVariable(name: string): string {
  for (const words of ['<key>', 'tag-key']) {
    if (name.endsWith(`/${words}`)) return `${name.slice(0, -words.length)}\${TagKey}`
  }
  return name
}
