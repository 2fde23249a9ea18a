import { type AuthorizationRequest, type Decision, decide, type PoliciesInEffect } from '@gatewarden/authorize'
import type { ContextValue } from '@gatewarden/policy/internal'
import type { MentionedKey } from '../simulate/contextKeys.ts'
import { exampleValues, keyValues } from './exampleValues.ts'
import type { CoveringStatement } from './statementsAbout.ts'

/** Condition keys that the request does not have, and values of them with which the decision would be another one. */
export interface MissingContext {
  /** In the spelling of the policies; without any of them the decision is not this one. */
  readonly example: Readonly<Record<string, string | readonly string[]>>
  /** The decision with these values. */
  readonly decision: Decision
}

/** A search with its budget. */
export interface Search {
  readonly request: AuthorizationRequest
  readonly policies: PoliciesInEffect
  readonly base: Decision
  /** How many statements one decision evaluates. */
  readonly workOfDecision: number
  workLeft: number
}

/** Keys that are tried together, and the statements that their values are taken from. */
export interface Group {
  readonly keys: readonly MentionedKey[]
  readonly statements: readonly CoveringStatement[]
  /** Whether only an explicit deny is searched. */
  readonly mustDeny: boolean
}

/** How many combinations of values are tried for one group of keys. */
const MAX_COMBINATIONS = 10_000

/** The first combination of values with which the decision is another one, and whether all were tried. */
export function firstChange(group: Group, search: Search): { change?: MissingContext; isComplete: boolean } {
  if (search.workLeft <= 0) return { isComplete: false }
  const values = group.keys.map((key) => valuesFor(key, group, search.request))
  const total = values.reduce((product, each) => product * each.length, 1)
  for (let number = 0; number < total; number += 1) {
    if (number >= MAX_COMBINATIONS || search.workLeft <= 0)
      return { isComplete: !group.mustDeny && search.workLeft > 0 }
    const example = exampleOf(group.keys, values, number)
    const { outcome } = decideWith(example, search)
    const isChange = group.mustDeny ? outcome === 'explicitDeny' : outcome !== search.base.outcome
    if (isChange) return { change: smallest(example, search), isComplete: true }
  }
  return { isComplete: true }
}

type Example = Readonly<Record<string, string | readonly string[]>>

/** The combination with that number: the first key changes fastest. */
function exampleOf(
  keys: readonly MentionedKey[],
  values: readonly (readonly ContextValue[])[],
  number: number,
): Example {
  let rest = number
  const entries = keys.flatMap(({ written }, index) => {
    const choices = values[index] ?? []
    const choice = choices[rest % choices.length]
    rest = Math.floor(rest / choices.length)
    return choice === undefined ? [] : [[written, choice] as const]
  })
  return Object.fromEntries(entries)
}

function decideWith(example: Example, search: Search): Decision {
  const { request, policies } = search
  search.workLeft -= search.workOfDecision
  return decide({ ...request, context: { ...request.context, ...example } }, policies)
}

/** Without the keys that the decision does not need. */
function smallest(example: Example, search: Search): MissingContext {
  const decision = decideWith(example, search)
  for (const key of Object.keys(example)) {
    const { [key]: _left, ...rest } = example
    if (decideWith(rest, search).outcome === decision.outcome) return smallest(rest, search)
  }
  return { example, decision }
}

/** How many values of each key are combined with those of other keys. */
const MAX_COMBINED_VALUES = 12

/** The values to try, likely ones first: those that the conditions of a Deny accept, or with which the conditions of the decision change. */
function valuesFor({ folded }: MentionedKey, { keys, statements }: Group, request: AuthorizationRequest) {
  const all = exampleValues(folded, statements, request)
  if (keys.length === 1) return all
  const variables = keyValues(request)
  const conditions = statements.flatMap(({ compiled }) => compiled.conditions.filter(({ key }) => key === folded))
  const accepts = (value: ContextValue) => conditions.filter(({ holds }) => holds(value, variables) !== false).length
  const changes = (value: ContextValue) =>
    conditions.filter(({ holds }) => holds(undefined, variables) !== holds(value, variables)).length
  const isOneDeny = statements.length === 1 && statements[0]?.compiled.statement.effect === 'Deny'
  const rank = isOneDeny ? accepts : changes
  const ranked = all.map((value): [ContextValue, number] => [value, rank(value)]).sort((a, b) => b[1] - a[1])
  const best = ranked.slice(0, MAX_COMBINED_VALUES).map(([value]) => value)
  // The key may have to stay absent, as under Null.
  return isOneDeny && accepts(undefined) === conditions.length ? [undefined, ...best] : [...best, undefined]
}
