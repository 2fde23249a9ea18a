import type { Change, VersionStep } from '../change/change.ts'
import type { DateKnownBy } from '../managedPolicy.ts'

/** The policies that a history page is about. */
export interface HistoryScope {
  /** Names the page's files: a policy's name, a service prefix, or `all`. */
  readonly name: string
  /** For people: `Amazon Connect`. */
  readonly title: string
  /** The day on which AWS began to announce changes of these policies, where it is in our ledger. */
  readonly trackingSince?: string
}

/** When a version was created, as far as known. */
export interface EntryDate {
  /** `2022-06-27T19:35:06Z`. */
  readonly at: string
  /** Null when the date is not known: `at` is then the date of the next dated version, because this one was created no later. */
  readonly knownBy: DateKnownBy | null
  /** Only when the date is not known: that of the previous dated version. */
  readonly notBefore?: string | null
}

/** A sentence, and the list that follows it. */
export interface Paragraph {
  readonly text: string
  readonly items?: readonly string[]
}

/** A row of the history page: Change, Description, Date. */
export interface HistoryEntry {
  /** Never changes, also when the page moves; no two entries share one. */
  readonly id: string
  /** The fragment identifier on the page. */
  readonly anchor: string
  readonly date: EntryDate
  /** Absent on the row where the tracking starts. */
  readonly step?: VersionStep
  /** AWS kept its own table at that time, and the table has no row for the version. */
  readonly isUnannounced?: true
  /** The text of the row. The first call compares the two versions, which takes most of the time of a page. */
  content(): EntryContent
}

/** What follows from the comparison of two versions. */
export interface EntryContent {
  readonly title: string
  readonly description: readonly Paragraph[]
  /** Absent on the row where the tracking starts. */
  readonly change?: Change
}

/** A scope's entries, newest first. */
export interface History {
  readonly scope: HistoryScope
  /** The date of the newest version in the catalogue that is AWS's. */
  readonly asOf: string
  readonly entries: readonly HistoryEntry[]
}
