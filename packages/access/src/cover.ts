import type { Access, Term } from './access.ts'
import type { ActionClass } from './actionClasses.ts'
import type { ListedActions } from './actionCover.ts'
import { decide, type Inquiry } from './ask.ts'
import { Budget, Unsettled } from './budget.ts'
import type { Part } from './part.ts'
import { solve } from './solve.ts'

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

/** The rows of a set of an inquiry, none of them superfluous. */
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
  const terms = inquiry.terms(access, each)
  if (terms.length === 0) return []
  const budget = new Budget(inquiry.states)
  const action = inquiry.nameOf(each)
  const pieces = terms
    .flatMap(byResource)
    .filter((piece) => decide(access, action, piece, inquiry, budget) !== undefined)
    .map((piece) => trimmed(piece, inquiry, budget))
    .sort((a, b) => weight(a) - weight(b))
  const chosen: Term[] = []
  for (const piece of pieces) if (!isSurelyWithin(piece, chosen, inquiry, budget)) chosen.push(piece)
  const needed = withoutSuperfluous(chosen, inquiry, budget)
  verify(terms, needed, inquiry, budget)
  return joined(needed)
}

/** Drops what later alternatives turned out to hold as well. */
function withoutSuperfluous(chosen: readonly Term[], inquiry: Inquiry, budget: Budget): Term[] {
  let kept = [...chosen]
  for (const piece of chosen) {
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
  return { all, none: none.filter(canBeMet).map((part) => withPatterns(part, canBeMet)) }
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

/** Every request of the alternative is of one of the others, whatever values variables take. */
function isSurelyWithin(term: Term, others: readonly Term[], inquiry: Inquiry, budget: Budget): boolean {
  return outside(term, others, budget).every((rest) => isSurelyEmpty(rest, inquiry, budget))
}

function isSurelyEmpty(term: Term, { spaces }: Inquiry, budget: Budget): boolean {
  return solve(term, { spaces, budget, mode: 'prove' }) === undefined
}

/** The alternative without the others: each of them is missed in a part of `all`, or met in one of `none`. */
function outside(term: Term, others: readonly Term[], budget: Budget): Term[] {
  let rests: Term[] = [term]
  for (const other of others) {
    rests = rests.flatMap(({ all, none }) => {
      budget.spend()
      return [
        ...other.all.map((part) => ({ all, none: [...none, part] })),
        ...other.none.map((part) => ({ all: [...all, part], none })),
      ]
    })
  }
  return rests
}

/** The rows are the set: nothing of it is outside of them, and nothing of them outside of it. */
function verify(terms: readonly Term[], rows: readonly Term[], inquiry: Inquiry, budget: Budget): void {
  const isExact =
    terms.every((term) => isSurelyWithin(term, rows, inquiry, budget)) &&
    rows.every((row) => isSurelyWithin(row, terms, inquiry, budget))
  if (!isExact) throw new Unsettled('the difference has no exact cover in the patterns of the policies')
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
