import { setTimeout as wait } from 'node:timers/promises'
import { isBusy, PATIENCE_MS, storeError } from './sqlite.ts'

const PAUSE_MS = 5

/**
 * Does work on a database, again and again while another process blocks it, for at most `PATIENCE_MS`. The event loop goes on meanwhile.
 * Rejects with a StoreError that names the file.
 */
export async function whenFree<Result>(file: string, work: () => Result): Promise<Result> {
  let end: number | undefined
  for (;;) {
    try {
      return work()
    } catch (error) {
      end ??= performance.now() + PATIENCE_MS
      if (!isBusy(error) || performance.now() > end) throw storeError(error, file)
    }
    await wait(PAUSE_MS)
  }
}
