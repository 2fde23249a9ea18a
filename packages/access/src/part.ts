import type { ActionPattern, Condition, Located, PolicyDocument, Statement, StatementElement } from '@gatewarden/policy'
import {
  compileAction,
  effectiveStatements,
  foldCase,
  isKnownExclusion,
  isKnownMatch,
} from '@gatewarden/policy/internal'
import { type Certainty, type KeyTest, keyTest } from './keyTest.ts'
import type { Patterns, TextPattern } from './text/patterns.ts'
import type { TextSet } from './text/textSet.ts'

/** The resources that a statement covers. */
export interface ResourceSet extends TextSet {
  /** Where a variable of it has no value, it contains nothing: an Allow with NotResource does not apply then (rule R9). */
  readonly needsValues?: boolean
}

const NO_RESOURCE: ResourceSet = { not: false, patterns: [] }

/** What a statement requires of the request besides the action. Parts with the same id require the same. */
export interface Part {
  readonly id: string
  /** Undefined: every resource, also the `*` of an action without resources (rules R1, R7). */
  readonly resource: ResourceSet | undefined
  readonly tests: readonly KeyTest[]
}

/** A statement as a set of requests: actions times a part. Statements that say the same are one. */
export interface AccessStatement {
  /** The first statement read that says so. */
  readonly statement: Statement
  readonly actions: TextSet
  /** As in the policy, by folded text. */
  readonly spelling: ReadonlyMap<string, string>
  /** Whether the statement covers an action, given folded. */
  readonly covers: (action: string) => boolean
  readonly part: Part
  /** Why policies with the statement are not compared. */
  readonly problem: string | undefined
}

/** Reads the statements of identity-based policies for one comparison. */
export class StatementReader {
  readonly #patterns: Patterns
  readonly #statements = new Map<string, AccessStatement>()
  readonly #documents = new Map<PolicyDocument, readonly AccessStatement[]>()

  constructor(patterns: Patterns) {
    this.#patterns = patterns
  }

  /** The statements of a document; those that say the same are one object, in every document. */
  statementsOf(document: PolicyDocument): readonly AccessStatement[] {
    const known = this.#documents.get(document)
    if (known !== undefined) return known
    const read = effectiveStatements(document, 'identity').map((statement) => this.#read(inOrder(statement), document))
    this.#documents.set(document, read)
    return read
  }

  #read(statement: Statement, document: PolicyDocument): AccessStatement {
    const { not, values } = statement.action
    const part = partOf(statement, document.version === '2012-10-17', this.#patterns)
    const key = JSON.stringify([statement.effect, not, ...values.map(({ value }) => value), part.id])
    const same = this.#statements.get(key)
    if (same !== undefined) return same
    const spelling = new Map(values.map(({ value }) => [foldCase(value), value]))
    const actions = { not, patterns: Array.from(spelling.keys(), (folded) => this.#patterns.action(folded)) }
    const made = {
      statement,
      actions,
      spelling,
      covers: once(() => coverTest(actions)),
      part,
      problem: [...actions.patterns, ...patternsOfPart(part)].find(({ problem }) => problem !== undefined)?.problem,
    }
    this.#statements.set(key, made)
    return made
  }
}

/** Order in a policy means nothing, and what is reported must not depend on which policy was read first. */
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

/** Literals are looked up; only the wildcards that can match the action's service are tried. */
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

/** Made when first needed. */
function once(make: () => (action: string) => boolean): (action: string) => boolean {
  let test: ((action: string) => boolean) | undefined
  return (action) => {
    test ??= make()
    return test(action)
  }
}

function partOf({ resource, conditions, effect }: Statement, variables: boolean, made: Patterns): Part {
  const certainty: Certainty = effect === 'Allow' ? 'certain' : 'possible'
  const set = resource && resourceSet(resource, certainty, variables, made)
  const tests = conditions.map((condition) => keyTest(condition, variables, certainty, made))
  const ids = [
    set && [set.not, set.needsValues, ...set.patterns.map(({ id }) => id).sort()],
    ...tests.map(({ id }) => id).sort(),
  ]
  return { id: JSON.stringify(ids), resource: set, tests }
}

/** Undefined: every resource. */
function resourceSet(
  { not, values }: StatementElement,
  certainty: Certainty,
  variables: boolean,
  made: Patterns,
): ResourceSet | undefined {
  const isKnown = not ? isKnownExclusion : isKnownMatch
  const known = values.filter(({ value }) => isKnown(value, variables))
  const isCertain = certainty === 'certain'
  if (known.length < values.length && isCertain === not) return not ? NO_RESOURCE : undefined
  const patterns = known.flatMap(({ value }) => made.resource({ text: value, variables }))
  const isEverything = not ? patterns.length === 0 : patterns.some(({ steps }) => isAnything(steps))
  return isEverything ? undefined : { not, patterns, needsValues: not && isCertain }
}

function isAnything(steps: readonly { kind: string }[]): boolean {
  return steps.length === 1 && steps[0]?.kind === 'star'
}
