import { type DirectoryOf, type OpenOptions, type OutcomeOf, openSlices } from './state/directory.ts'
import type { AccountEvent, AccountState } from './state/iam/accountState.ts'
import { iam } from './state/iam/slice.ts'
import { sliceSet } from './state/sliceSet.ts'
import type { SliceDefinition } from './state/state.ts'

export interface OpenDirectory extends OpenOptions {
  /** What the account has besides IAM's. Stored events of a slice that is left out are refused. */
  readonly slices?: readonly SliceDefinition[]
}

/** A live account. */
export type Directory = DirectoryOf<AccountState, AccountEvent>

/** What a command answers: the events, and what its caller gets when they are durable. */
export type Outcome<Output> = OutcomeOf<AccountEvent, Output>

/**
 * Opens an account: loads the latest snapshot and the events after it, and follows the store. Rejects with a DirectoryError when an event is
 * damaged or of an unknown kind, and with a StoreError when the store cannot be read.
 *
 * @example
 * import { openDirectory } from '@gatewarden/directory'
 * import { memoryStore } from '@gatewarden/store'
 * const directory = await openDirectory({ store: memoryStore(), accountId: '123456789012' })
 * const { revision } = await directory.change(() => ({
 *   events: [{ kind: 'accountAliasSet', at: directory.now(), alias: 'contact-centre' }],
 *   output: undefined,
 * }))
 * revision // => 1
 */
export async function openDirectory({ slices = [], ...options }: OpenDirectory): Promise<Directory> {
  return openSlices(sliceSet(iam, slices), options)
}
