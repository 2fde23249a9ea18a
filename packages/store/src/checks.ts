/** Whether a value read from a store has the form of a member of an event. */
export type Check<Value> = (value: unknown) => value is Value

/** A member that may be left out. */
export interface Optional<Value> {
  readonly optional: Check<Value>
}

/** The members of one kind of event, by name. */
export type Members = Readonly<Record<string, Check<unknown> | Optional<unknown>>>

type Required<Table> = { [Name in keyof Table as Table[Name] extends Check<unknown> ? Name : never]: Table[Name] }
type Left<Table> = { [Name in keyof Table as Table[Name] extends Check<unknown> ? never : Name]: Table[Name] }

/** The object that a table of members describes. */
export type ObjectOf<Table extends Members> = {
  readonly [Name in keyof Required<Table>]: Required<Table>[Name] extends Check<infer Value> ? Value : never
} & {
  readonly [Name in keyof Left<Table>]?: Left<Table>[Name] extends Optional<infer Value> ? Value : never
}

const text: Check<string> = (value) => typeof value === 'string'
const flag: Check<boolean> = (value) => typeof value === 'boolean'
const count: Check<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0

const matching =
  (pattern: RegExp): Check<string> =>
  (value): value is string =>
    typeof value === 'string' && pattern.test(value)

const oneOf =
  <const Words extends readonly string[]>(words: Words): Check<Words[number]> =>
  (value): value is Words[number] =>
    typeof value === 'string' && words.includes(value)

const listOf =
  <Value>(check: Check<Value>): Check<readonly Value[]> =>
  (value): value is readonly Value[] =>
    Array.isArray(value) && value.every(check)

const object =
  <Table extends Members>(members: Table): Check<ObjectOf<Table>> =>
  (value): value is ObjectOf<Table> =>
    faultyMember(members, value) === undefined

const nullable =
  <Value>(check: Check<Value>): Check<Value | null> =>
  (value): value is Value | null =>
    value === null || check(value)

function optional<Value>(check: Check<Value>): Optional<Value> {
  return { optional: check }
}

/** A unique id: letters, digits, hyphens and underscores. */
const id = matching(/^[0-9A-Za-z_-]{1,128}$/)

/** An instant in ISO 8601, in UTC. */
const instant: Check<string> = (value): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/.test(value) &&
  !Number.isNaN(Date.parse(value))

/** The forms that members of events have: what the events of a slice are declared with. */
export const checks = { text, flag, count, id, instant, matching, oneOf, listOf, object, nullable, optional } as const

/**
 * The first member that has another form, is missing or is not known; an empty name where the value is not an object.
 *
 * @example
 * import { checks as forms, faultyMember } from '@gatewarden/store'
 * const members = { kind: forms.text, at: forms.instant, reason: forms.optional(forms.text) }
 * faultyMember(members, { kind: 'said', at: 'today' }) // => 'at'
 * faultyMember(members, { kind: 'said', at: '2026-01-02T03:04:05Z' }) // => undefined
 */
export function faultyMember(members: Members, value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return ''
  const given = value as Readonly<Record<string, unknown>>
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(members, name)) return name
  }
  return Object.keys(members).find((name) => {
    const check = members[name] as Members[string]
    const member = Object.hasOwn(given, name) ? given[name] : undefined
    return typeof check === 'function' ? !check(member) : member !== undefined && !check.optional(member)
  })
}
