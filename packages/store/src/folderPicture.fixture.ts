import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The bytes of a data folder, without the lock and the index of the log, which are made anew at each opening. */
export function folderPicture(folder: string): string[][] {
  const names = readdirSync(folder).filter((name) => !/-shm$|\.lock$|\.holder$/.test(name))
  return names.map((name) => [
    name,
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex'),
  ])
}
