import type { AccessChange, AccessRow, ActionGroup, Change, ChangeKind, VersionRef } from '../change/change.ts'
import { versionList, versionNumber } from '../versionIds.ts'
import type { EntryDate, Paragraph } from './history.ts'

const DAY_MS = 86_400_000

/** The sentence for each kind of change; the lists below it say the rest. */
const KIND_SENTENCES: Readonly<Record<ChangeKind, (from: string, lost: AccessChange) => string | undefined>> = {
  first: () => undefined,
  identical: (from) => `The document is the same as in ${from}.`,
  equivalent: (from) =>
    `No change in meaning: the text differs from ${from}, and the same requests are allowed and denied.`,
  grows: () => 'No permissions are removed.',
  widens: () =>
    'No new action; actions that were allowed apply to more resources or under fewer conditions. No permissions are removed.',
  narrows: () => 'No permissions are added.',
  denyAdded: (_, lost) =>
    `No permissions are added; a Deny ${lost.rows.length > 0 ? 'removes permissions' : 'reaches more requests'}.`,
  mixed: (_, lost) =>
    `Permissions are added${lost.rows.length > 0 ? ' and removed' : ', and more requests are denied'}.`,
  unknown: () => undefined,
}

/**
 * The Description of a change: why, which permissions it adds and removes, what is not known, and when. `trackingSince` is the day from
 * which AWS's own table is said to be complete.
 */
export function describe(change: Change, date: EntryDate, trackingSince?: string): Paragraph[] {
  const { from, to, kind, gained, lost, denied, unknown } = change
  const sentence = from && KIND_SENTENCES[kind](from.versionId, lost)
  return [
    ...(to.reason ? [{ text: to.reason }] : []),
    ...(sentence ? [{ text: sentence }] : []),
    ...accessParagraph(from ? 'Newly allowed' : 'Allowed', gained, from === null),
    ...accessParagraph('No longer allowed', lost, false),
    ...accessParagraph(`${from ? 'Newly denied' : 'Denied'}, whatever other policies allow`, denied, from === null),
    ...writtenParagraph(change),
    ...(unknown ? [{ text: `Not decided: ${unknown}.` }] : []),
    ...gapParagraph(change),
    { text: [versionSentence(change, date), announcement(to, date, trackingSince)].filter(Boolean).join(' ') },
  ]
}

function accessParagraph(label: string, { actions, rows }: AccessChange, isFirst: boolean): Paragraph[] {
  if (actions.length === 0 && rows.length === 0) return []
  const named = new Set(rows.flatMap((row) => row.actions))
  // Groups list the actions that patterns of the rows match today; for a whole policy that list would be too long.
  const matched = isFirst ? [] : actions.filter((group) => group.actions.some((action) => !named.has(action)))
  const groups = matched.map((group) => `${group.level}: ${group.actions.join(', ')}`)
  const text = actions.length > 0 ? `${label}: ${countByService(actions)}.` : `${label}:`
  return [{ text, items: [...rows.map(rowSentence), ...groups] }]
}

/** `28 actions of wisdom, 3 of profile`. */
function countByService(groups: readonly ActionGroup[]): string {
  const counts = new Map<string, number>()
  for (const { service, actions } of groups) counts.set(service, (counts.get(service) ?? 0) + actions.length)
  const [first, ...others] = [...counts]
  const [service, count] = first ?? ['', 0]
  const noun = count === 1 ? 'action' : 'actions'
  return [`${count} ${noun} of ${service}`, ...others.map(([other, n]) => `${n} of ${other}`)].join(', ')
}

/** `profile:* on arn:aws:profile:*:*:domains/amazon-connect-* when ..., except ...`. */
function rowSentence({ actions, undocumented, resources, when, except }: AccessRow): string {
  const others = undocumented.length > 0 ? ['actions that AWS does not document'] : []
  const conditions = when.length > 0 ? ` when ${when.join(' and ')}` : ''
  const without = except.length > 0 ? `, except ${except.join('; ')}` : ''
  return `${[...actions, ...others].join(', ')} on ${resources.join(', ')}${conditions}${without}`
}

/** Differences in the text of the documents that no row above shows. */
function writtenParagraph({ from, written, gained, denied }: Change): Paragraph[] {
  const lists: readonly (readonly [label: string, patterns: readonly string[]])[] = [
    [from ? 'Allow adds' : 'Allow', gained.rows.length > 0 ? [] : written.allowAdded],
    ['Allow no longer has', written.allowRemoved],
    [from ? 'Deny adds' : 'Deny', denied.rows.length > 0 ? [] : written.denyAdded],
    ['Deny no longer has', written.denyRemoved],
  ]
  const items = lists.flatMap(([label, patterns]) =>
    patterns.length > 0 ? [`${label} (${patterns.length}): ${patterns.join(', ')}`] : [],
  )
  return items.length > 0 ? [{ text: 'Actions as written in the document:', items }] : []
}

function gapParagraph({ from, missingVersions }: Change): Paragraph[] {
  if (missingVersions.length === 0) return []
  const verb = missingVersions.length > 1 ? 'are' : 'is'
  const compared = from ? `; this entry compares with ${from.versionId}` : ''
  return [{ text: `${versionList(missingVersions.map(versionNumber))} ${verb} not stored${compared}.` }]
}

function versionSentence({ to }: Change, { at, knownBy, notBefore }: EntryDate): string {
  const instant = minuteOf(at)
  switch (knownBy) {
    case 'created':
      return `${to.versionId} was created on ${instant}.`
    case 'observed':
      return `${to.versionId} was first seen on ${instant}, so it was created no later.`
    case 'announced':
      return `${to.versionId} was announced on ${at.slice(0, 10)}; its creation date is not known.`
    case null: {
      const span = notBefore ? `between ${minuteOf(notBefore)} and ${instant}` : `by ${instant}`
      return `The creation date of ${to.versionId} is not known: ${span}. The entry has the latest possible date.`
    }
  }
}

/** `2022-06-27T19:35:06Z` -> `2022-06-27 at 19:35 UTC`. */
function minuteOf(instant: string): string {
  return `${instant.slice(0, 10)} at ${instant.slice(11, 16)} UTC`
}

function announcement(to: VersionRef, date: EntryDate, trackingSince?: string): string | undefined {
  if (isUnannounced(to, date, trackingSince)) return 'AWS never announced it.'
  if (to.announced === undefined) return undefined
  const lag = lagDays(to)
  if (to.dateKnownBy === 'announced') return undefined
  if (lag === null) return `AWS announced it on ${to.announced}.`
  if (lag === 0) return 'AWS announced it on the same day.'
  const days = Math.abs(lag) === 1 ? '1 day' : `${Math.abs(lag)} days`
  return `AWS announced it on ${to.announced}, ${days} ${lag < 0 ? 'before' : 'after'}.`
}

/** Whether AWS certainly kept its table when the version was created, and the table has no row for it. */
export function isUnannounced(to: VersionRef, { at, notBefore }: EntryDate, trackingSince?: string): boolean {
  return trackingSince !== undefined && to.announced === undefined && (notBefore ?? at) >= trackingSince
}

/** Calendar days (UTC) from the version to its announcement; null when one of the dates is not known. */
export function lagDays({ announced, date }: VersionRef): number | null {
  if (announced === undefined || date === null) return null
  return (Date.parse(announced) - Date.parse(date.slice(0, 10))) / DAY_MS
}
