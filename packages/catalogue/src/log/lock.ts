import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { CatalogueLogError } from './catalogueLog.ts'

/** Who holds a lock. A process id alone is given anew sooner or later, so the start of the process belongs to it. */
type Holder = { readonly pid: number; readonly host: string; readonly started: string }

const TRIES = 40
const PAUSE_MS = 25

/** Runs `work` while this process alone holds the lock file; waits a second for another process, then rejects with `LogLocked`. */
export async function withLock<Result>(file: string, work: () => Result): Promise<Result> {
  const own = JSON.stringify({ pid: process.pid, host: hostname(), started: startOf(process.pid) } satisfies Holder)
  for (let tries = 1; !take(file, own); tries++) {
    const held = readHolder(file)
    if (tries === TRIES) throw locked(file, held?.holder)
    if (held !== undefined && isDead(held.holder)) putAside(file, held.text)
    else await wait(PAUSE_MS)
  }
  try {
    return work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** A link is made or refused at once, with the holder already written. */
function take(file: string, own: string): boolean {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, own)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function readHolder(file: string): { holder: Holder | undefined; text: string } | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    const { pid, host, started } = JSON.parse(text) as Holder
    return { holder: { pid: Number(pid), host: String(host), started: String(started) }, text }
  } catch {
    return { holder: undefined, text }
  }
}

/** Of another machine's processes nothing can be told, so they count as alive. */
function isDead(holder: Holder | undefined): boolean {
  if (holder === undefined || holder.host !== hostname() || !(holder.pid > 0)) return false
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
  return holder.started !== startOf(holder.pid)
}

/** Removes a dead process's lock; of several who try, one succeeds, and a new holder's lock is put back. */
function putAside(file: string, text: string): void {
  const aside = `${file}.${process.pid}.old`
  try {
    renameSync(file, aside)
    if (readFileSync(aside, 'utf8') !== text) linkSync(aside, file)
  } catch (error) {
    // Somebody else was quicker.
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

/** Ticks since the machine's start, where the system tells (proc(5), stat, field 22); else nothing. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function locked(file: string, holder: Holder | undefined): CatalogueLogError {
  const who = holder === undefined ? 'somebody' : `process ${holder.pid} on ${holder.host}`
  const sentence = `The catalogue's log is being written by ${who}; try again when it has ended, or remove ${file} if it has`
  return new CatalogueLogError('LogLocked', sentence)
}
