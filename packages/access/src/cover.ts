import type { Access, Term } from './access.ts'
import type { ActionClass } from './actionClasses.ts'
import type { ListedActions } from './actionCover.ts'
import { decide, type Inquiry } from './ask.ts'
import { Budget, Unsettled } from './budget.ts'
import { isTermEmpty } from './decideTerm.ts'
import type { Part } from './part.ts'

/** Some requests of a set: these actions, on resources and under conditions as the policies write them. */
export interface CoverRow extends ListedActions {
  /** Numbers of the documented actions among them, ascending. */
  readonly documented: readonly number[]
  /** Patterns of Resource; `not ...` for NotResource; `*` for every resource. */
  readonly resources: readonly string[]
  /** Conditions that all hold, as `StringEquals aws:ResourceTag/Team = ops`. */
  readonly when: readonly string[]
  /** What is left out, as sentences: `arn:aws:s3:::a* when Bool aws:SecureTransport = true`. */
  readonly except: readonly string[]
}

type Limits = Pick<CoverRow, 'resources' | 'when' | 'except'>

/** A set as rows, in the policies' own patterns; together they are the set, which the same engine has checked. */
export interface Cover {
  readonly rows: readonly CoverRow[]
  /** Why nothing exact can be said of some actions. */
  readonly unknown?: string
}

/**
 * The rows of a set of an inquiry, none of them superfluous.
 *
 * @example
 * import { accessOf, coverIn, difference, inquire } from '@gatewarden/access'
 * import { openReference } from '@gatewarden/reference'
 * import { parsePolicy } from '@gatewarden/policy'
 * const access = (action: string) => {
 *   const { document } = parsePolicy(`{"Statement": {"Effect": "Allow", "Action": "${action}", "Resource": "*"}}`)
 *   return accessOf(document === undefined ? [] : [document])
 * }
 * const [all, some] = [access('voiceid:*Domain'), access('voiceid:CreateDomain')]
 * const { rows } = coverIn(inquire([all, some], { reference: openReference() }), difference(all, some))
 * rows[0]?.actions // => ['voiceid:DeleteDomain', 'voiceid:DescribeDomain', 'voiceid:UpdateDomain']
 */
export function coverIn(inquiry: Inquiry, access: Access): Cover {
  const merged = new Map<string, { each: ActionClass[]; row: Limits }>()
  let unknown: string | undefined
  for (const each of inquiry.classes) {
    try {
      for (const row of rowsOf(inquiry, access, each)) {
        const key = JSON.stringify(row)
        const same = merged.get(key)
        if (same === undefined) merged.set(key, { each: [each], row })
        else same.each.push(each)
      }
    } catch (error) {
      if (!(error instanceof Unsettled)) throw error
      unknown ??= error.message
    }
  }
  const rows = [...merged.values()].map(({ each, row }) => ({
    ...inquiry.list(each),
    documented: each.flatMap(({ documented }) => documented).sort((a, b) => a - b),
    ...row,
  }))
  return { rows, ...(unknown === undefined ? {} : { unknown }) }
}

function rowsOf(inquiry: Inquiry, access: Access, each: ActionClass): Limits[] {
  const action = inquiry.nameOf(each)
  const budget = new Budget(inquiry.states)
  const terms = inquiry
    .terms(access, each)
    .filter((term) => decide(access, action, term, inquiry, budget) !== undefined)
  return terms.length === 0 ? [] : joined(fewest(terms, inquiry))
}

/** States spent on saying it shorter; beyond that the alternatives stand as they are, which is exact too. */
const STATES_FOR_BREVITY = 500_000

/** The same requests in fewer and plainer alternatives, if that can be shown. */
function fewest(terms: readonly Term[], inquiry: Inquiry): readonly Term[] {
  const budget = new Budget(Math.min(STATES_FOR_BREVITY, inquiry.states))
  try {
    const pieces = terms
      .flatMap(byResource)
      .filter((piece) => !isSurelyEmpty(piece, inquiry, budget))
      .map((piece) => trimmed(piece, inquiry, budget))
      .sort((a, b) => weight(a) - weight(b))
    const needed = withoutSuperfluous(pieces, inquiry, budget)
    return isSame(terms, needed, inquiry, budget) ? needed : terms
  } catch (error) {
    if (!(error instanceof Unsettled)) throw error
    return terms
  }
}

/** Drops alternatives whose requests are all in others, those with the most exceptions first. */
function withoutSuperfluous(pieces: readonly Term[], inquiry: Inquiry, budget: Budget): Term[] {
  let kept = [...pieces]
  for (const piece of [...pieces].reverse()) {
    const others = kept.filter((other) => other !== piece)
    if (isSurelyWithin(piece, others, inquiry, budget)) kept = others
  }
  return kept
}

/** One alternative for each Resource pattern of the first part: a pattern may be new where its neighbour is not. */
function byResource({ all, none }: Term): Term[] {
  const [first, ...rest] = all
  if (first?.resource === undefined || first.resource.not) return [{ all, none }]
  return first.resource.patterns.map((pattern) => {
    const resource = { not: false, patterns: [pattern] }
    return { all: [{ ...first, id: `${first.id} ${pattern.id}`, resource }, ...rest], none }
  })
}

/** Without the parts, and the Resource patterns of parts, that could not be met anyway. */
function trimmed({ all, none }: Term, inquiry: Inquiry, budget: Budget): Term {
  const canBeMet = (part: Part) => !isSurelyEmpty({ all: [...all, part], none: [] }, inquiry, budget)
  const isGiven = (part: Part) => isSurelyEmpty({ all, none: [part] }, inquiry, budget)
  const met = none.filter(canBeMet).map((part) => withoutGiven(withPatterns(part, canBeMet), isGiven))
  let kept = met
  for (const part of met) {
    const others = kept.filter((other) => other !== part)
    if (isSurelyEmpty({ all: [...all, part], none: others }, inquiry, budget)) kept = others
  }
  return { all, none: kept }
}

/** Without what the alternative fulfils anyway: its resource, or conditions. */
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
 * Every request of the alternative is of one of the others, whatever values variables take. What one of them leaves (it is missed in
 * a part of `all`, or met in one of `none`) is left to the next.
 */
function isSurelyWithin(term: Term, others: readonly Term[], inquiry: Inquiry, budget: Budget): boolean {
  budget.spend()
  if (isSurelyEmpty(term, inquiry, budget)) return true
  const { all, none } = term
  const meeting = others.filter(
    (other) => !isSurelyEmpty({ all: [...all, ...other.all], none: [...none, ...other.none] }, inquiry, budget),
  )
  const [first, ...rest] = meeting
  if (first === undefined) return false
  return (
    first.all.every((part) => isSurelyWithin({ all, none: [...none, part] }, rest, inquiry, budget)) &&
    first.none.every((part) => isSurelyWithin({ all: [...all, part], none }, rest, inquiry, budget))
  )
}

function isSurelyEmpty(term: Term, { spaces }: Inquiry, budget: Budget): boolean {
  return isTermEmpty(term, spaces, budget)
}

/** Nothing of the one is outside of the other, either way. */
function isSame(terms: readonly Term[], rows: readonly Term[], inquiry: Inquiry, budget: Budget): boolean {
  return (
    terms.every((term) => isSurelyWithin(term, rows, inquiry, budget)) &&
    rows.every((row) => isSurelyWithin(row, terms, inquiry, budget))
  )
}

/** Alternatives that differ only in the Resource pattern, as one row. */
function joined(terms: readonly Term[]): Limits[] {
  const rows = new Map<string, { resources: string[]; when: string[]; except: string[] }>()
  for (const { all, none } of terms) {
    const when = [...new Set(all.flatMap(({ tests }) => tests.map(({ text }) => text)))]
    const except = none.map(partText)
    const written = all.flatMap(({ resource }) => (resource === undefined ? [] : [resourceText(resource)]))
    const [first = ['*'], ...further] = written
    const also = further.map((texts) => `resource is also ${texts.join(' or ')}`)
    const key = JSON.stringify([when, except, also])
    const row = rows.get(key)
    if (row === undefined) rows.set(key, { resources: [...first], when: [...when, ...also], except })
    else row.resources.push(...first)
  }
  return [...rows.values()]
}

function resourceText({ not, patterns }: NonNullable<Part['resource']>): string[] {
  const texts = patterns.map(({ text }) => text)
  return not ? [`not ${texts.join(' or ')}`] : texts
}

function partText({ resource, tests }: Part): string {
  const where = resource === undefined ? '' : resourceText(resource).join(' or ')
  const when = tests.length === 0 ? '' : `when ${tests.map(({ text }) => text).join(' and ')}`
  return [where, when].filter((text) => text !== '').join(' ')
}
