import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { secondsOf } from '../dates.ts'
import type { DateKnownBy, GoneDeprecation } from '../managedPolicy.ts'
import { versionNumber } from '../versionIds.ts'
import type { KnownDate } from './versionDates.ts'

export type Remark = { readonly announced?: string; readonly reason?: string }

export type Ledger = {
  /** Policy name -> version number -> date. */
  readonly dates: ReadonlyMap<string, ReadonlyMap<number, KnownDate>>
  readonly remarks: ReadonlyMap<string, ReadonlyMap<number, Remark>>
  readonly deprecated: ReadonlyMap<string, GoneDeprecation>
  /** SHA-256 of the files. */
  readonly sha: string
}

type DatesFile = { dateKnownBy: DateKnownBy; policies: Record<string, Record<string, string>> }
type ConnectFile = { policies: Record<string, Record<string, { date: string; dateKnownBy: DateKnownBy } & Remark>> }
type DeprecatedFile = { policies: Record<string, GoneDeprecation & { source?: string }> }

/** Reads our record of dates, announcements and deprecations. */
export function readLedger(folder: string): Ledger {
  const hash = createHash('sha256')
  const read = (file: string): unknown => {
    const text = readFileSync(join(folder, file), 'utf8')
    hash.update(text)
    return JSON.parse(text)
  }
  const { dateKnownBy, policies } = read('dates.json') as DatesFile
  const connect = read('connect.json') as ConnectFile
  const deprecated = read('deprecated.json') as DeprecatedFile

  const dates = new Map<string, ReadonlyMap<number, KnownDate>>()
  for (const [name, versions] of Object.entries(policies)) {
    dates.set(
      name,
      byNumber(versions, (date) => knownDate(date, dateKnownBy)),
    )
  }
  const remarks = new Map<string, ReadonlyMap<number, Remark>>()
  for (const [name, versions] of Object.entries(connect.policies)) {
    dates.set(
      name,
      byNumber(versions, (version) => knownDate(version.date, version.dateKnownBy)),
    )
    remarks.set(
      name,
      byNumber(versions, ({ announced, reason }) => ({ ...(announced && { announced }), ...(reason && { reason }) })),
    )
  }
  return { dates, remarks, deprecated: deprecations(deprecated), sha: hash.digest('hex') }
}

function deprecations({ policies }: DeprecatedFile): Map<string, GoneDeprecation> {
  return new Map(Object.entries(policies).map(([name, { source: _, ...deprecation }]) => [name, deprecation]))
}

function knownDate(date: string, knownBy: DateKnownBy): KnownDate {
  return { seconds: secondsOf(date), knownBy }
}

function byNumber<In, Out>(versions: Record<string, In>, read: (version: In) => Out): Map<number, Out> {
  return new Map(Object.entries(versions).map(([versionId, version]) => [versionNumber(versionId), read(version)]))
}
