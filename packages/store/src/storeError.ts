import { CodedError } from '@gatewarden/policy/internal'

export type StoreErrorCode =
  | 'ConcurrentModification'
  | 'StoreLocked'
  | 'StoreUnwritable'
  | 'StoreUnreadable'
  | 'StoreDamaged'
  | 'StoreLost'
  | 'StoreExposed'
  | 'StoreTooNew'
  | 'StoreClosed'

/**
 * Says why a store cannot be opened, read or written, and where.
 *
 * @example
 * import { memoryStore, StoreError } from '@gatewarden/store'
 * const answer = await memoryStore().append('123456789012', 7, []).catch((error) => error)
 * answer instanceof StoreError && answer.code // => 'ConcurrentModification'
 */
export class StoreError extends CodedError<StoreErrorCode> {}

/**
 * The error of a writer that expected another sequence than the partition has.
 *
 * @example
 * import { conflict } from '@gatewarden/store'
 * conflict('123456789012', 7, 8).code // => 'ConcurrentModification'
 */
export function conflict(partition: string, expected: number, sequence: number): StoreError {
  const sentence = `${partition} has ${sequence} events where ${expected} were expected: another writer was faster; read it and try again`
  return new StoreError('ConcurrentModification', sentence)
}

/** The error of a call to a store that was closed. */
export function closed(): StoreError {
  return new StoreError('StoreClosed', 'the store is closed; open it again')
}

/** The error of a file that does not contain what was written to it. */
export function damaged(file: string, what: string): StoreError {
  return new StoreError('StoreDamaged', `${file} is damaged: ${what}; restore the file from a backup`)
}

/**
 * The error of a store that does not have everything that was acknowledged. `before`: what to do before it can be accepted, as "move it and ".
 *
 * @example
 * import { lost } from '@gatewarden/store'
 * lost('the store ends at event 7, and event 8 was acknowledged').code // => 'StoreLost'
 */
export function lost(sentence: string, before = ''): StoreError {
  const remedy = `restore the folder from a backup, or ${before}start the server with --accept-loss to continue without what is missing`
  return new StoreError('StoreLost', `${sentence}; ${remedy}`)
}
