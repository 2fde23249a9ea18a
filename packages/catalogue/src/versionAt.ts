import { dateOfSeconds } from './dates.ts'
import { missingNumbers, versionList } from './versionIds.ts'

/** A version and its date; `isStored` is false when the version existed and its document is not stored. */
export type TimedVersion = { readonly number: number; readonly seconds: number | null; readonly isStored: boolean }

export type VersionAt =
  | { readonly number: number; readonly note?: string }
  | { readonly number?: never; readonly problem: string }

/**
 * The version that was the default at an instant: the newest one dated no later. A note says when it may have been another.
 *
 * @param versions by number; the first is dated
 */
export function versionAt(name: string, versions: readonly TimedVersion[], instant: Date): VersionAt {
  const seconds = Math.floor(instant.getTime() / 1000)
  const index = versions.findLastIndex((version) => version.seconds !== null && version.seconds <= seconds)
  const found = versions[index]
  if (!found) return { problem: beforeTheFirst(name, versions, instant) }
  if (!found.isStored) return { problem: notStored(name, versions, index, instant) }
  const note = doubt(versions, index)
  return { number: found.number, ...(note && { note }) }
}

function beforeTheFirst(name: string, versions: readonly TimedVersion[], instant: Date): string {
  const first = versions.find((version) => version.seconds !== null)
  const dated = first?.seconds ? `is dated ${dateOfSeconds(first.seconds)}` : 'has no known date'
  return `${name} did not exist on ${dayOf(instant)}; its first version ${dated}`
}

function notStored(name: string, versions: readonly TimedVersion[], index: number, instant: Date): string {
  const near = [
    versions.slice(0, index).findLast((version) => version.isStored),
    versions.slice(index).find((version) => version.isStored),
  ].flatMap((version) => version?.number ?? [])
  const start = `${name} had v${versions[index]?.number} as its default version on ${dayOf(instant)}`
  return `${start}, but that document is not in the catalogue; next to it ${near.length > 1 ? 'are' : 'is'} ${versionList(near)}`
}

/** Other versions that may have been the default between the found version and the next dated one. */
function doubt(versions: readonly TimedVersion[], index: number): string | undefined {
  const next = versions.findIndex((version, i) => i > index && version.seconds !== null)
  const end = next < 0 ? versions.length : next
  const undated = versions.slice(index + 1, end).map((version) => version.number)
  const missing = missingNumbers(versions.slice(index, end + 1).map((version) => version.number))
  const when = span(versions[index]?.seconds ?? 0, versions[next]?.seconds ?? null)
  const notes: string[] = []
  if (undated.length > 0) {
    notes.push(`${versionList(undated)} ${undated.length > 1 ? 'have' : 'has'} no known date ${when}`)
  }
  if (missing.length > 0) {
    notes.push(`${versionList(missing)} ${missing.length > 1 ? 'are' : 'is'} not in the catalogue and may lie ${when}`)
  }
  return notes.length > 0 ? notes.join('; ') : undefined
}

function span(after: number, before: number | null): string {
  if (before === null) return `after ${dateOfSeconds(after).slice(0, 10)}`
  // The day distinguishes two dates, unless it is the same.
  const length = dateOfSeconds(after).slice(0, 10) === dateOfSeconds(before).slice(0, 10) ? 20 : 10
  return `between ${dateOfSeconds(after).slice(0, length)} and ${dateOfSeconds(before).slice(0, length)}`
}

/** The day, and the time when it is not midnight. */
function dayOf(instant: Date): string {
  const text = dateOfSeconds(Math.floor(instant.getTime() / 1000))
  return text.endsWith('T00:00:00Z') ? text.slice(0, 10) : text
}
