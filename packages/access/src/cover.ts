import type { Access } from './access.ts'
import type { ActionClass } from './actionClasses.ts'
import type { ListedActions } from './actionCover.ts'
import type { CallerClass } from './callers/callerClass.ts'
import { principalTexts } from './callers/principalTexts.ts'
import type { Callers, ComparisonContext } from './comparisonContext.ts'
import { isTermEmpty } from './decideTerm.ts'
import type { Part } from './part.ts'
import type { SolverContext } from './solve.ts'
import type { Term } from './terms.ts'
import { extendsTo, type TextPattern } from './text/patterns.ts'
import { attempt } from './undecided.ts'

/** Some requests of a set: these actions, on resources and under conditions as in the policies. */
export interface CoverRow extends ListedActions {
  /** Numbers of the documented actions among them, ascending. */
  readonly documented: readonly number[]
  /** Of resource-based policies: the callers, by what the policies name. */
  readonly principals?: readonly string[]
  /** Patterns of Resource; `not ...` for NotResource; `*` for every resource. */
  readonly resources: readonly string[]
  /** Conditions that all hold, as `StringEquals aws:ResourceTag/Team = ops`. */
  readonly when: readonly string[]
  /** What is left out, as sentences: `arn:aws:s3:::a* when Bool aws:SecureTransport = true`. */
  readonly except: readonly string[]
}

type Limits = Pick<CoverRow, 'resources' | 'when' | 'except'>

/** A set as rows, in the policies' own patterns; together they are the set, which the solver has checked. */
export interface Cover {
  readonly rows: readonly CoverRow[]
  /** Why some actions are undecided. */
  readonly unknown?: string
}

/** The rows of a set of a comparison, none of them superfluous. */
export function coverOf(access: Access, context: ComparisonContext): Cover {
  const found: Found[] = []
  let unknown: string | undefined
  for (const [each, callers] of context.questions()) {
    const rows = attempt(
      () => rowsOf(access, each, callers, context),
      (reason) => {
        unknown ??= reason
        return []
      },
    )
    for (const row of rows) found.push({ classes: [each], callers: callers === undefined ? [] : [callers], row })
  }
  const rows = mergedBy(
    mergedBy(found, ({ classes: [each], row }) =>
      JSON.stringify([each === undefined ? -1 : context.classes.indexOf(each), row]),
    ),
    ({ callers, row }) => JSON.stringify([callers.map(({ text }) => text), row]),
  ).map(({ classes, callers, row }) => ({
    ...context.list(classes),
    documented: classes.flatMap(({ documented }) => documented).sort((a, b) => a - b),
    ...(callers.length === 0 ? {} : { principals: principalTexts(callers, context.callersNamed()) }),
    ...row,
  }))
  return { rows, ...(unknown === undefined ? {} : { unknown }) }
}

/** The same limits for some classes of actions and some of callers. */
interface Found {
  readonly classes: readonly ActionClass[]
  readonly callers: readonly CallerClass[]
  readonly row: Limits
}

/** Those with the same key as one. */
function mergedBy(found: readonly Found[], keyOf: (each: Found) => string): Found[] {
  const merged = new Map<string, Found>()
  for (const each of found) {
    const key = keyOf(each)
    const { classes, callers, row } = merged.get(key) ?? { classes: [], callers: [], row: each.row }
    merged.set(key, { classes: distinct(classes, each.classes), callers: distinct(callers, each.callers), row })
  }
  return [...merged.values()]
}

function distinct<Each>(some: readonly Each[], more: readonly Each[]): Each[] {
  return [...new Set([...some, ...more])]
}

function rowsOf(access: Access, each: ActionClass, callers: Callers, context: ComparisonContext): Limits[] {
  const action = context.nameOf(each)
  context.begin()
  const possible = context
    .terms(access, each, callers)
    .filter((term) => context.decide(access, action, term, callers) !== undefined)
  const terms = possible.map(({ all, none }) => ({ all: all.map(plainer), none: none.map(plainer) }))
  if (terms.length === 0) return []
  context.begin(Math.min(STATES_FOR_BREVITY, context.states))
  return joined(
    attempt(
      () => fewest(terms, context.solverFor(callers, action)),
      () => terms,
    ),
  )
}

/** Patterns of a part that are compared with one another. */
const MAX_COMPARED = 200

/** Without Resource patterns that another one obviously covers: they would only make the search longer. */
function plainer(part: Part): Part {
  const { resource } = part
  if (resource === undefined || resource.patterns.length > MAX_COMPARED) return part
  const { patterns } = resource
  const left = patterns.filter((pattern) => !patterns.some((other) => isPlainerThan(other, pattern)))
  return left.length === patterns.length ? part : { ...part, resource: { ...resource, patterns: left } }
}

/** Of two patterns of the same steps, the one made first is the plainer one. */
function isPlainerThan(other: TextPattern, pattern: TextPattern): boolean {
  const isFirst = other.steps.length < pattern.steps.length || other.id < pattern.id
  return isFirst && extendsTo(other, pattern)
}

/** States spent on fewer and shorter alternatives; beyond that they stay as they are, which is exact too. */
const STATES_FOR_BREVITY = 500_000

/** The same requests in fewer and plainer alternatives, if that can be shown. */
function fewest(terms: readonly Term[], context: SolverContext): readonly Term[] {
  const pieces = terms
    .flatMap(byResource)
    .filter((piece) => !isTermEmpty(piece, context))
    .map((piece) => trimmed(piece, context))
    .sort((a, b) => weight(a) - weight(b))
  const needed = withoutSuperfluous(pieces, context)
  return isSame(terms, needed, context) ? needed : terms
}

/** Drops alternatives whose requests are all in others, those with the most exceptions first. */
function withoutSuperfluous(pieces: readonly Term[], context: SolverContext): Term[] {
  let kept = [...pieces]
  for (const piece of [...pieces].reverse()) {
    const others = kept.filter((other) => other !== piece)
    if (isWithin(piece, others, context)) kept = others
  }
  return kept
}

/** One alternative for each Resource pattern of the first part: one pattern may be new where another is not. */
function byResource({ all, none }: Term): Term[] {
  const [first, ...rest] = all
  if (first?.resource === undefined || first.resource.not) return [{ all, none }]
  return first.resource.patterns.map((pattern) => {
    const resource = { not: false, patterns: [pattern] }
    return { all: [{ ...first, id: `${first.id} ${pattern.id}`, resource }, ...rest], none }
  })
}

/** Without the exceptions, and the Resource patterns of exceptions, that no request of the alternative matches. */
function trimmed({ all, none }: Term, context: SolverContext): Term {
  const canMatch = (part: Part) => !isTermEmpty({ all: [...all, part], none: [] }, context)
  const isGiven = (part: Part) => isTermEmpty({ all, none: [part] }, context)
  const matching = none.filter(canMatch).map((part) => withoutGiven(withPatterns(part, canMatch), isGiven))
  let kept = matching
  for (const part of matching) {
    const others = kept.filter((other) => other !== part)
    if (isTermEmpty({ all: [...all, part], none: others }, context)) kept = others
  }
  return { all, none: kept }
}

/** Without what every request of the alternative satisfies anyway: the resource, or conditions. */
function withoutGiven(part: Part, isGiven: (part: Part) => boolean): Part {
  const { id, resource } = part
  const tests = part.tests.filter((test) => !isGiven({ id: test.id, resource: undefined, tests: [test] }))
  const isResourceGiven = resource !== undefined && isGiven({ id: '', resource, tests: [] })
  if (tests.length === part.tests.length && !isResourceGiven) return part
  const left = isResourceGiven ? undefined : resource
  return { id: `${id} ${left !== undefined} ${tests.map((test) => test.id)}`, resource: left, tests }
}

function withPatterns(part: Part, isNeeded: (part: Part) => boolean): Part {
  const { id, resource } = part
  if (resource === undefined || resource.not || resource.patterns.length < 2) return part
  const patterns = resource.patterns.filter((each) => isNeeded({ ...part, resource: { not: false, patterns: [each] } }))
  const ids = patterns.map((pattern) => pattern.id).join()
  return { ...part, id: `${id} ${ids}`, resource: { not: false, patterns } }
}

/** Exceptions weigh more than parts. */
function weight({ all, none }: Term): number {
  return none.length * 100 + all.length
}

/**
 * Whether every request of the alternative is in one of the others, whatever values variables have. What is not in the first of them (it
 * does not match a part of `all`, or matches one of `none`) must be in the next ones.
 */
function isWithin(term: Term, others: readonly Term[], context: SolverContext): boolean {
  context.texts.budget.spend()
  if (isTermEmpty(term, context)) return true
  const { all, none } = term
  const overlapping = others.filter(
    (other) => !isTermEmpty({ all: [...all, ...other.all], none: [...none, ...other.none] }, context),
  )
  const [first, ...rest] = overlapping
  if (first === undefined) return false
  return (
    first.all.every((part) => isWithin({ all, none: [...none, part] }, rest, context)) &&
    first.none.every((part) => isWithin({ all: [...all, part], none }, rest, context))
  )
}

/** Whether each list contains everything in the other. */
function isSame(terms: readonly Term[], rows: readonly Term[], context: SolverContext): boolean {
  return terms.every((term) => isWithin(term, rows, context)) && rows.every((row) => isWithin(row, terms, context))
}

/** Alternatives that differ only in the Resource pattern, as one row. */
function joined(terms: readonly Term[]): Limits[] {
  const rows = new Map<string, { resources: string[]; when: string[]; except: string[] }>()
  for (const { all, none } of terms) {
    const when = [...new Set(all.flatMap(({ tests }) => tests.map(({ text }) => text)))]
    const except = none.map(partText)
    const texts = all.flatMap(({ resource }) => (resource === undefined ? [] : [resourceText(resource)]))
    const [first = ['*'], ...further] = texts
    const also = further.map((each) => `resource is also ${each.join(' or ')}`)
    const key = JSON.stringify([when, except, also])
    const row = rows.get(key)
    if (row === undefined) rows.set(key, { resources: [...first], when: [...when, ...also], except })
    else row.resources.push(...first.filter((text) => !row.resources.includes(text)))
  }
  return [...rows.values()]
}

function resourceText({ not, patterns }: NonNullable<Part['resource']>): string[] {
  // A pattern with several readings is several patterns of one text.
  const texts = [...new Set(patterns.map(({ text }) => text))]
  return not ? [`not ${texts.join(' or ')}`] : texts
}

function partText({ resource, tests }: Part): string {
  const where = resource === undefined ? '' : resourceText(resource).join(' or ')
  const when = tests.length === 0 ? '' : `when ${tests.map(({ text }) => text).join(' and ')}`
  return [where, when].filter((text) => text !== '').join(' ')
}
