import type { AwsManagedPolicy, GoneDeprecation } from './managedPolicy.ts'
import type { StoredPolicy } from './snapshot/snapshot.ts'

/** A document that is in the log and not in the snapshot. */
export type AddedDocument = { readonly text: string; readonly sha: string }

/** Offsets of a policy's bytes in the sections of the snapshot. */
export type SnapshotPlace = { readonly text: number; readonly block: number; readonly hashes: number }

/** A policy of the catalogue. A document's index beyond the snapshot's `lengths` is an index into `added`. */
export type HeldPolicy = {
  readonly policy: StoredPolicy & {
    /** The default version where it is not the highest, and since when (seconds). */
    readonly defaultSet?: { readonly number: number; readonly seconds: number }
    /** Numbers of the versions that were published here. */
    readonly publishedHere?: readonly number[]
  }
  readonly place: SnapshotPlace
  readonly added: readonly AddedDocument[]
  /** Created on first use. */
  summary?: AwsManagedPolicy
}

/** The contents of the catalogue at one revision: never changed, only replaced as a whole. */
export type Holding = {
  /** By name, in the order of their code units. */
  readonly policies: ReadonlyMap<string, HeldPolicy>
  readonly names: readonly string[]
  readonly gone: ReadonlyMap<string, GoneDeprecation>
  readonly revision: number
  /** The policy of each event, in the order of the events. */
  readonly changed: readonly string[]
}

/** The number of the default version. */
export function defaultNumber({ versions, defaultSet }: HeldPolicy['policy']): number {
  return defaultSet?.number ?? versions.at(-1)?.[0] ?? 0
}

/** Whether a version was published here, and is not one of AWS's. */
export function isPublishedHere({ publishedHere = [] }: HeldPolicy['policy'], number: number): boolean {
  return publishedHere.includes(number)
}
