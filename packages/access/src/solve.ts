import {
  type Literal,
  literalOf,
  literalsOfKind,
  type ResourceRequests,
  requestKinds,
  resourcesOfRequests,
} from './dependentKeys.ts'
import { type KeyTest, negated } from './keyTest.ts'
import { findKeyValue, type KeySpace, type KeyValue } from './keyValue.ts'
import type { Part } from './part.ts'
import type { Spaces } from './space.ts'
import type { Term } from './terms.ts'
import type { TextContext } from './text/textContext.ts'
import { findInSets, type Mode, type TextSet } from './text/textSet.ts'

/** A resource and values of condition keys that satisfy a term; keys that none of its parts tests are not there. */
export interface Solution {
  readonly resource: string
  readonly keys: ReadonlyMap<string, KeyValue>
}

/** What all terms of a comparison are solved with. */
export interface SolverContext {
  readonly texts: TextContext
  readonly spaces: Spaces
  /** Undefined: the requests are those of identity-based policies. */
  readonly requests?: ResourceRequests | undefined
}

interface Solver extends SolverContext {
  readonly mode: Mode
}

/** What must hold so far: sets that the resource must be in, and tests of each key. */
interface Constraints {
  readonly resource: readonly TextSet[]
  readonly tests: ReadonlyMap<string, readonly KeyTest[]>
}

/** A part that must not match: one of the literals must hold, the resource is another one or one of the conditions does not hold. */
type Clause = readonly Literal[]

const TEXT_SPACE: KeySpace = {
  isMultivalued: false,
  isAlwaysPresent: false,
  isFlag: false,
  families: [],
  bounds: [],
  texts: [],
  candidates: () => [],
}

/** Some request that matches every part of the term's `all` and none of its `none`; undefined when there is none. */
export function solve(
  { all, none }: Term,
  { texts, spaces, requests }: SolverContext,
  mode: Mode,
  more: readonly KeyTest[] = [],
): Solution | undefined {
  const tests = [...all.flatMap((part) => part.tests), ...more]
  const every = [...tests, ...none.flatMap((part) => part.tests)]
  const resource = [...resourcesOfRequests(texts, requests), ...all.flatMap((part) => part.resource ?? [])]
  for (const kind of requestKinds(every, requests)) {
    const literal = (test: KeyTest) => literalOf(test, kind, texts, requests)
    const literals = [...literalsOfKind(kind, every, texts, requests), ...tests.map(literal)]
    const start = literals.reduce<Constraints>(withLiteral, { resource, tests: new Map() })
    const clauses = none.map((part) => clauseOf(part, literal))
    const solution = propagate(start, clauses, { texts, spaces, mode })
    if (solution !== undefined) return solution
  }
  return undefined
}

function clauseOf({ resource, tests }: Part, literal: (test: KeyTest) => Literal): Clause {
  const others = tests.map((test) => opposite(literal(test)))
  return resource === undefined ? others : [{ resource: complement(resource) }, ...others]
}

/** Drops clauses that hold anyway and literals that cannot hold, adds what is left alone in its clause, and branches on the rest. */
function propagate(start: Constraints, clauses: readonly Clause[], solver: Solver): Solution | undefined {
  let constraints = start
  if (!isPossible(constraints, solver)) return undefined
  let pending = clauses
  for (;;) {
    const open = pending.flatMap((clause) => {
      solver.texts.budget.spend(clause.length)
      if (clause.some((literal) => isImplied(constraints, literal, solver))) return []
      return [clause.filter((literal) => isPossible(withLiteral(constraints, literal), solver, dimensionOf(literal)))]
    })
    const forced = open.filter((clause) => clause.length <= 1)
    if (forced.length === 0) return branch(constraints, open, solver)
    for (const [only] of forced) {
      if (only === undefined) return undefined
      constraints = withLiteral(constraints, only)
    }
    if (!isPossible(constraints, solver)) return undefined
    pending = open.filter((clause) => clause.length > 1)
  }
}

/** Tries each literal of the shortest clause in turn. */
function branch(constraints: Constraints, open: readonly Clause[], solver: Solver): Solution | undefined {
  const shortest = open.reduce<Clause | undefined>(
    (least, clause) => (least === undefined || clause.length < least.length ? clause : least),
    undefined,
  )
  if (shortest === undefined) return solutionOf(constraints, solver)
  const rest = open.filter((clause) => clause !== shortest)
  for (const literal of shortest) {
    solver.texts.budget.spend()
    const solution = propagate(withLiteral(constraints, literal), rest, solver)
    if (solution !== undefined) return solution
  }
  return undefined
}

function withLiteral(constraints: Constraints, literal: Literal): Constraints {
  if ('resource' in literal) return { ...constraints, resource: [...constraints.resource, literal.resource] }
  const { key } = literal.test
  const tests = new Map(constraints.tests).set(key, [...(constraints.tests.get(key) ?? []), literal.test])
  return { ...constraints, tests }
}

/** Whether the literal holds in every request that is left. */
function isImplied(constraints: Constraints, literal: Literal, solver: Solver): boolean {
  return !isPossible(withLiteral(constraints, opposite(literal)), solver, dimensionOf(literal))
}

function opposite(literal: Literal): Literal {
  return 'resource' in literal ? { resource: complement(literal.resource) } : { test: negated(literal.test) }
}

const RESOURCE = Symbol('resource')
/** The resource, or a key. */
type Dimension = string | typeof RESOURCE

function dimensionOf(literal: Literal): Dimension {
  return 'resource' in literal ? RESOURCE : literal.test.key
}

/** Whether each dimension has a value, or `only` one has: they do not depend on one another. */
function isPossible(constraints: Constraints, solver: Solver, only?: Dimension): boolean {
  if (only === undefined || only === RESOURCE) {
    if (findResource(constraints, solver) === undefined) return false
    if (only === RESOURCE) return true
  }
  const keys = only === undefined ? [...constraints.tests.keys()] : [only]
  return keys.every((key) => findKey(constraints, key, solver) !== undefined)
}

function findResource({ resource }: Constraints, { mode, texts }: Solver): string | undefined {
  return findInSets(resource, [], mode, texts)
}

function findKey(
  { tests }: Constraints,
  key: string,
  { texts, spaces, mode }: Solver,
): { value: KeyValue } | undefined {
  return findKeyValue(tests.get(key) ?? [], spaces.get(key) ?? TEXT_SPACE, mode, texts)
}

function solutionOf(constraints: Constraints, solver: Solver): Solution | undefined {
  const resource = findResource(constraints, solver)
  if (resource === undefined) return undefined
  const keys = [...constraints.tests.keys()].map((key) => [key, findKey(constraints, key, solver)?.value] as const)
  return { resource, keys: new Map(keys) }
}

function complement({ not, patterns }: TextSet): TextSet {
  return { not: !not, patterns }
}
