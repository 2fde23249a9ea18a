import type { Tag } from '@gatewarden/directory'
import { foldCase } from '@gatewarden/policy/internal'
import type { Call } from './call.ts'
import type { Need } from './operation.ts'

export type ConditionValue = string | readonly string[]
export type ConditionValues = Readonly<Record<string, ConditionValue>>

/** How a condition key gets its values from a call; `name` is the key as the Service Authorization Reference writes it. */
export type ConditionKeyRow = (name: string, call: Call, need: Need) => ConditionValues

/** A key with the value that is found for it; absent where there is none. */
export function value(find: (call: Call, need: Need) => ConditionValue | undefined): ConditionKeyRow {
  return (name, call, need) => {
    const found = find(call, need)
    return found === undefined ? {} : { [name]: found }
  }
}

/** A key whose value is a text, a number, a truth value or an instant of the input. */
export function inputMember(name: string): ConditionKeyRow {
  return value(({ input }) => written(input[name]))
}

function written(member: unknown): string | undefined {
  if (member instanceof Date) return member.toISOString()
  return typeof member === 'string' || typeof member === 'number' || typeof member === 'boolean'
    ? String(member)
    : undefined
}

/** A key whose values are a list of the input. */
export function inputList(name: string): ConditionKeyRow {
  return value(({ input }) => listOf(input[name]))
}

/** The list, or undefined for an empty one: then the key is absent. */
export function listOf(values: unknown): readonly string[] | undefined {
  return Array.isArray(values) && values.length > 0 ? values : undefined
}

/**
 * A key for each tag, such as `aws:RequestTag/${TagKey}` or `s3:ExistingObjectTag/<key>`. Conditions compare tag keys without regard to case. Two keys that differ only in
 * case are one key with both values, so that no condition for a single value is met (IAM User Guide, AWS global condition context keys:
 * "either, but not both") and a Deny that names either applies (rule C21).
 */
export function eachTag(find: (call: Call, need: Need) => readonly Tag[]): ConditionKeyRow {
  return (name, call, need) => {
    const prefix = name.slice(0, name.search(/\$\{|</))
    const values = new Map<string, string[]>()
    for (const { key, value: text } of find(call, need)) {
      const own = prefix + foldCase(key)
      values.set(own, [...(values.get(own) ?? []), text])
    }
    return Object.fromEntries([...values].map(([own, all]) => [own, all.length === 1 ? (all[0] ?? '') : all]))
  }
}
