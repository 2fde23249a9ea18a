import type { Check, Members } from '@gatewarden/store'
import type { Derivation, Follower } from './indexes.ts'
import type { SortedMap } from './sortedMap.ts'

/** What every event has; its other members depend on its kind. */
export interface AnyEvent {
  readonly kind: string
  /** ISO 8601. */
  readonly at: string
}

/** The tables, scalars and indexes of a slice by name: SortedMaps in a state, their drafts in a draft. */
export type Contents = Readonly<Record<string, unknown>>

/** A slice without its types: what the state, its drafts and its snapshots are made from. */
export interface SliceDefinition {
  readonly name: string
  readonly version: number
  readonly tables: Readonly<Record<string, SortedMap<unknown>>>
  readonly scalars: Readonly<Record<string, Check<unknown>>>
  /** By index, then by the table that its entries are derived from. */
  readonly indexes: Readonly<Record<string, Readonly<Record<string, Derivation>>>>
  /** The indexes that follow a table, by table. */
  readonly followers: Readonly<Record<string, readonly Follower[]>>
  readonly events: Readonly<Record<string, Members>>
  readonly reducers: Readonly<Record<string, Reducer>>
  readonly reset: (draft: Contents, clear: () => void) => void
}

export type Reducer = (draft: Contents, event: AnyEvent) => void

/** One kind of event. */
export interface EventKind {
  readonly members: Members
  /** Which slice it changes, and how; undefined for the reset, which is for all of them. */
  readonly change: { readonly slice: SliceDefinition; readonly reduce: Reducer } | undefined
}

/** The slices of an account. */
export interface SliceSetDefinition {
  readonly all: readonly SliceDefinition[]
  /** The one whose contents are also properties of the state itself. */
  readonly root: SliceDefinition
  readonly kinds: ReadonlyMap<string, EventKind>
}

/** Where a state keeps its slices; read them with `slice.of(state)`. */
export const SLICES: unique symbol = Symbol('slices')

/** An account at one revision; never changed. */
export interface State {
  readonly accountId: string
  readonly partition: string
  /** How many events it was made from. */
  readonly revision: number
  readonly [SLICES]: {
    readonly set: SliceSetDefinition
    readonly contents: ReadonlyMap<SliceDefinition, Contents>
  }
}
