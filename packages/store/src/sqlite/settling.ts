import type { DatabaseSync } from 'node:sqlite'
import type { AcknowledgedFile } from './acknowledgedFile.ts'
import { pragma } from './sqlite.ts'

/** After an append the marks wait at most this long for the disk, and the log waits for a pause of this length, in milliseconds. */
const SETTLE_MS = 1_000

/**
 * Makes a store hard to damage soon after it was written to: marks survive a loss of power, and in a pause SQLite's write-ahead log, whose
 * end SQLite drops in silence when a bit of it has changed, is moved into the database.
 */
export class Settling {
  readonly #database: DatabaseSync
  readonly #acknowledged: AcknowledgedFile
  #timer: NodeJS.Timeout | undefined
  #lastAppend = 0

  constructor(database: DatabaseSync, acknowledged: AcknowledgedFile) {
    this.#database = database
    this.#acknowledged = acknowledged
  }

  /** Something was appended. */
  begin(): void {
    this.#lastAppend = performance.now()
    this.#timer ??= setTimeout(() => this.#settle(), SETTLE_MS).unref()
  }

  /** Ends with what is still to do. */
  end(): void {
    if (this.#timer === undefined) return
    clearTimeout(this.#timer)
    this.#acknowledged.sync()
  }

  #settle(): void {
    this.#timer = undefined
    try {
      this.#acknowledged.sync()
      const pause = performance.now() - this.#lastAppend
      if (pause < SETTLE_MS) this.#timer = setTimeout(() => this.#settle(), SETTLE_MS - pause + 1).unref()
      else moveLog(this.#database)
    } catch {
      // The next append meets the same error, and reports it.
    }
  }
}

/**
 * Does nothing while another process reads or writes. The first write to a log that was emptied waits for the disk twice: it is made here, so that
 * no append pays for it. It writes a number of the header that stays the same.
 */
function moveLog(database: DatabaseSync): void {
  const { busy } = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() ?? {}
  if (busy === 0) database.exec(`PRAGMA user_version = ${Number(pragma(database, 'user_version'))}`)
}
