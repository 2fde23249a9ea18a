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

/** Answers remembered; a power of two. */
const REMEMBERED = 65_536
/** How far the answers for two actions lie apart: room for the policies of one identity. */
const SPREAD = 32
/** Answers of a list that are not remembered yet: a policy that decides one case only is not worth a place, nor kept alive. */
const FIRST_ANSWERS = 8
/** Sets of statements kept per list. */
const MOST_GROUPS = 512

const NO_NUMBERS: readonly number[] = []
const NO_CANDIDATES: Candidates<never> = { allow: [], deny: [] }

/** Every service that a pattern names; all of them as soon as one pattern names none. */
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

/** Patterns by how an action finds them: by its own name, by its service, or by asking each. */
export interface ActionIndex {
  readonly exact: Map<string, number[]>
  readonly byService: Map<string, Asking[]>
  readonly others: Asking[]
}
interface Asking {
  readonly at: number
  readonly covers: (foldedAction: string) => boolean
}

/** A list of statements that is asked by action. */
export interface IndexedStatements<S> {
  /** Its own among all lists. */
  readonly number: number
  /** The services it may say something of; see `serviceBits`. */
  readonly services: ServiceBits
  readonly index: () => ActionIndex
  readonly statements: readonly S[]
  readonly groups: Map<string | number, Candidates<S>>
  /** How often an answer had to be worked out. */
  answered: number
}

let nextNumber = 0

/** Numbers a list of statements; its index is built when first asked for. */
export function indexed<S extends Indexed>(statements: readonly S[]): IndexedStatements<S> {
  let built: ActionIndex | undefined
  const number = nextNumber
  nextNumber += 1
  const index = () => {
    built ??= buildIndex(statements)
    return built
  }
  return { number, services: servicesOf(statements), index, statements, groups: new Map(), answered: 0 }
}

/**
 * The answers last given, one table for all lists: what several policies of one identity say of an action lies side by side. A later
 * answer takes an earlier one's place, so the table never grows.
 */
const actionIds = new Float64Array(REMEMBERED).fill(-1)
const listNumbers = new Float64Array(REMEMBERED).fill(-1)
const answers: Candidates<Indexed>[] = new Array(REMEMBERED)

/** The statements whose Action or NotAction covers the action. */
export function candidatesOf<S extends Indexed>(list: IndexedStatements<S>, action: KnownAction): Candidates<S> {
  if (!mayShare(list.services, action.serviceBits)) return NO_CANDIDATES
  const slot = (action.id * SPREAD + list.number) & (REMEMBERED - 1)
  // A number belongs to one list, so the answer under it is of that list's statements.
  if (actionIds[slot] === action.id && listNumbers[slot] === list.number) return answers[slot] as Candidates<S>
  const found = grouped(covering(list.index(), action), list)
  list.answered += 1
  if (list.answered <= FIRST_ANSWERS) return found
  actionIds[slot] = action.id
  listNumbers[slot] = list.number
  answers[slot] = found
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

/** A statement may name an action twice, in other letters. */
function appendOnce(lists: Map<string, number[]>, key: string, at: number): void {
  if (lists.get(key)?.at(-1) !== at) append(lists, key, at)
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

/** The numbers of the statements that cover an action, in the order of the document. */
function covering({ exact, byService, others }: ActionIndex, { folded, service }: KnownAction): readonly number[] {
  const named = exact.get(folded) ?? NO_NUMBERS
  const matched = withCovering(others, folded, withCovering(byService.get(service), folded, named))
  return matched.length < 2 || matched === named ? matched : matched.toSorted((a, b) => a - b)
}

/** Adds the statements that cover an action; the list itself when none does, as mostly. */
function withCovering(
  asked: readonly Asking[] | undefined,
  action: string,
  before: readonly number[],
): readonly number[] {
  if (asked === undefined) return before
  let found = before
  for (const { at, covers } of asked) {
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
  if (groups.size < MOST_GROUPS) groups.set(key, group)
  return group
}
