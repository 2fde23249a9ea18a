import type { NamedPrincipals } from '@gatewarden/authorize/internal'
import type { ActionPattern, Condition, Located, PolicyDocument, Statement, StatementElement } from '@gatewarden/policy'
import {
  compileAction,
  effectiveStatements,
  foldCase,
  isKnownExclusion,
  isKnownMatch,
  readPrincipal,
} from '@gatewarden/policy/internal'
import { type Certainty, type KeyTest, keyTest } from './keyTest.ts'
import type { Patterns, TextPattern } from './text/patterns.ts'
import type { TextSet } from './text/textSet.ts'

/** The resources that a statement covers. */
export interface ResourceSet extends TextSet {
  /** Where a variable of it has no value, it contains nothing: an Allow with NotResource does not apply then (rule R9). */
  readonly needsValues?: boolean
}

const NOBODY: readonly string[] = []
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
  /** Of a resource-based policy: Principal or NotPrincipal. */
  readonly principals: NamedPrincipals
  /** Entries of Principal of which it is not known whom they name. */
  readonly unknownPrincipals: readonly string[]
  /** Why policies with the statement are not compared. */
  readonly problem: string | undefined
}

/** The policy types that differ in how statements are read; a trust policy is read as any resource-based policy. */
export type StatementType = 'identity' | 'resource'

/** Reads the statements of policies for one comparison. */
export class StatementReader {
  readonly #patterns: Patterns
  readonly #type: StatementType
  readonly #statements = new Map<string, AccessStatement>()
  readonly #documents = new Map<PolicyDocument, readonly AccessStatement[]>()

  constructor(patterns: Patterns, type: StatementType = 'identity') {
    this.#patterns = patterns
    this.#type = type
  }

  /** The statements of a document; those that say the same are one object, in every document. */
  statementsOf(document: PolicyDocument): readonly AccessStatement[] {
    const known = this.#documents.get(document)
    if (known !== undefined) return known
    const read = effectiveStatements(document, this.#type).map((statement) => this.#read(inOrder(statement), document))
    this.#documents.set(document, read)
    return read
  }

  #read(statement: Statement, document: PolicyDocument): AccessStatement {
    const { not, values } = statement.action
    const source = { type: this.#type, variables: document.version === '2012-10-17' }
    const part = partOf(statement, source, this.#patterns)
    const principals = this.#type === 'identity' ? undefined : principalsOf(statement)
    const unknown = this.#type === 'identity' ? NOBODY : unknownPrincipals(statement)
    const key = JSON.stringify([
      statement.effect,
      not,
      ...values.map(({ value }) => value),
      part.id,
      principals,
      unknown,
    ])
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
      principals,
      unknownPrincipals: unknown,
      problem:
        principalProblem(principals?.not === true, unknown) ??
        [...actions.patterns, ...patternsOfPart(part)].find(({ problem }) => problem !== undefined)?.problem,
    }
    this.#statements.set(key, made)
    return made
  }
}

function principalsOf({ principal }: Statement): NamedPrincipals {
  if (principal === undefined) return undefined
  const named = new Map(principal.entries.map((entry) => [`${entry.type} ${entry.value}`, readPrincipal(entry)]))
  return { not: principal.not, named: [...named].sort(([a], [b]) => compareText(a, b)).map(([, each]) => each) }
}

/** Entries of which it is not known whom they name: a canonical user ID, the ID of a deleted identity, a user of CloudFront. */
function unknownPrincipals({ principal }: Statement): string[] {
  const entries = principal?.entries.filter((entry) => readPrincipal(entry).kind === 'nobody') ?? []
  return entries.map(({ value }) => value).sort()
}

function principalProblem(isNot: boolean, unknown: readonly string[]): string | undefined {
  if (!isNot || unknown.length === 0) return undefined
  return `it is not known which account or identity the principal ${unknown[0]} of NotPrincipal is`
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

/** What the reading of a string depends on besides the string. */
interface Source {
  readonly type: StatementType
  readonly variables: boolean
}

function partOf({ resource, conditions, effect }: Statement, source: Source, made: Patterns): Part {
  const { variables } = source
  const certainty: Certainty = effect === 'Allow' ? 'certain' : 'possible'
  const set = resource && resourceSet(resource, certainty, source, made)
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
  { type, variables }: Source,
  made: Patterns,
): ResourceSet | undefined {
  const isKnown = not ? isKnownExclusion : isKnownMatch
  const known = values.filter(({ value }) => isKnown(value, variables))
  const isCertain = certainty === 'certain'
  if (known.length < values.length && isCertain === not) return not ? NO_RESOURCE : undefined
  const patterns = known.flatMap(({ value }) =>
    made.resource({ text: value, variables }, type === 'identity' || value.includes('*')),
  )
  const isEverything = not ? patterns.length === 0 : patterns.some(({ steps }) => isAnything(steps))
  return isEverything ? undefined : { not, patterns, needsValues: not && isCertain }
}

function isAnything(steps: readonly { kind: string }[]): boolean {
  return steps.length === 1 && steps[0]?.kind === 'star'
}
