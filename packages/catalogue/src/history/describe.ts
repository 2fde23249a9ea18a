import { type ActionUniverse, actionUniverse } from '@gatewarden/access/internal'
import type { Reference } from '@gatewarden/reference'
import type { AccessChange, ActionGroup, Change, ChangeKind } from '../change/change.ts'
import { versionList, versionNumber } from '../versionIds.ts'
import { dateSentences } from './dateSentences.ts'
import type { EntryDate, HistoryScope, Paragraph } from './history.ts'
import { type Detail, listOf, rowSentence } from './rowSentence.ts'

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

/** Actions that patterns match are listed up to this number. */
const MAX_MATCHED = 40

/** What a description depends on besides the change. */
export interface Described {
  readonly change: Change
  readonly date: EntryDate
  readonly scope: HistoryScope
  readonly reference: Reference
}

/** The Description of a change: why, which permissions it adds and removes, what is not known, and when. */
export function describe({ change, date, scope, reference }: Described, detail: Detail): Paragraph[] {
  const { from, to, kind, gained, lost, denied, unknown } = change
  const sentence = from && KIND_SENTENCES[kind](from.versionId, lost)
  const how = { isFirst: from === null, universe: actionUniverse(reference), detail }
  const access = (label: string, part: AccessChange) => accessParagraph(label, part, how)
  return [
    ...(to.reason ? [{ text: to.reason }] : []),
    ...(sentence ? [{ text: sentence }] : []),
    ...access(from ? 'Newly allowed' : 'Allowed', gained),
    ...access('No longer allowed', lost),
    ...access(`${from ? 'Newly denied' : 'Denied'}, whatever other policies allow`, denied),
    ...writtenParagraph(change, detail),
    ...(unknown ? [{ text: `Not decided: ${unknown}.` }] : []),
    ...gapParagraph(change),
    { text: dateSentences(change, date, scope) },
  ]
}

function accessParagraph(
  label: string,
  part: AccessChange,
  { isFirst, universe, detail }: { isFirst: boolean; universe: ActionUniverse; detail: Detail },
): Paragraph[] {
  const { actions, rows } = part
  if (actions.length === 0 && rows.length === 0) return []
  const text = actions.length > 0 ? `${label}: ${countByService(actions, detail)}.` : `${label}:`
  const items = rows.slice(0, detail.items).map((row) => rowSentence(row, universe, detail))
  const more = rows.length - items.length
  return [{ text, items: isFirst || more > 0 ? items : [...items, ...matchedActions(part)], ...(more > 0 && { more }) }]
}

/** Actions that patterns of the rows match today, where they are few. */
function matchedActions({ actions, rows }: AccessChange): string[] {
  const count = actions.reduce((sum, group) => sum + group.actions.length, 0)
  if (count > MAX_MATCHED) return []
  const named = new Set(rows.flatMap((row) => row.actions))
  const matched = actions.filter((group) => group.actions.some((action) => !named.has(action)))
  return matched.map((group) => `${group.level}: ${group.actions.join(', ')}`)
}

/** `28 actions of wisdom, 3 of profile`. */
function countByService(groups: readonly ActionGroup[], detail: Detail): string {
  const counts = new Map<string, number>()
  for (const { service, actions } of groups) counts.set(service, (counts.get(service) ?? 0) + actions.length)
  if (counts.size > detail.services) {
    const count = [...counts.values()].reduce((sum, each) => sum + each, 0)
    return `${count.toLocaleString('en')} actions of ${counts.size} services`
  }
  const [first, ...others] = [...counts]
  const [service, count] = first ?? ['', 0]
  const noun = count === 1 ? 'action' : 'actions'
  return [`${count} ${noun} of ${service}`, ...others.map(([other, n]) => `${n} of ${other}`)].join(', ')
}

/** Differences in the text of the documents that no row above shows. */
function writtenParagraph({ from, written, gained, denied }: Change, detail: Detail): Paragraph[] {
  const lists: readonly (readonly [label: string, patterns: readonly string[]])[] = [
    [from ? 'Allow adds' : 'Allow', gained.rows.length > 0 ? [] : written.allowAdded],
    ['Allow no longer has', written.allowRemoved],
    [from ? 'Deny adds' : 'Deny', denied.rows.length > 0 ? [] : written.denyAdded],
    ['Deny no longer has', written.denyRemoved],
  ]
  const items = lists.flatMap(([label, patterns]) =>
    patterns.length > 0 ? [`${label} (${patterns.length}): ${listOf(patterns, detail.entries)}`] : [],
  )
  return items.length > 0 ? [{ text: 'Actions as written in the document:', items }] : []
}

function gapParagraph({ from, missingVersions }: Change): Paragraph[] {
  if (missingVersions.length === 0) return []
  const verb = missingVersions.length > 1 ? 'are' : 'is'
  const compared = from ? `; this entry compares with ${from.versionId}` : ''
  return [{ text: `${versionList(missingVersions.map(versionNumber))} ${verb} not stored${compared}.` }]
}
