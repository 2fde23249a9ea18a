import {
  type ActionPattern,
  type Condition,
  compileAction,
  foldCase,
  type Located,
  type PolicyDocument,
  type Statement,
} from '@gatewarden/policy'
import { type Certainty, type KeyTest, keyTest } from './keyTest.ts'
import { actionPattern, resourcePattern, type TextPattern } from './text/pattern.ts'
import type { TextSet } from './text/textSet.ts'

/** What a statement asks of the request besides the action. Parts with the same id ask the same. */
export interface Part {
  readonly id: string
  /** Undefined: every resource, also the `*` of an action without resources (rules R1, R7). */
  readonly resource: TextSet | undefined
  readonly tests: readonly KeyTest[]
}

/** A statement as a set of requests: actions times a part. Statements that say the same are one. */
export interface AccessStatement {
  /** The first statement met that says so. */
  readonly statement: Statement
  readonly actions: TextSet
  /** As written, by folded text. */
  readonly spelling: ReadonlyMap<string, string>
  /** Whether the statement is about an action, given folded. */
  readonly covers: (action: string) => boolean
  readonly part: Part
  /** Why nothing is asked about the statement. */
  readonly problem: string | undefined
}

/** Statements kept at most; beyond that they are forgotten and read anew. */
const MOST_KEPT = 10_000
const known = new Map<string, AccessStatement>()

/** Reads a statement of an identity policy. */
export function accessStatement(written: Statement, document: PolicyDocument): AccessStatement {
  const statement = inOrder(written)
  const { action, effect } = statement
  const patterns = new Map(action.values.map(({ value }) => [foldCase(value), actionPattern(value)] as const))
  const actions = { not: action.not, patterns: [...patterns.values()] }
  const part = partOf(statement, document.version === '2012-10-17')
  const key = JSON.stringify([effect, actions.not, ...action.values.map(({ value }) => value), part.id])
  const same = known.get(key)
  if (same !== undefined) return same
  const problem = [...actions.patterns, ...patternsOfPart(part)].find((each) => each.problem !== undefined)?.problem
  const spelling = new Map(action.values.map(({ value }) => [foldCase(value), value]))
  const made = { statement, actions, spelling, covers: once(() => coverTest(actions)), part, problem }
  if (known.size >= MOST_KEPT) known.clear()
  known.set(key, made)
  return made
}

/** The order in which a policy lists things means nothing, and what is told of it must not depend on which policy was met first. */
function inOrder(statement: Statement): Statement {
  const { action, resource, conditions } = statement
  return {
    ...statement,
    action: { ...action, values: action.values.toSorted(byValue) },
    ...(resource === undefined ? {} : { resource: { ...resource, values: resource.values.toSorted(byValue) } }),
    conditions: conditions.toSorted((a, b) => compareText(conditionText(a), conditionText(b))),
  }
}

function byValue(a: Located<string>, b: Located<string>): number {
  return compareText(a.value, b.value)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function conditionText({ operator, key, values }: Condition): string {
  return JSON.stringify([operator, key, ...values.map(({ value }) => value)])
}

/** Every pattern of a part. */
export function patternsOfPart({ resource, tests }: Part): TextPattern[] {
  return [
    ...(resource?.patterns ?? []),
    ...tests.flatMap(({ values }) => (values.kind === 'text' ? values.patterns : [])),
  ]
}

/** Literals are looked up; of the wildcards only those that can mean the action's service are tried. */
function coverTest({ not, patterns }: TextSet): (action: string) => boolean {
  const literals = new Set(patterns.flatMap(({ literal }) => literal ?? []))
  const wildcards = new Map<string, ActionPattern[]>()
  for (const { text, literal } of patterns) {
    if (literal !== undefined) continue
    const pattern = compileAction(text)
    const service = pattern.service ?? ''
    wildcards.set(service, [...(wildcards.get(service) ?? []), pattern])
  }
  return (action) => {
    const service = action.slice(0, action.indexOf(':'))
    const among = [...(wildcards.get(service) ?? []), ...(wildcards.get('') ?? [])]
    return (literals.has(action) || among.some((pattern) => pattern.matches(action))) !== not
  }
}

/** Made when first asked. */
function once(make: () => (action: string) => boolean): (action: string) => boolean {
  let test: ((action: string) => boolean) | undefined
  return (action) => {
    test ??= make()
    return test(action)
  }
}

function partOf({ resource, conditions, effect }: Statement, variables: boolean): Part {
  const certainty: Certainty = effect === 'Allow' ? 'certain' : 'possible'
  const patterns = resource?.values.map(({ value }) => resourcePattern({ text: value, variables })) ?? []
  const isEverything = resource === undefined || (!resource.not && patterns.some(({ steps }) => isAnything(steps)))
  const texts = isEverything ? undefined : { not: resource.not, patterns }
  const tests = conditions.map((condition) => keyTest(condition, variables, certainty))
  const ids = [texts && [texts.not, ...patterns.map(({ id }) => id).sort()], ...tests.map(({ id }) => id).sort()]
  return { id: JSON.stringify(ids), resource: texts, tests }
}

function isAnything(steps: readonly { kind: string }[]): boolean {
  return steps.length === 1 && steps[0]?.kind === 'run'
}
