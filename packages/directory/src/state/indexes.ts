import { SortedMap, type SortedMapDraft } from './sortedMap.ts'

/** How the entries of an index follow from the values of a table. */
export interface Derivation<Member extends string = string, Entry extends true | string = true | string> {
  /** The member of the value that the entries follow from: a string, a list of strings, or left out. */
  readonly member: Member
  /** The key of the entry for one of the member's strings; undefined for no entry. */
  readonly keyOf: (part: string, id: string, indexes: IndexDrafts) => string | undefined
  readonly entryOf: (id: string) => Entry
}

export type IndexDrafts = Readonly<Record<string, SortedMapDraft<unknown>>>

/**
 * An index with an entry `<string> <key of the value>` for each string of a member: `under('<string> ')` lists the keys of the values that
 * have it. For strings without spaces, such as ids and ARNs.
 *
 * @example
 * import { pairs } from '@gatewarden/directory/internal'
 * pairs('userId').keyOf('AIDA1', 'AKIA1', {}) // => 'AIDA1 AKIA1'
 */
export function pairs<const Member extends string>(member: Member): Derivation<Member, true> {
  return { member, keyOf: (part, id) => `${part} ${id}`, entryOf: () => true }
}

/**
 * An index from a member to the key of the one value that has it. `keyOf` makes the entry's key from the member, such as a name in lower case.
 * A reducer ignores an event that would give two values the same key.
 *
 * @example
 * import { unique } from '@gatewarden/directory/internal'
 * unique('alias', (alias) => alias.toLowerCase()).keyOf('Sales', 'i-1', {}) // => 'sales'
 */
export function unique<const Member extends string>(
  member: Member,
  keyOf: (part: string) => string = (part) => part,
): Derivation<Member, string> {
  return { member, keyOf, entryOf: (id) => id }
}

/** As `pairs`, where the member has names: each is replaced by the id that a unique index, declared before this one, has for it. */
export function pairsThrough<const Member extends string>(
  member: Member,
  index: string,
  keyOf: (part: string) => string,
): Derivation<Member, true> {
  return {
    member,
    keyOf(part, id, indexes) {
      const named = indexes[index]?.get(keyOf(part))
      return typeof named === 'string' ? `${named} ${id}` : undefined
    },
    entryOf: () => true,
  }
}

/** An index that follows a table. */
export interface Follower {
  readonly index: string
  readonly derivation: Derivation
}

/** Replaces the entries that followed from a value before by those that follow from it after. Unchanged members cost one comparison. */
export function reindex(follower: Follower, indexes: IndexDrafts, id: string, before: unknown, after: unknown): void {
  const { member } = follower.derivation
  const from = before === undefined ? undefined : memberOf(before, member)
  const to = after === undefined ? undefined : memberOf(after, member)
  if (from === to) return
  if (typeof from === 'string') removeEntry(follower, indexes, id, from)
  else if (from !== undefined) for (const part of from) if (!isIn(to, part)) removeEntry(follower, indexes, id, part)
  if (typeof to === 'string') addEntry(follower, indexes, id, to)
  else if (to !== undefined) for (const part of to) if (!isIn(from, part)) addEntry(follower, indexes, id, part)
}

function removeEntry({ index, derivation }: Follower, indexes: IndexDrafts, id: string, part: string): void {
  const key = derivation.keyOf(part, id, indexes)
  if (key !== undefined && indexes[index]?.get(key) === derivation.entryOf(id)) indexes[index]?.delete(key)
}

function addEntry({ index, derivation }: Follower, indexes: IndexDrafts, id: string, part: string): void {
  const key = derivation.keyOf(part, id, indexes)
  if (key !== undefined) indexes[index]?.set(key, derivation.entryOf(id))
}

/** The indexes of a slice by name, each derived from the tables after those declared before it. */
export function buildIndexes(
  indexes: Readonly<Record<string, Readonly<Record<string, Derivation>>>>,
  tables: Readonly<Record<string, unknown>>,
): Record<string, SortedMap<unknown>> {
  const drafts: Record<string, SortedMapDraft<unknown>> = {}
  for (const [name, derivations] of Object.entries(indexes)) {
    drafts[name] = new SortedMap<unknown>().draft()
    for (const [table, derivation] of Object.entries(derivations)) {
      const follower = { index: name, derivation }
      for (const [id, value] of (tables[table] as SortedMap<unknown>).entries())
        reindex(follower, drafts, id, undefined, value)
    }
  }
  return Object.fromEntries(Object.entries(drafts).map(([name, draft]) => [name, draft.done()]))
}

type Part = string | readonly string[] | undefined

// `Derivation` is declared for a table only where the member has this type.
function memberOf(value: unknown, member: string): Part {
  return (value as Readonly<Record<string, Part>>)[member]
}

function isIn(parts: Part, part: string): boolean {
  return typeof parts === 'string' ? parts === part : parts?.includes(part) === true
}
