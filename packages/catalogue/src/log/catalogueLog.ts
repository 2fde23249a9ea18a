import type { CatalogueEvent } from './event.ts'

export type CatalogueLogErrorCode = 'LogUnreadable' | 'LogUnwritable' | 'LogDamaged' | 'LogLocked' | 'LogConflict'

/**
 * Says why the catalogue's own log cannot be read or written, and where.
 *
 * @example
 * import { CatalogueLogError, memoryLog } from '@gatewarden/catalogue'
 * const answer = await memoryLog().append(7, []).catch((error) => error)
 * answer instanceof CatalogueLogError && answer.code // => 'LogConflict'
 */
export class CatalogueLogError extends Error {
  readonly code: CatalogueLogErrorCode

  constructor(code: CatalogueLogErrorCode, sentence: string) {
    super(sentence)
    this.name = 'CatalogueLogError'
    this.code = code
  }
}

/**
 * Where the catalogue's own events are kept. The sequence of a log is how many events it holds; events are never changed or removed.
 */
export type CatalogueLog = {
  /** All events, oldest first. */
  read(): Promise<readonly CatalogueEvent[]>
  /**
   * Adds events, all or none, and answers the new sequence; they are durable when it does. Rejects with `LogConflict` when the log is
   * not at `expectedSequence`: somebody else wrote.
   */
  append(expectedSequence: number, events: readonly CatalogueEvent[]): Promise<number>
}

/** The error of a writer that saw an older log. */
export function conflict(expected: number, sequence: number): CatalogueLogError {
  const sentence = `The catalogue's log holds ${sequence} events where ${expected} were expected: somebody else wrote to it; run the command again`
  return new CatalogueLogError('LogConflict', sentence)
}
