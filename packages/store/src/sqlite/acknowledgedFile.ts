import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { readIfPresent } from '../readIfPresent.ts'
import { syncFolder } from '../syncFolder.ts'

/**
 * The name of the file beside a store that keeps how far it was acknowledged.
 *
 * @example
 * import { ACKNOWLEDGED_FILE } from '@gatewarden/store'
 * ACKNOWLEDGED_FILE // => 'directory.acknowledged'
 */
export const ACKNOWLEDGED_FILE = 'directory.acknowledged'

/** The last event of a partition that was acknowledged; none at sequence 0. */
export interface Mark {
  readonly sequence: number
  /** The checksum of the event, so that another event in its place is noticed. */
  readonly crc: number
}

/** What the file says. */
export interface Marks {
  /** The identity of the store that the file belongs to. */
  readonly store: string
  readonly of: ReadonlyMap<string, Mark>
}

// The file is lines of 512 bytes, one for each partition and some that are free, each a JSON array padded with spaces:
// [store, partition, sequence, crc, checksum of the others]. A disk writes a sector of 512 bytes whole or not at all, and a line is changed in
// place, so a mark costs one small write, and no wait for the disk: a process that is killed loses nothing that it wrote to a file.
const LINE = 512
const LINES = 16
const NO_MARK: Mark = { sequence: 0, crc: 0 }

interface Line {
  readonly store: string
  /** Empty where the line is free. */
  readonly partition: string
  readonly mark: Mark
}

/** Reads the file of a folder; undefined when there is none, and 'damaged' when any line of it is. */
export function readMarks(folder: string): Marks | 'damaged' | undefined {
  const lines = readLines(join(folder, ACKNOWLEDGED_FILE))
  if (lines === undefined) return undefined
  const [first] = lines
  if (first === undefined || !lines.every((line): line is Line => line !== undefined && line.store === first.store)) {
    return 'damaged'
  }
  const used = lines.filter(({ partition }) => partition !== '')
  return { store: first.store, of: new Map(used.map(({ partition, mark }) => [partition, mark])) }
}

/** Makes the file, or makes it anew; it gets its name when it is complete and durable. */
export function writeMarks(folder: string, { store, of }: Marks): void {
  const file = join(folder, ACKNOWLEDGED_FILE)
  const draft = `${file}.new`
  const used = [...of].map(([partition, mark]) => ({ store, partition, mark }))
  const free = Array.from({ length: LINES }, () => ({ store, partition: '', mark: NO_MARK }))
  rmSync(draft, { force: true })
  const handle = openSync(draft, 'wx', 0o600)
  try {
    writeSync(handle, Buffer.concat([...used, ...free].map(bytesOf)))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(draft, file)
  syncFolder(folder)
}

/** The file of a store that is open for writing. */
export class AcknowledgedFile {
  readonly #file: string
  readonly #handle: number
  readonly #store: string
  readonly #places = new Map<string, number>()

  constructor(folder: string, store: string) {
    this.#file = join(folder, ACKNOWLEDGED_FILE)
    this.#store = store
    this.#handle = openSync(this.#file, 'r+')
  }

  /** Gives a partition a line. The caller has the database's lock for writers, so that no two of them take the same line. */
  reserve(partition: string): void {
    if (this.#places.has(partition)) return
    const lines = readLines(this.#file) ?? []
    const own = lines.findIndex((line) => line?.partition === partition)
    const free = own < 0 ? lines.findIndex((line) => line?.partition === '') : own
    const place = free < 0 ? lines.length : free
    if (own < 0) {
      this.#write(place, { store: this.#store, partition, mark: NO_MARK })
      this.sync()
    }
    this.#places.set(partition, place)
  }

  /** Sets the mark of a partition that has a line, unless another process has set a later one. */
  raise(partition: string, mark: Mark): void {
    const place = this.#places.get(partition)
    if (place === undefined) throw new Error(`no line was reserved for ${partition}`)
    const bytes = Buffer.alloc(LINE)
    readSync(this.#handle, bytes, 0, LINE, place * LINE)
    if ((lineOf(bytes)?.mark.sequence ?? 0) < mark.sequence) this.#write(place, { store: this.#store, partition, mark })
  }

  /** Makes the marks survive a loss of power. */
  sync(): void {
    fsyncSync(this.#handle)
  }

  close(): void {
    closeSync(this.#handle)
  }

  #write(place: number, line: Line): void {
    writeSync(this.#handle, bytesOf(line), 0, LINE, place * LINE)
  }
}

function readLines(file: string): (Line | undefined)[] | undefined {
  const bytes = readIfPresent(file)
  if (bytes === undefined) return undefined
  const count = Math.ceil(bytes.length / LINE)
  return Array.from({ length: count }, (_, at) => lineOf(bytes.subarray(at * LINE, (at + 1) * LINE)))
}

function bytesOf({ store, partition, mark }: Line): Buffer {
  const values = [store, partition, mark.sequence, mark.crc]
  const text = JSON.stringify([...values, crc32(JSON.stringify(values))])
  const bytes = Buffer.alloc(LINE, ' ')
  if (bytes.write(text) < Buffer.byteLength(text) || text.length >= LINE) {
    throw new RangeError(`the name of the partition ${partition} is too long`)
  }
  bytes.write('\n', LINE - 1)
  return bytes
}

function lineOf(bytes: Buffer): Line | undefined {
  if (bytes.length !== LINE) return undefined
  let values: unknown
  try {
    values = JSON.parse(bytes.toString())
  } catch {
    return undefined
  }
  if (!Array.isArray(values)) return undefined
  const [store, partition, sequence, crc, checksum] = values
  if (checksum !== crc32(JSON.stringify([store, partition, sequence, crc]))) return undefined
  return { store: String(store), partition: String(partition), mark: { sequence: Number(sequence), crc: Number(crc) } }
}
