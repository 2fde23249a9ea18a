import { type AuthorizationRequest, type Decision, decide, type PoliciesInEffect } from '@gatewarden/authorize'
import { contextValue, isDerivedFromPrincipal } from '@gatewarden/authorize/internal'
import type { ContextValue } from '@gatewarden/policy/internal'
import type { MentionedKey } from '../simulate/contextKeys.ts'
import { exampleValues, keyValues } from './exampleValues.ts'
import { type CoveringStatement, keysOf, statementsAbout } from './statementsAbout.ts'

/** Condition keys that the request does not have, and values of them with which the decision would be another one. */
export interface MissingContext {
  /** In the spelling of the policies; without any of them the decision stays as it is. */
  readonly example: Readonly<Record<string, string | readonly string[]>>
  /** The decision with these values. */
  readonly decision: Decision
}

/**
 * What a decision owes to the absence of condition keys: a Deny that does not apply, or an Allow or Deny that applies, only because the request
 * has no value for a key. Each answer is an example with which the decision changes. Empty for an implicit deny, whose nearest misses name their
 * missing keys.
 *
 * @example
 * import { missingContext } from '@gatewarden/analysis'
 * import { compile, parsePrincipal } from '@gatewarden/authorize'
 * import { parsePolicy } from '@gatewarden/policy'
 * const text = `{"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"},
 *   {"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}`
 * const { document } = parsePolicy(text)
 * const principal = parsePrincipal('arn:aws:iam::123456789012:user/ana')
 * const request = principal && { principal, action: 's3:GetObject', resource: 'arn:aws:s3:::b/k' }
 * const policies = { identity: document ? [compile(document)] : [] }
 * request && missingContext(request, policies).map(({ example }) => example) // => [{ 'aws:SecureTransport': 'false' }]
 */
export function missingContext(request: AuthorizationRequest, policies: PoliciesInEffect): MissingContext[] {
  const base = decide(request, policies)
  if (base.outcome === 'implicitDeny' || base.decidedBy === 'service') return []
  const search = { request, policies, base, covering: statementsAbout(request, policies) }
  const found = new Map<string, MissingContext>()
  for (const group of groupsOf(search)) {
    const change = firstChange(group, search)
    if (change === undefined) continue
    const keys = [change.decision.outcome, ...Object.keys(change.example).sort()].join(' ')
    if (!found.has(keys)) found.set(keys, change)
  }
  return [...found.values()]
}

interface Search {
  readonly request: AuthorizationRequest
  readonly policies: PoliciesInEffect
  readonly base: Decision
  readonly covering: readonly CoveringStatement[]
}

/** Keys that are tried together, and the statements that their values are taken from. */
interface Group {
  readonly keys: readonly MentionedKey[]
  readonly statements: readonly CoveringStatement[]
  /** Whether only an explicit deny is searched. */
  readonly mustDeny: boolean
}

/** The conditions of one Deny are tried together; every key alone; and the keys of the statements that take part in the decision. */
function groupsOf({ request, base, covering }: Search): Group[] {
  const group = (statements: readonly CoveringStatement[], mustDeny: boolean): Group => ({
    keys: absentKeys(statements, request),
    statements,
    mustDeny,
  })
  const denies = covering.filter(({ compiled }) => compiled.statement.effect === 'Deny')
  const allows = covering.filter(({ compiled }) => compiled.statement.effect === 'Allow')
  const deciding = new Set(base.statements.map(({ statement }) => statement))
  const ofDecision = covering.filter(({ compiled }) => deciding.has(compiled.statement))
  const alone = absentKeys(covering, request).map((key) => ({ keys: [key], statements: covering, mustDeny: false }))
  const groups =
    base.outcome === 'allowed'
      ? [...denies.map((each) => group([each], true)), ...alone, group(ofDecision, false), group(allows, false)]
      : [...alone, group(ofDecision, false), group(denies, false)]
  return groups.filter(({ keys }) => keys.length > 0)
}

/** The keys that the statements mention and that the request could have, but does not. */
function absentKeys(statements: readonly CoveringStatement[], request: AuthorizationRequest): MentionedKey[] {
  return keysOf(statements).filter(
    ({ folded }) => contextValue(request, folded) === undefined && canBeGiven(folded, request),
  )
}

/** What follows from the caller is complete, except that sessions may have tags of their own. */
function canBeGiven(folded: string, { principal }: AuthorizationRequest): boolean {
  if (!isDerivedFromPrincipal(folded)) return true
  return folded.startsWith('aws:principaltag/') && principal.kind !== 'User' && principal.kind !== 'Account'
}

/** How many combinations of values are tried for one group of keys. */
const MAX_COMBINATIONS = 10_000

function firstChange(group: Group, search: Search): MissingContext | undefined {
  const values = group.keys.map((key) => valuesFor(key, group, search.request))
  const total = values.reduce((product, each) => product * each.length, 1)
  for (let number = 0; number < Math.min(total, MAX_COMBINATIONS); number += 1) {
    const example = exampleOf(group.keys, values, number)
    const { outcome } = decideWith(example, search)
    if (group.mustDeny ? outcome === 'explicitDeny' : outcome !== search.base.outcome) return smallest(example, search)
  }
  return undefined
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

function decideWith(example: Example, { request, policies }: Search): Decision {
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
