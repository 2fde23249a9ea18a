import { crc32 } from 'node:zlib'
import { CatalogueLogError } from './catalogueLog.ts'
import { type CatalogueEvent, isEvent } from './event.ts'

// A line: {"sequence":3,"until":5,"crc":"0a1b2c3d","event":{...}}. `until` is the sequence of the last event of the same write, so that
// a write that a crash cut short is known for one; `crc` is a CRC-32 of the other three.
type Line = { readonly sequence: number; readonly until: number; readonly crc: string; readonly event: CatalogueEvent }

/** What a log's file holds. */
export type LogContents = {
  readonly events: readonly CatalogueEvent[]
  /** Bytes of the whole writes; what follows them was cut short by a crash. */
  readonly length: number
  readonly isTorn: boolean
}

/** The lines of one write. */
export function encodeLines(sequence: number, events: readonly CatalogueEvent[]): string {
  const until = sequence + events.length
  return events.map((event, at) => `${encodeLine({ sequence: sequence + at + 1, until, event })}\n`).join('')
}

/** Reads whole writes; throws `LogDamaged` when a line before the last write's end is not what was written. */
export function decodeLines(file: string, bytes: Buffer): LogContents {
  const events: CatalogueEvent[] = []
  let length = 0
  let whole = 0
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf('\n', start)
    // A line without its end was never acknowledged, whatever it holds.
    if (end < 0) break
    const { event, until } = decodeLine(file, bytes.toString('utf8', start, end), events.length + 1)
    events.push(event)
    start = end + 1
    if (until === events.length) {
      length = start
      whole = events.length
    }
  }
  return { events: events.slice(0, whole), length, isTorn: length < bytes.length }
}

function encodeLine(line: Omit<Line, 'crc'>): string {
  const { sequence, until, event } = line
  return JSON.stringify({ sequence, until, crc: crcOf(line), event } satisfies Line)
}

function decodeLine(file: string, text: string, number: number): Line {
  const fault = (what: string) =>
    new CatalogueLogError(
      'LogDamaged',
      `${file}:${number} ${what}; bring the file back from a copy, or cut it off before this line`,
    )
  const line = parse(text)
  if (line === undefined || !isEvent(line.event)) throw fault('is damaged: it is no event of the catalogue')
  if (line.crc !== crcOf(line)) throw fault('is damaged: its checksum does not hold')
  if (line.sequence !== number) throw fault(`holds event ${line.sequence} where ${number} belongs`)
  return line
}

function parse(text: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Line) : undefined
  } catch {
    return undefined
  }
}

function crcOf({ sequence, until, event }: Omit<Line, 'crc'>): string {
  return crc32(JSON.stringify([sequence, until, event]))
    .toString(16)
    .padStart(8, '0')
}
