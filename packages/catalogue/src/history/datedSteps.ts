import type { VersionStep } from '../change/change.ts'
import { versionNumber } from '../versionIds.ts'
import type { EntryDate } from './history.ts'

/** A step and the date of its entry; the step is null for the row where the tracking starts. */
export interface Dated<Step extends VersionStep | null> {
  readonly step: Step
  readonly date: EntryDate
}

/** The steps of one policy with their dates; needs all of them, because the neighbours of an undated version bound its date. */
export function datedSteps<Step extends VersionStep>(steps: readonly Step[]): Dated<Step>[] {
  const ordered = steps.toSorted((a, b) => numberOf(a) - numberOf(b))
  return ordered.map((step, at) => {
    const { date, dateKnownBy } = step.to
    return { step, date: date === null ? boundsOf(ordered, at) : { at: date, knownBy: dateKnownBy } }
  })
}

/** The order of the entries: by date, then by name of the policy, then by number of the version. */
export function newestFirst(a: Dated<VersionStep | null>, b: Dated<VersionStep | null>): number {
  return (
    compare(b.date.at, a.date.at) ||
    compare(a.step?.policy.name ?? '', b.step?.policy.name ?? '') ||
    (b.step ? numberOf(b.step) : 0) - (a.step ? numberOf(a.step) : 0)
  )
}

/** INVARIANT: the newest version of a policy is dated, and so is the oldest (docs/decisions/0018). */
function boundsOf(ordered: readonly VersionStep[], at: number): EntryDate {
  const before = ordered.slice(0, at).findLast(({ to }) => to.date !== null)?.to.date ?? null
  const after = ordered.slice(at).find(({ to }) => to.date !== null)?.to.date
  return { at: after ?? before ?? '1970-01-01T00:00:00Z', knownBy: null, notBefore: before }
}

function numberOf({ to }: VersionStep): number {
  return versionNumber(to.versionId)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
