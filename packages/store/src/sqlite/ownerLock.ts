import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../storeError.ts'
import { isBusy, sqlite } from './sqlite.ts'

const LOCK_FILE = 'directory.lock'
/** Says who has the lock, for the error of others. */
const HOLDER_FILE = 'directory.holder'

/** Referenced until it is given up: a connection that is garbage-collected closes, and its lock would be lost. */
const taken = new Set<DatabaseSync>()

/**
 * Makes this process the owner of a folder's store, and returns how to give that up. The operating system holds the lock, on a file that stays
 * empty, and releases it when the process ends, however it ends. Throws `StoreLocked`, with the owner's process id, when there is an owner.
 */
export function takeOwnerLock(folder: string, file: string): () => void {
  const lockFile = join(folder, LOCK_FILE)
  const holderFile = join(folder, HOLDER_FILE)
  const locked = lockedFile(lockFile)
  if (locked === undefined) throw inUse(folder, file)
  const { lock, inode } = locked
  try {
    writeFileSync(holderFile, JSON.stringify({ pid: process.pid, host: hostname() }), { mode: 0o600 })
  } catch (error) {
    lock.close()
    throw error
  }
  taken.add(lock)
  return () => {
    taken.delete(lock)
    // A file that is not ours any more is the lock of a later owner.
    if (inodeOf(lockFile) === inode) {
      rmSync(holderFile, { force: true })
      rmSync(lockFile, { force: true })
    }
    lock.close()
  }
}

/** Undefined when another connection has the lock. */
function lockedFile(file: string): { lock: DatabaseSync; inode: bigint | undefined } | undefined {
  const { DatabaseSync } = sqlite()
  for (;;) {
    makeEmpty(file)
    const inode = inodeOf(file)
    const lock = new DatabaseSync(file)
    let failure: unknown
    try {
      // Nothing is written, and no file for a journal is needed.
      lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    } catch (error) {
      failure = error
    }
    // An owner that ends removes the file; a lock on a file without a name would keep nobody out.
    const isInPlace = inode !== undefined && inodeOf(file) === inode
    if (isInPlace && failure === undefined) return { lock, inode }
    lock.close()
    if (isInPlace && isBusy(failure)) return undefined
    if (isInPlace) throw failure
  }
}

/** The error for a process that wants a folder while it has an owner. */
export function inUse(folder: string, file: string): StoreError {
  return new StoreError('StoreLocked', `${file} is in use by ${holderIn(folder)}; stop it first, or use another folder`)
}

function holderIn(folder: string): string {
  try {
    const { pid, host } = JSON.parse(readFileSync(join(folder, HOLDER_FILE), 'utf8'))
    return `process ${Number(pid)} on ${String(host)}`
  } catch {
    return 'another process'
  }
}

/** Never opens a file that is there: closing it would release the locks that this process has on it (POSIX, fcntl). */
function makeEmpty(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function inodeOf(file: string): bigint | undefined {
  return statSync(file, { throwIfNoEntry: false, bigint: true })?.ino
}
