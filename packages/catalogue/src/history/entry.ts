import type { Change } from '../change/change.ts'
import { describe, isUnannounced } from './describe.ts'
import type { HistoryEntry, HistoryScope } from './history.ts'
import { newestFirst, type Placed, placesOf } from './place.ts'
import { titleOf } from './title.ts'

/** The entries of a scope, newest first. `changes` are all of each policy: an undated version is placed by its neighbours. */
export function entriesOf(changes: readonly Change[], scope: HistoryScope): HistoryEntry[] {
  const byPolicy = Map.groupBy(changes, ({ policy }) => policy.arn)
  const places = [...byPolicy.values()].flatMap((own) => placesOf(own))
  return [...places, ...startOfTracking(scope)].sort(newestFirst).map((placed) => entryOf(placed, scope))
}

/** The place of the row that AWS's pages begin with, where our ledger knows its day. */
export function startOfTracking({ trackingSince }: HistoryScope): Placed<null>[] {
  if (trackingSince === undefined) return []
  return [{ what: null, date: { at: `${trackingSince}T00:00:00Z`, knownBy: 'announced' } }]
}

/** A row of the page. */
export function entryOf(
  { what: change, date }: Placed<Change | null>,
  { name, title, trackingSince }: HistoryScope,
): HistoryEntry {
  if (change === null) {
    return {
      id: `gatewarden:history/${encodeURIComponent(name)}#started-tracking`,
      anchor: 'started-tracking',
      title: `${title} started tracking changes`,
      description: [
        { text: `${title} started tracking changes for its AWS managed policies.` },
        { text: "AWS's own table begins here; older entries follow from the stored versions alone." },
      ],
      date,
    }
  }
  const { policy, to } = change
  return {
    // Also free of `&`, which not every writer of XML keeps in an id.
    id: `${encodeURI(policy.arn.toWellFormed()).replace(/[?#&]/g, encodeURIComponent)}#${to.versionId}`,
    anchor: `${encodeURIComponent(policy.name.toWellFormed())}-${to.versionId}`,
    title: `${policy.name} – ${titleOf(change)}`,
    description: describe(change, date, trackingSince),
    ...(isUnannounced(to, date, trackingSince) ? { isUnannounced: true } : {}),
    date,
    change,
  }
}
