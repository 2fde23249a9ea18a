import type { Change } from '../change/change.ts'
import { lagDays } from './describe.ts'
import type { EntryDate, HistoryEntry } from './history.ts'

/** An entry for programs. */
export interface HistoryRecord extends Partial<Change> {
  readonly date: EntryDate
  /** Days from the version's date to its announcement's; negative when AWS announced it first. */
  readonly announcedAfterDays?: number
  /** AWS kept its own table at that time, and the table has no row for the version. */
  readonly isUnannounced?: true
}

export function recordOf({ date, step, isUnannounced, content }: HistoryEntry): HistoryRecord {
  const lag = step ? lagDays(step.to) : null
  return {
    date,
    ...(lag === null ? {} : { announcedAfterDays: lag }),
    ...(isUnannounced && { isUnannounced }),
    ...content().change,
  }
}
