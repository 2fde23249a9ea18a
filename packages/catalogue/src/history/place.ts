import type { Change } from '../change/change.ts'
import { versionNumber } from '../ledger.ts'
import type { EntryDate } from './history.ts'

type Versioned = Pick<Change, 'policy' | 'to'>

/** What stands at a place of the page; null for the row that begins the tracking. */
export interface Placed<T extends Versioned | null> {
  readonly what: T
  readonly date: EntryDate
}

/** The places of a policy's steps; all of them are needed, as an undated version is placed by its neighbours. */
export function placesOf<T extends Versioned>(steps: readonly T[]): Placed<T>[] {
  const ordered = steps.toSorted((a, b) => numberOf(a) - numberOf(b))
  return ordered.map((what, at) => {
    const { date, dateKnownBy } = what.to
    return { what, date: date === null ? boundsOf(ordered, at) : { at: date, knownBy: dateKnownBy } }
  })
}

/** The order of the page: by date, then by name of the policy, then by number of the version. */
export function newestFirst(a: Placed<Versioned | null>, b: Placed<Versioned | null>): number {
  return (
    compare(b.date.at, a.date.at) ||
    compare(a.what?.policy.name ?? '', b.what?.policy.name ?? '') ||
    (b.what ? numberOf(b.what) : 0) - (a.what ? numberOf(a.what) : 0)
  )
}

/** INVARIANT: the newest version of a policy is dated, and so is the oldest (docs/decisions/0018). */
function boundsOf(ordered: readonly Versioned[], at: number): EntryDate {
  const before = ordered.slice(0, at).findLast(({ to }) => to.date !== null)?.to.date ?? null
  const after = ordered.slice(at).find(({ to }) => to.date !== null)?.to.date
  return { at: after ?? before ?? '1970-01-01T00:00:00Z', knownBy: null, notBefore: before }
}

function numberOf({ to }: Versioned): number {
  return versionNumber(to.versionId)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
