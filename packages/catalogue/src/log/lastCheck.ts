import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { attempt } from '@gatewarden/policy/internal'
import { readIfPresent } from '@gatewarden/store'

/** The last time that a source of AWS's policies was read to its end, and nothing of it was left out. */
export type LastCheck = { readonly at: string; readonly from: 'npm' | 'account' }

const FILE = 'catalogue.checked'

/**
 * The last check that a data folder remembers. A file that cannot be read is as good as none: it only shortens a note.
 *
 * @example
 * import { readLastCheck } from '@gatewarden/catalogue/internal'
 * readLastCheck('/nowhere') // => undefined
 */
export function readLastCheck(folder: string): LastCheck | undefined {
  const bytes = attempt(() => readIfPresent(join(folder, FILE)), Error).value
  const { at, from }: Partial<LastCheck> = Object(attempt(() => JSON.parse(String(bytes)), SyntaxError).value)
  if (from !== 'npm' && from !== 'account') return undefined
  return typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? { at, from } : undefined
}

/**
 * Remembers a check in a data folder, which is made where it is missing. Answers false where the folder cannot be written.
 *
 * @example
 * import { writeLastCheck } from '@gatewarden/catalogue/internal'
 * writeLastCheck('/dev/null/data', { at: '2026-11-27T12:00:00Z', from: 'npm' }) // => false
 */
export function writeLastCheck(folder: string, check: LastCheck): boolean {
  const file = join(folder, FILE)
  const draft = `${file}.${process.pid}`
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(draft, `${JSON.stringify(check)}\n`, { mode: 0o600 })
    renameSync(draft, file)
    return true
  } catch {
    return false
  }
}
