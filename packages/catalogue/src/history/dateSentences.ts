import type { VersionRef, VersionStep } from '../change/change.ts'
import type { EntryDate, HistoryScope } from './history.ts'

const DAY_MS = 86_400_000

/** When a version was created or published, and when AWS announced it. */
export function dateSentences({ to }: VersionStep, date: EntryDate, scope: HistoryScope): string {
  return [versionSentence(to, date), announcement(to, date, scope)].filter(Boolean).join(' ')
}

function versionSentence({ versionId, publishedHere }: VersionRef, { at, knownBy, notBefore }: EntryDate): string {
  const instant = minuteOf(at)
  if (publishedHere) return `${versionId} was published here on ${instant}.`
  switch (knownBy) {
    case 'created':
      return `${versionId} was created on ${instant}.`
    case 'observed':
      return `${versionId} was first seen on ${instant}, so it was created no later.`
    case 'announced':
      return `${versionId} was announced on ${at.slice(0, 10)}; its creation date is not known.`
    case null: {
      const span = notBefore ? `between ${minuteOf(notBefore)} and ${instant}` : `by ${instant}`
      return `The creation date of ${versionId} is not known: ${span}. The entry has the latest possible date.`
    }
  }
}

/** `2022-06-27T19:35:06Z` -> `2022-06-27 at 19:35 UTC`. */
function minuteOf(instant: string): string {
  return `${instant.slice(0, 10)} at ${instant.slice(11, 16)} UTC`
}

function announcement(to: VersionRef, date: EntryDate, scope: HistoryScope): string | undefined {
  if (isUnannounced(to, date, scope)) return `It is not on AWS's page as of ${scope.tableAsOf}.`
  if (isNewerThanTable(to, date, scope)) {
    return `Whether AWS announced it is not known: our copy of AWS's page is of ${scope.tableAsOf}.`
  }
  if (to.announced === undefined) return undefined
  const lag = lagDays(to)
  if (to.dateKnownBy === 'announced') return undefined
  if (lag === null) return `AWS announced it on ${to.announced}.`
  if (lag === 0) return 'AWS announced it on the same day.'
  const days = Math.abs(lag) === 1 ? '1 day' : `${Math.abs(lag)} days`
  return `AWS announced it on ${to.announced}, ${days} ${lag < 0 ? 'before' : 'after'}.`
}

/** Whether AWS certainly kept its table when the version was created, and our copy of the table is newer and has no row for it. */
export function isUnannounced(to: VersionRef, date: EntryDate, scope: HistoryScope): boolean {
  return isMissing(to, date, scope) && !isNewerThanTable(to, date, scope)
}

function isNewerThanTable(to: VersionRef, date: EntryDate, scope: HistoryScope): boolean {
  return isMissing(to, date, scope) && scope.tableAsOf !== undefined && date.at.slice(0, 10) > scope.tableAsOf
}

function isMissing(
  { announced, publishedHere }: VersionRef,
  { at, notBefore }: EntryDate,
  { trackingSince }: HistoryScope,
): boolean {
  return !publishedHere && announced === undefined && trackingSince !== undefined && (notBefore ?? at) >= trackingSince
}

/** Calendar days (UTC) from the version to its announcement; null when one of the dates is not known. */
export function lagDays({ announced, date }: VersionRef): number | null {
  if (announced === undefined || date === null) return null
  return (Date.parse(announced) - Date.parse(date.slice(0, 10))) / DAY_MS
}
