import { randomUUID } from 'node:crypto'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { StoreError } from '../storeError.ts'

/**
 * The owner's mark in the database. The lock file keeps a second owner out; if the file was removed, or the database is open under another
 * name, a second process can still become the owner. Its mark then ends the first one.
 */
export class Ownership {
  readonly #file: string
  readonly #mark = randomUUID()
  readonly #current: StatementSync
  #isLost = false

  constructor(database: DatabaseSync, file: string) {
    this.#file = file
    database.exec('CREATE TABLE IF NOT EXISTS owner (id INTEGER PRIMARY KEY CHECK (id = 1), mark TEXT NOT NULL) STRICT')
    database.prepare('INSERT OR REPLACE INTO owner VALUES (1, ?)').run(this.#mark)
    this.#current = database.prepare('SELECT mark FROM owner')
  }

  /** Throws `StoreLocked` when another process became the owner; `isChanged` says that another connection may have written. */
  check(isChanged: boolean): void {
    if (isChanged && this.#current.get()?.mark !== this.#mark) this.#isLost = true
    if (this.#isLost) {
      throw new StoreError(
        'StoreLocked',
        `${this.#file} was taken over by another process; stop one of them, and start this one again`,
      )
    }
  }
}
