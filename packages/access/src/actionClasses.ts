import { weightOf } from './budget.ts'
import type { ComparisonCache } from './comparisonCache.ts'
import type { AccessStatement } from './part.ts'
import type { TextPattern } from './text/patterns.ts'
import { textClasses } from './text/textClasses.ts'
import type { TextContext } from './text/textContext.ts'
import { findInSets, type TextSet } from './text/textSet.ts'
import type { ActionUniverse, ComparedUniverse } from './universe.ts'

/** Actions that the same statements cover. */
export interface ActionClass {
  /** Indexes of the statements that cover them, ascending. */
  readonly statements: readonly number[]
  /** Numbers of the documented actions among them. */
  readonly documented: readonly number[]
  /** Other actions among them, folded: texts of the policies, and examples of what their wildcards also match. */
  readonly others: readonly string[]
}

/**
 * Sorts all actions by the statements that cover them: the documented ones, every literal of the policies, and whatever else their
 * wildcards match. Actions that no statement covers are left out: nothing allows or denies them.
 */
export function actionClasses(
  statements: readonly AccessStatement[],
  universe: ComparedUniverse,
  context: TextContext,
): ActionClass[] {
  const classes = new Map<string, { statements: readonly number[]; documented: number[]; others: string[] }>()
  const classOf = (covering: readonly number[]) => {
    const key = covering.join()
    const made = classes.get(key) ?? { statements: covering, documented: [], others: [] }
    classes.set(key, made)
    return made
  }
  for (const { covering, members } of documentedGroups(statements, universe))
    classOf(covering).documented.push(...members)
  for (const action of otherActions(statements, universe, context)) {
    context.budget.spend(weightOf(statements.length))
    const covering = statements.flatMap(({ covers }, at) => (covers(action) ? [at] : []))
    classOf(covering).others.push(action)
  }
  return [...classes.values()].filter((each) => each.statements.length > 0)
}

/** Refines all documented actions, statement by statement. */
function documentedGroups(statements: readonly AccessStatement[], universe: ActionUniverse) {
  const size = universe.names.length
  const group = new Int32Array(size)
  // What covers a group is what covers the group that it was split from, and one statement more.
  const splits: Split[] = [{ from: 0, at: -1 }]
  statements.forEach(({ actions }, at) => {
    const split = new Map<number, number>()
    for (const action of documentedIn(actions, universe)) {
      const old = group[action] ?? 0
      let next = split.get(old)
      if (next === undefined) {
        next = splits.length
        splits.push({ from: old, at })
        split.set(old, next)
      }
      group[action] = next
    }
  })
  const members = new Map<number, number[]>()
  for (let action = 0; action < size; action += 1) {
    const at = group[action] ?? 0
    if (at === 0) continue
    const same = members.get(at)
    if (same === undefined) members.set(at, [action])
    else same.push(action)
  }
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([at, actions]) => ({ covering: coveringOf(at, splits), members: actions }))
}

/** A group of actions: those of an earlier group that a statement covers too. */
interface Split {
  readonly from: number
  readonly at: number
}

/** The statements that cover a group, ascending. */
function coveringOf(group: number, splits: readonly Split[]): number[] {
  const covering: number[] = []
  for (let split = splits[group]; split !== undefined && split.at >= 0; split = splits[split.from])
    covering.push(split.at)
  return covering.reverse()
}

/** The documented actions of a set, each once. */
function documentedIn({ not, patterns }: TextSet, universe: ActionUniverse): Iterable<number> {
  const single = patterns.length === 1 ? patterns[0] : undefined
  if (!not && single !== undefined && single.literal === undefined) return universe.matching(single.text)
  const members = new Set<number>()
  for (const { text, literal } of patterns) {
    if (literal === undefined) for (const action of universe.matching(text)) members.add(action)
    else {
      const action = universe.numberOf(literal)
      if (action !== undefined) members.add(action)
    }
  }
  if (!not) return members
  return universe.names.flatMap((_, at) => (members.has(at) ? [] : [at]))
}

/** Undocumented actions that the policies name or that show what else their wildcards match, folded. */
function otherActions(
  statements: readonly AccessStatement[],
  universe: ComparedUniverse,
  context: TextContext,
): Set<string> {
  const isDocumented = (action: string) => universe.numberOf(action) !== undefined
  const literals = statements.flatMap(({ actions }) => actions.patterns.flatMap(({ literal }) => literal ?? []))
  const others = new Set(literals.filter((action) => isAction(action) && !isDocumented(action)))
  const isKnown = (action: string) => isDocumented(action) || others.has(action)
  const wildcards = statements.map(({ actions }) => actions.patterns.filter(({ literal }) => literal === undefined))
  for (const wildcardsOf of byService(wildcards, context)) {
    for (const { text, matched } of classesOf(wildcardsOf, universe.cache, context)) {
      const example = unknownLike(text, wildcardsOf, matched, isKnown, context)
      if (example !== undefined) others.add(example)
    }
  }
  return others
}

/** The same wildcards have the same classes in every comparison, and cost the same. */
function classesOf({ domain, groups }: Wildcards, cache: ComparisonCache, context: TextContext) {
  const key = JSON.stringify([domain.text, ...groups.map((patterns) => patterns.map(({ text }) => text))])
  const known = cache.textClasses.get(key)
  if (known !== undefined) {
    context.budget.spend(known.weight)
    return known.classes
  }
  const made = textClasses(domain, groups, context)
  return cache.textClasses.keep(key, made, 1 + made.classes.length).classes
}

function isAction(text: string): boolean {
  const colon = text.indexOf(':')
  return colon > 0 && colon < text.length - 1 && text.indexOf(':', colon + 1) === -1
}

/** Wildcards by statement, for the actions of a domain that are not `elsewhere`. */
interface Wildcards {
  readonly domain: TextPattern
  readonly elsewhere: readonly TextPattern[]
  readonly groups: readonly (readonly TextPattern[])[]
}

/**
 * For each service that wildcards name, the patterns of the statements for it, together with wildcards that leave the service open; and
 * the latter alone for services that no wildcard names.
 */
function byService(wildcards: readonly (readonly TextPattern[])[], { patterns: made }: TextContext): Wildcards[] {
  const services = new Map<string, Map<number, TextPattern[]>>()
  const open = new Map<number, TextPattern[]>()
  wildcards.forEach((patterns, at) => {
    for (const pattern of patterns) {
      const service = /^[^*?:]+(?=:)/.exec(pattern.text)?.[0]
      const rows = service === undefined ? open : (services.get(service) ?? new Map<number, TextPattern[]>())
      if (service !== undefined) services.set(service, rows)
      rows.set(at, [...(rows.get(at) ?? []), pattern])
    }
  })
  const merged = [...services].map(([service, rows]) => {
    const all = new Map(rows)
    for (const [at, patterns] of open) all.set(at, [...(rows.get(at) ?? []), ...patterns])
    return { domain: made.serviceActions(service), elsewhere: [], groups: distinct([...all.values()]) }
  })
  const elsewhere = merged.map(({ domain }) => domain)
  return [{ domain: made.serviceActions('?*'), elsewhere, groups: distinct([...open.values()]) }, ...merged]
}

/** Groups that differ, each pattern once: statements often have the same wildcards. */
function distinct(groups: readonly (readonly TextPattern[])[]): TextPattern[][] {
  const sorted = groups.map((patterns) => [...new Map(patterns.map((each) => [each.id, each])).values()].sort(byText))
  return [...new Map(sorted.map((patterns) => [patterns.map(({ id }) => id).join(), patterns])).values()]
}

function byText(a: TextPattern, b: TextPattern): number {
  return a.text < b.text ? -1 : Number(a.text > b.text)
}

/** A text that the same groups match and that is not a known action: the one given, or the shortest one. */
function unknownLike(
  text: string,
  { domain, elsewhere, groups }: Wildcards,
  matched: readonly number[],
  isKnown: (action: string) => boolean,
  context: TextContext,
): string | undefined {
  const isElsewhere = new Set(elsewhere.map(({ text: service }) => service)).has(text.slice(0, text.indexOf(':')))
  if (!isElsewhere && !isKnown(text)) return text
  const sets = [[domain], ...matched.map((at) => groups[at] ?? [])].map((patterns) => ({ not: false, patterns }))
  const unmatched = groups.flatMap((patterns, at) => (matched.includes(at) ? [] : patterns))
  const excluded = [...elsewhere, ...unmatched]
  for (;;) {
    const found = findInSets(sets, excluded, 'find', context)
    if (found === undefined || !isKnown(found)) return found
    excluded.push(context.patterns.literal(found))
  }
}
