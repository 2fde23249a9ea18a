import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { CatalogueEvent } from './event.ts'
import { LEGACY_FILE } from './legacyFile.ts'

/** A version with a document that shows whether somebody splits lines or forgets to escape. */
export function added(versionId: string, policy = 'ExampleAccess'): CatalogueEvent {
  return {
    kind: 'versionAdded',
    policy,
    at: '2026-01-02T03:04:05Z',
    from: 'a test',
    path: '/',
    versionId,
    document: '{\r\n\t"Statement": [],\u2028 "Id": "\ud83d\ude00 \\u0000 \\"__proto__\\""}\n',
    date: null,
    dateKnownBy: null,
  }
}

export const deprecated: CatalogueEvent = {
  kind: 'policyDeprecated',
  policy: 'ExampleAccess',
  at: '2026-01-02T03:04:05Z',
  from: 'a test',
  since: '2026-01-01',
  replacedBy: 'ExampleNewAccess',
}

/** The lines of a write behind a sequence, as they were written before the catalogue was a partition of the store. */
export function legacyLines(after: number, events: readonly CatalogueEvent[]): string {
  const until = after + events.length
  const lines = events.map((event, at) => {
    const sequence = after + at + 1
    const crc = crc32(JSON.stringify([sequence, until, event]))
    return JSON.stringify({ sequence, until, crc: crc.toString(16).padStart(8, '0'), event })
  })
  return lines.map((line) => `${line}\n`).join('')
}

/** Writes a file of two writes, and answers its path. */
export function writeLegacyFile(folder: string, first: readonly CatalogueEvent[], second: readonly CatalogueEvent[]) {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, LEGACY_FILE)
  writeFileSync(file, legacyLines(0, first) + legacyLines(first.length, second))
  return file
}
