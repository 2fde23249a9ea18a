import { compilePattern, patternTokens } from '@gatewarden/policy/internal'
import { operatorFor } from './needAnswer.ts'
import type { Need } from './needs.ts'

/** Actions on a resource under conditions: a statement of a policy. */
export interface Scope {
  readonly sid: string
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  /** By key; a request has one of the values. */
  readonly conditions: Readonly<Record<string, readonly string[]>>
}

/** A statement as it is in a document. */
export interface TaskStatement {
  readonly Sid: string
  readonly Effect: 'Allow'
  readonly Action: string | readonly string[]
  readonly Resource: string | readonly string[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

/** The fewest statements for needs: each permission once, grouped by resource and conditions. */
export function scopesOf(needs: readonly Need[]): readonly Scope[] {
  const single = withoutCovered(needs).map(
    ({ action, resource, conditions, sid }): Scope => ({
      sid,
      actions: [action],
      resources: [resource],
      conditions: Object.fromEntries(Object.entries(conditions).map(([key, value]) => [key, [value]])),
    }),
  )
  const bySameRequest = merged(single, (each) => [each.resources, each.conditions], 'actions')
  const byValues = mergedValues(bySameRequest)
  return named(merged(byValues, (each) => [each.actions, each.conditions, each.resources[0] === '*'], 'resources'))
}

/** Needs that no other need for the action covers. */
function withoutCovered(needs: readonly Need[]): Need[] {
  const distinct = [...new Map(needs.map((need) => [JSON.stringify(partsOf(need)), need])).values()]
  const byAction = Map.groupBy(distinct, ({ action }) => action)
  return distinct.filter((need) => {
    const others = (byAction.get(need.action) ?? []).filter((other) => other !== need)
    return !others.some((other) => covers(other, need))
  })
}

function partsOf({ action, resource, conditions }: Need) {
  return [action, resource, conditions]
}

/** Whether the first need includes the second. A `?` is not compared: it would match a `*`. */
function covers({ resource, conditions }: Need, other: Need): boolean {
  const isWider = Object.entries(conditions).every(([key, value]) => other.conditions[key] === value)
  if (!isWider) return false
  if (resource === other.resource) return true
  return !resource.includes('?') && compilePattern(patternTokens(resource))(other.resource)
}

/** Scopes that differ in one list only are one scope with all of it. */
function merged(scopes: readonly Scope[], keyOf: (scope: Scope) => unknown, list: 'actions' | 'resources'): Scope[] {
  const groups = Map.groupBy(scopes, (scope) => JSON.stringify(keyOf(scope)))
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const all = [first, ...others].flatMap((each) => each[list])
    return [{ ...first, [list]: [...new Set(all)].sort() }]
  })
}

/** Scopes with the same actions and resources and one condition key that has other values. */
function mergedValues(scopes: readonly Scope[]): Scope[] {
  const groups = Map.groupBy(scopes, ({ actions, resources, conditions }) =>
    JSON.stringify([actions, resources, Object.keys(conditions)]),
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const [key, ...others] = Object.keys(first?.conditions ?? {})
    if (first === undefined || key === undefined || others.length > 0) return group
    const values = group.flatMap(({ conditions }) => conditions[key] ?? [])
    return [{ ...first, conditions: { [key]: [...new Set(values)].sort() } }]
  })
}

/** Names of statements differ. */
function named(scopes: readonly Scope[]): Scope[] {
  const used = new Map<string, number>()
  return scopes.map((scope) => {
    const count = (used.get(scope.sid) ?? 0) + 1
    used.set(scope.sid, count)
    return count === 1 ? scope : { ...scope, sid: `${scope.sid}${count}` }
  })
}

/** A scope as a statement. */
export function statementOf({ sid, actions, resources, conditions }: Scope): TaskStatement {
  const found: Record<string, Record<string, string | readonly string[]>> = {}
  for (const [key, values] of Object.entries(conditions)) {
    const operator = values.some((value) => operatorFor(value) === 'StringLike') ? 'StringLike' : 'StringEquals'
    found[operator] = { ...found[operator], [key]: oneOrAll(values) }
  }
  return {
    Sid: sid,
    Effect: 'Allow',
    Action: oneOrAll(actions),
    Resource: oneOrAll(resources),
    ...(Object.keys(found).length > 0 && { Condition: found }),
  }
}

function oneOrAll(texts: readonly string[]): string | readonly string[] {
  const [first] = texts
  return texts.length === 1 && first !== undefined ? first : texts
}
