import type { Check, Members, ObjectOf } from '@gatewarden/store'
import type { Derivation, Follower } from './indexes.ts'
import { SortedMap, type SortedMapDraft } from './sortedMap.ts'
import { type AnyEvent, SLICES, type SliceDefinition, type State } from './state.ts'

type Tables = Readonly<Record<string, SortedMap<unknown>>>
type Scalars = Readonly<Record<string, Check<unknown>>>
type None = Readonly<Record<never, never>>
type ValueOf<Table> = Table extends SortedMap<infer Value> ? Value : never
type CheckedBy<Each> = Each extends Check<infer Value> ? Value : never
/** The members that an index can be derived from. */
type Indexable<Value> = {
  [Member in keyof Value]-?: Value[Member] extends string | readonly string[] | undefined ? Member : never
}[keyof Value] &
  string
type Indexes<T extends Tables> = Readonly<
  Record<string, { readonly [Table in keyof T]?: Derivation<Indexable<ValueOf<T[Table]>>> }>
>
type EntryOf<Derivations> = Derivations[keyof Derivations] extends Derivation<string, infer Entry> ? Entry : never

/** What a reader sees of a slice. */
export type ContentsOf<T extends Tables, S extends Scalars, I> = T & {
  readonly [Name in keyof S]?: CheckedBy<S[Name]>
} & { readonly [Name in keyof I]: SortedMap<EntryOf<I[Name]>> }

/** What a reducer sees of its slice: it sets and deletes in tables, and the indexes follow. */
export type DraftOf<T extends Tables, S extends Scalars, I> = {
  readonly accountId: string
  readonly partition: string
} & {
  readonly [Name in keyof T]: Pick<SortedMapDraft<ValueOf<T[Name]>>, 'get' | 'has' | 'under' | 'set' | 'delete'>
} & {
  [Name in keyof S]: CheckedBy<S[Name]> | undefined
} & { readonly [Name in keyof I]: Pick<SortedMapDraft<EntryOf<I[Name]>>, 'get' | 'has' | 'under'> }

/** The events of a table of kinds. Time, ids and secrets come in them: the same events always make the same state. */
export type EventsOf<Events extends Readonly<Record<string, Members>>> = {
  [Kind in keyof Events & string]: { readonly kind: Kind; readonly at: string } & ObjectOf<Events[Kind]>
}[keyof Events & string]

/** What an event of each kind changes. */
export type Reducers<Draft, Event extends AnyEvent> = {
  readonly [Kind in Event['kind']]: (draft: Draft, event: Extract<Event, { readonly kind: Kind }>) => void
}

declare const made: unique symbol

/** An event of a slice, made with its `event`: what `append` and `change` of a directory accept besides the events of the root slice. */
export interface SliceEvent extends AnyEvent {
  readonly kind: `${string}.${string}`
  readonly [made]: true
}

/** A slice with its types. */
export interface Slice<Contents extends object, Event> extends SliceDefinition {
  /** The tables, scalars and indexes at one state. */
  of(state: State): Contents
  /** Checks the type of an event. */
  event(event: Event): SliceEvent
}

/** The events of a slice: `EventOf<typeof connect>`. */
export type EventOf<Each extends { event(event: never): SliceEvent }> = Parameters<Each['event']>[0]

interface Declaration<T extends Tables, S extends Scalars, I, E extends Readonly<Record<string, Members>>> {
  /** Raise it when a reducer or the form of a value changes, so that snapshots are made again from the events; 1 when left out. */
  readonly version?: number
  /** What the slice keeps: `queues: table<Queue>()`, by unique id unless a comment says otherwise. Tables are in the snapshot. */
  readonly tables: T
  /** Single values, each with its check. They are in the snapshot. */
  readonly scalars?: S
  /** Derived from the tables, in this order: `queuesOfInstance: { queues: pairs('instanceId') }`. */
  readonly indexes?: I
  /** The kinds of events with their members besides `kind` and `at`. Kinds are stored forever: never rename one. */
  readonly events: E
  /**
   * What each kind of event changes. Deterministic and total: an event about an unknown id changes nothing, and so does one that was
   * applied before.
   */
  readonly reducers: Reducers<DraftOf<T, S, I>, EventsOf<E>>
  /** What a reset of the account does; everything is removed when left out. */
  readonly reset?: (draft: DraftOf<T, S, I>, clear: () => void) => void
}

/**
 * Declares one service's part of an account: its tables, the indexes over them, the events that change them, and what each event changes.
 * The empty state, drafts, snapshots, replay and the checks of stored events follow from it. It is written in `<service>/state.ts`, beside
 * the operations that use it:
 *
 * - an operation reads `connect.of(state).queues.get(id)`: tables and indexes are sorted, immutable maps;
 * - it changes the account by answering events, `connect.event({ kind: 'connect.queueCreated', ... })`. All events of a call are one append:
 *   what another service must change, such as a role that goes with an instance, is an event of that service in the same append;
 * - a reducer sees only the tables of its slice. It never writes to an index: `set` and `delete` on a table update the indexes.
 *
 * Kinds of events begin with the name of the slice, because all events of an account are one sequence.
 *
 * @example
 * import { openDirectory } from '@gatewarden/directory'
 * import { pairs, slice, table } from '@gatewarden/directory/internal'
 * import { checks as forms, memoryStore } from '@gatewarden/store'
 * interface Queue { readonly name: string; readonly instanceId: string }
 * const connect = slice('connect', {
 *   tables: { queues: table<Queue>() },
 *   indexes: { queuesOfInstance: { queues: pairs('instanceId') } },
 *   events: { 'connect.queueCreated': { queueId: forms.id, instanceId: forms.id, name: forms.text } },
 *   reducers: {
 *     'connect.queueCreated'(draft, { queueId, instanceId, name }) {
 *       if (!draft.queues.has(queueId)) draft.queues.set(queueId, { name, instanceId })
 *     },
 *   },
 * })
 * const directory = await openDirectory({ store: memoryStore(), accountId: '123456789012', slices: [connect] })
 * const at = directory.now()
 * const created = connect.event({ kind: 'connect.queueCreated', at, queueId: 'q-1', instanceId: 'i-1', name: 'Sales' })
 * await directory.append([created], 0)
 * const { queues, queuesOfInstance } = connect.of(directory.state())
 * queues.get('q-1')?.name // => 'Sales'
 * Array.from(queuesOfInstance.under('i-1 ')) // => ['q-1']
 */
export function slice<
  T extends Tables,
  E extends Readonly<Record<string, Members>>,
  S extends Scalars = None,
  I extends Indexes<T> = None,
>(name: string, declaration: Declaration<T, S, I, E>): Slice<ContentsOf<T, S, I>, EventsOf<E>> {
  const foreign = Object.keys(declaration.events).find((kind) => !kind.startsWith(`${name}.`))
  if (foreign !== undefined)
    throw new Error(`slice "${name}": the event "${foreign}" must be named "${name}.${foreign}"`)
  return rootSlice(name, declaration)
}

/** The slice whose contents are properties of the state itself, and whose kinds have no prefix: the one that every decision reads. */
export function rootSlice<
  T extends Tables,
  E extends Readonly<Record<string, Members>>,
  S extends Scalars = None,
  I extends Indexes<T> = None,
>(name: string, declaration: Declaration<T, S, I, E>): Slice<ContentsOf<T, S, I>, EventsOf<E>> {
  const { version = 1, tables, scalars = {}, indexes = {}, events, reducers, reset = clearAll } = declaration
  checkNames(name, [...Object.keys(tables), ...Object.keys(scalars), ...Object.keys(indexes)])
  const followers = followersOf(indexes)
  // From here on the types of values are forgotten; a draft that a reducer is called with is made from the same tables.
  const untyped: unknown = { name, version, tables, scalars, indexes, followers, events, reducers, reset }
  const made: Slice<ContentsOf<T, S, I>, EventsOf<E>> = {
    ...(untyped as SliceDefinition),
    of(state) {
      const contents = state[SLICES].contents.get(made)
      if (contents === undefined)
        throw new Error(`slice "${name}" is not among the slices that the directory was opened with`)
      return contents as ContentsOf<T, S, I>
    },
    event: (event) => event as unknown as SliceEvent,
  }
  return made
}

/**
 * A table of a slice.
 *
 * @example
 * import { table } from '@gatewarden/directory/internal'
 * table<{ readonly name: string }>().size // => 0
 */
export function table<Value>(): SortedMap<Value> {
  return new SortedMap()
}

function followersOf(indexes: SliceDefinition['indexes']): SliceDefinition['followers'] {
  const followers: Record<string, Follower[]> = {}
  for (const [index, derivations] of Object.entries(indexes)) {
    for (const [table, derivation] of Object.entries(derivations)) {
      followers[table] ??= []
      followers[table].push({ index, derivation })
    }
  }
  return followers
}

function clearAll(_: unknown, clear: () => void): void {
  clear()
}

function checkNames(slice: string, names: readonly string[]): void {
  const taken = new Set(['accountId', 'partition', 'revision'])
  for (const name of names) {
    if (taken.has(name))
      throw new Error(`slice "${slice}": the name "${name}" is taken; give the table, scalar or index another one`)
    taken.add(name)
  }
}
