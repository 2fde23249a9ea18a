import type { ActionPattern, Effect } from '@gatewarden/policy'
import type { KnownAction } from './knownAction.ts'
import { EVERY_SERVICE, mayShare, NO_SERVICE, type ServiceBits, serviceBits, union } from './serviceBits.ts'

/** Statements that cover an action, by effect. */
export interface Candidates<S> {
  readonly allow: readonly S[]
  readonly deny: readonly S[]
}

/** What the index needs of a statement. */
interface Indexed {
  readonly statement: { readonly effect: Effect }
  readonly actions: { readonly not: boolean; readonly patterns: readonly ActionPattern[] }
}

/** Entries of the candidate cache; a power of two. */
const CACHE_ENTRIES = 65_536
/** Entries from one action to the next, so that the policies of one identity have an entry each. */
const ENTRIES_PER_ACTION = 32
/** Lookups of a list that are not cached: policies used once are not cached, and so not kept in memory. */
const UNCACHED_LOOKUPS = 8
/** Sets of statements kept per list. */
const MAX_GROUPS = 512

const NO_NUMBERS: readonly number[] = []
const NO_CANDIDATES: Candidates<never> = { allow: [], deny: [] }

/** The services that the patterns name; all services when one pattern names none. */
function servicesOf(statements: readonly Indexed[]): ServiceBits {
  let bits = NO_SERVICE
  for (const { actions } of statements) {
    if (actions.not) return EVERY_SERVICE
    for (const { service } of actions.patterns) {
      if (service === undefined) return EVERY_SERVICE
      bits = union(bits, serviceBits(service))
    }
  }
  return bits
}

/** Patterns by how they are found for an action: by its name, by its service, or by testing each. */
export interface ActionIndex {
  readonly exact: Map<string, number[]>
  readonly byService: Map<string, PatternTest[]>
  readonly others: PatternTest[]
}
interface PatternTest {
  /** The index of its statement. */
  readonly at: number
  readonly covers: (foldedAction: string) => boolean
}

/** A list of statements that is searched by action. */
export interface IndexedStatements<S> {
  /** Unique among all lists. */
  readonly number: number
  /** The services that it may cover; see `serviceBits`. */
  readonly services: ServiceBits
  readonly index: () => ActionIndex
  readonly statements: readonly S[]
  readonly groups: Map<string | number, Candidates<S>>
  /** How often its candidates were computed. */
  lookups: number
}

let nextNumber = 0

/** Numbers a list of statements; its index is built on first use. */
export function indexed<S extends Indexed>(statements: readonly S[]): IndexedStatements<S> {
  let built: ActionIndex | undefined
  const number = nextNumber
  nextNumber += 1
  const index = () => {
    built ??= buildIndex(statements)
    return built
  }
  return { number, services: servicesOf(statements), index, statements, groups: new Map(), lookups: 0 }
}

/**
 * The candidate cache: a direct-mapped cache of fixed size for all lists. The action's id and the list's number give the one entry where
 * a result may be; a new result replaces the old one. Candidates of one action in several policies are in adjacent entries.
 */
const cachedActionIds = new Float64Array(CACHE_ENTRIES).fill(-1)
const cachedListNumbers = new Float64Array(CACHE_ENTRIES).fill(-1)
const cachedCandidates: Candidates<Indexed>[] = new Array(CACHE_ENTRIES)

/** The statements whose Action or NotAction covers the action. */
export function candidatesOf<S extends Indexed>(list: IndexedStatements<S>, action: KnownAction): Candidates<S> {
  if (!mayShare(list.services, action.serviceBits)) return NO_CANDIDATES
  const entry = (action.id * ENTRIES_PER_ACTION + list.number) & (CACHE_ENTRIES - 1)
  // A number belongs to one list, so the entry's candidates are statements of that list.
  if (cachedActionIds[entry] === action.id && cachedListNumbers[entry] === list.number) {
    return cachedCandidates[entry] as Candidates<S>
  }
  const found = grouped(covering(list.index(), action), list)
  list.lookups += 1
  if (list.lookups <= UNCACHED_LOOKUPS) return found
  cachedActionIds[entry] = action.id
  cachedListNumbers[entry] = list.number
  cachedCandidates[entry] = found
  return found
}

function buildIndex(statements: readonly Indexed[]): ActionIndex {
  const index: ActionIndex = { exact: new Map(), byService: new Map(), others: [] }
  statements.forEach(({ actions }, at) => {
    if (actions.not) {
      index.others.push({ at, covers: (action) => !actions.patterns.some((pattern) => pattern.matches(action)) })
      return
    }
    for (const pattern of actions.patterns) {
      if (pattern.kind === 'exact') appendOnce(index.exact, pattern.folded, at)
      else if (pattern.service === undefined) index.others.push({ at, covers: pattern.matches })
      else append(index.byService, pattern.service, { at, covers: pattern.matches })
    }
  })
  return index
}

/** A statement may name an action twice, in different letter case. */
function appendOnce(lists: Map<string, number[]>, key: string, at: number): void {
  if (lists.get(key)?.at(-1) !== at) append(lists, key, at)
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

/** The indexes of the statements that cover an action, in the order of the document. */
function covering({ exact, byService, others }: ActionIndex, { folded, service }: KnownAction): readonly number[] {
  const named = exact.get(folded) ?? NO_NUMBERS
  const matched = withCovering(others, folded, withCovering(byService.get(service), folded, named))
  return matched.length < 2 || matched === named ? matched : matched.toSorted((a, b) => a - b)
}

/** Adds the statements that cover an action; the same list when none does, as in most cases. */
function withCovering(
  tests: readonly PatternTest[] | undefined,
  action: string,
  before: readonly number[],
): readonly number[] {
  if (tests === undefined) return before
  let found = before
  for (const { at, covers } of tests) {
    if (!found.includes(at) && covers(action)) found = [...found, at]
  }
  return found
}

/** Most actions are covered by the same few sets of statements: each set is kept once. */
function grouped<S extends Indexed>(
  numbers: readonly number[],
  { statements, groups }: IndexedStatements<S>,
): Candidates<S> {
  if (numbers.length === 0) return NO_CANDIDATES
  const key = numbers.length === 1 ? (numbers[0] ?? -1) : numbers.join()
  const known = groups.get(key)
  if (known !== undefined) return known
  const found = numbers.flatMap((at) => statements[at] ?? [])
  const group = {
    allow: found.filter(({ statement }) => statement.effect === 'Allow'),
    deny: found.filter(({ statement }) => statement.effect === 'Deny'),
  }
  if (groups.size < MAX_GROUPS) groups.set(key, group)
  return group
}
