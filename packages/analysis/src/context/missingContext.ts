import { type AuthorizationRequest, decide, type PoliciesInEffect } from '@gatewarden/authorize'
import { contextValue, isDerivedFromPrincipal, resourceMatches } from '@gatewarden/authorize/internal'
import { hasVariable, splitArn } from '@gatewarden/policy/internal'
import type { MentionedKey } from '../simulate/contextKeys.ts'
import { firstChange, type Group, type MissingContext, type Search } from './firstChange.ts'
import { type CoveringStatement, keysOf, statementsAbout } from './statementsAbout.ts'

/** What the absence of condition keys does to a decision. */
export interface MissingContextAnswer {
  /** Examples with which the decision is another one. */
  readonly changes: readonly MissingContext[]
  /** Keys that may change the decision as well; the search ended before all their values were tried. */
  readonly undetermined: readonly string[]
}

/** How many statements the decisions of one search evaluate at most, unless the caller says otherwise. */
const DEFAULT_WORK = 5_000_000

const NOTHING: MissingContextAnswer = { changes: [], undetermined: [] }

/**
 * What a decision owes to the absence of condition keys: a Deny that does not apply, or an Allow or Deny that applies, only because the request
 * has no value for a key. Each change is an example with which the decision is another one. Nothing for an implicit deny, whose nearest misses
 * name their missing keys.
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
 * request && missingContext(request, policies).changes.map(({ example }) => example) // => [{ 'aws:SecureTransport': 'false' }]
 */
export function missingContext(
  request: AuthorizationRequest,
  policies: PoliciesInEffect,
  maxWork = DEFAULT_WORK,
): MissingContextAnswer {
  const base = decide(request, policies)
  if (base.outcome === 'implicitDeny' || base.decidedBy === 'service') return NOTHING
  const covering = statementsAbout(request, policies)
  const search: Search = { request, policies, base, workOfDecision: covering.length + 1, workLeft: maxWork }
  const changes = new Map<string, MissingContext>()
  const undetermined = new Set<string>()
  for (const group of groupsOf(search, covering)) {
    const { change, isComplete } = firstChange(group, search)
    if (change !== undefined) {
      const keys = [change.decision.outcome, ...Object.keys(change.example).sort()].join(' ')
      if (!changes.has(keys)) changes.set(keys, change)
    } else if (!isComplete) for (const { written } of group.keys) undetermined.add(written)
  }
  const named = new Set([...changes.values()].flatMap(({ example }) => Object.keys(example)))
  return { changes: [...changes.values()], undetermined: [...undetermined].filter((key) => !named.has(key)) }
}

/** The conditions of one Deny are tried together; every key alone; and the keys of the statements that take part in the decision. */
function groupsOf({ request, base }: Search, covering: readonly CoveringStatement[]): Group[] {
  const group = (statements: readonly CoveringStatement[], mustDeny: boolean): Group => ({
    keys: absentKeys(statements, request),
    statements,
    mustDeny,
  })
  const denies = covering.filter((each) => each.compiled.statement.effect === 'Deny' && mayApply(each, request))
  const allows = covering.filter((each) => each.compiled.statement.effect === 'Allow' && mayApply(each, request))
  const deciding = new Set(base.statements.map(({ statement }) => statement))
  const ofDecision = covering.filter(({ compiled }) => deciding.has(compiled.statement))
  const relevant = [...denies, ...allows]
  const alone = absentKeys(relevant, request).map((key) => ({ keys: [key], statements: relevant, mustDeny: false }))
  const groups =
    base.outcome === 'allowed'
      ? [...denies.map((each) => group([each], true)), ...alone, group(ofDecision, false), group(allows, false)]
      : [...alone, group(ofDecision, false), group(denies, false)]
  return groups.filter(({ keys }) => keys.length > 0)
}

/** Whether a statement can apply for some values of missing keys: what the request has does not exclude it. */
function mayApply({ compiled }: CoveringStatement, request: AuthorizationRequest): boolean {
  const { statement, conditions } = compiled
  const single = (key: string) => [contextValue(request, key)].flat()[0]
  const isFixed = (values: readonly { readonly value: string }[]) => !values.some(({ value }) => hasVariable(value))
  const excludes = conditions.some(({ condition, key, holds }) => {
    const value = contextValue(request, key)
    return value !== undefined && isFixed(condition.values) && holds(value, { single }) === false
  })
  if (excludes) return false
  if (!isFixed(statement.resource?.values ?? [])) return true
  const { resource } = request
  return resourceMatches(compiled, { resource, parts: splitArn(resource), single }) !== false
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
