import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { attempt } from '@gatewarden/policy/internal'
import { readIfPresent, StoreError } from '@gatewarden/store'
import { type CatalogueEvent, isEvent } from './event.ts'

// Before the catalogue was a partition of the store, its events were the lines of a file:
// {"sequence":3,"until":5,"crc":"0a1b2c3d","event":{...}}. `until` is the sequence of the last event of the same write, so that a write that
// a crash cut short is recognized; `crc` is a CRC-32 of the other three.
interface Line {
  readonly sequence: number
  readonly until: number
  readonly crc: string
  readonly event: CatalogueEvent
}

export const LEGACY_FILE = 'catalogue.jsonl'

export interface LegacyContents {
  readonly events: readonly CatalogueEvent[]
  /** Whether the last write was cut short by a crash: it was never acknowledged, and does not count. An empty file is one without its first write. */
  readonly isTorn: boolean
}

/** Reads the file in a data folder; undefined when there is none. Throws a StoreError, with the line, when it is damaged. */
export function readLegacyFile(folder: string): LegacyContents | undefined {
  const file = join(folder, LEGACY_FILE)
  const bytes = readIfPresent(file)
  if (bytes === undefined) return undefined
  return decodeLines(file, bytes)
}

function decodeLines(file: string, bytes: Buffer): LegacyContents {
  const events: CatalogueEvent[] = []
  let length = 0
  let whole = 0
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf('\n', start)
    // A line without its end was never acknowledged, whatever it contains.
    if (end < 0) break
    const { event, until } = decodeLine(file, bytes.toString('utf8', start, end), events.length + 1)
    events.push(event)
    start = end + 1
    if (until === events.length) {
      length = start
      whole = events.length
    }
  }
  return { events: events.slice(0, whole), isTorn: length < bytes.length || bytes.length === 0 }
}

function decodeLine(file: string, text: string, number: number): Line {
  const fault = (what: string) =>
    new StoreError(
      'StoreDamaged',
      `${file}:${number} ${what}; restore the file from a backup, or cut it off before this line`,
    )
  const line = parse(text)
  if (line === undefined || !isEvent(line.event)) throw fault('is damaged: it is not an event of the catalogue')
  if (line.crc !== checksum(line)) throw fault('is damaged: its checksum does not match')
  if (line.sequence !== number) throw fault(`has event ${line.sequence} where ${number} belongs`)
  return line
}

function parse(text: string): Line | undefined {
  const { value } = attempt((): unknown => JSON.parse(text), SyntaxError)
  return typeof value === 'object' && value !== null ? (value as Line) : undefined
}

function checksum({ sequence, until, event }: Line): string {
  return crc32(JSON.stringify([sequence, until, event]))
    .toString(16)
    .padStart(8, '0')
}
