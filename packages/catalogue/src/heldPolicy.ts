import type { AwsManagedPolicy, GoneDeprecation } from './managedPolicy.ts'
import type { StoredPolicy } from './snapshot/snapshot.ts'

/** A document that the log holds and not the snapshot. */
export type AddedDocument = { readonly text: string; readonly sha: string }

/** Where the snapshot keeps a policy's bytes: offsets into its sections. */
export type SnapshotPlace = { readonly text: number; readonly block: number; readonly hashes: number }

/** A policy as the catalogue holds it. A document's index beyond the snapshot's `lengths` leads into `added`. */
export type HeldPolicy = {
  readonly policy: StoredPolicy & {
    /** The default version where it is not the highest, and since when (seconds). */
    readonly defaultSet?: { readonly number: number; readonly seconds: number }
  }
  readonly place: SnapshotPlace
  readonly added: readonly AddedDocument[]
  /** Made when first asked for. */
  summary?: AwsManagedPolicy
}

/** All that is held at one revision: never changed, only replaced as a whole. */
export type Holding = {
  /** By name, in the order of their code units. */
  readonly policies: ReadonlyMap<string, HeldPolicy>
  readonly names: readonly string[]
  readonly gone: ReadonlyMap<string, GoneDeprecation>
  readonly revision: number
}

/** The number of the default version. */
export function defaultNumber({ versions, defaultSet }: HeldPolicy['policy']): number {
  return defaultSet?.number ?? versions.at(-1)?.[0] ?? 0
}
