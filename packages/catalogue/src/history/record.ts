import type { Change } from '../change/change.ts'
import { lagDays } from './dateSentences.ts'
import type { EntryDate, HistoryEntry } from './history.ts'
import { type ChangeLinks, changeLinks, type HistoryLinks } from './links.ts'

/** An entry for programs. */
export interface HistoryRecord extends Partial<Change> {
  readonly date: EntryDate
  /** Days from the version's date to its announcement's; negative when AWS announced it first. */
  readonly announcedAfterDays?: number
  /** AWS kept its own table at that time, and our copy of the table, which is newer than the version, has no row for it. */
  readonly isUnannounced?: true
  /** Its page, the documents and the whole difference. */
  readonly links?: ChangeLinks
  /** Permissions are left out because they are many; `links.difference` has them. */
  readonly isAbridged?: true
}

/** Characters of a change in a list of changes, where it has a page of its own. */
const MAX_CHARACTERS = 6_000

/** The entry for programs; on a server, a long one without its permissions. */
export function recordOf({ date, step, isUnannounced, content }: HistoryEntry, { site }: HistoryLinks): HistoryRecord {
  const lag = step ? lagDays(step.to) : null
  const { change } = content()
  const links = step && site && changeLinks(step, site.baseUrl)
  const isAbridged = links !== undefined && JSON.stringify(change).length > MAX_CHARACTERS
  return {
    date,
    ...(lag === null ? {} : { announcedAfterDays: lag }),
    ...(isUnannounced && { isUnannounced }),
    ...(links && { links }),
    ...(isAbridged && change ? { ...withoutPermissions(change), isAbridged } : change),
  }
}

function withoutPermissions({ policy, from, to, missingVersions, kind, unknown }: Change): Partial<Change> {
  return { policy, from, to, missingVersions, kind, ...(unknown !== undefined && { unknown }) }
}
