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
  /** The day of our copy of AWS's table of these changes. It says nothing about later versions. */
  readonly tableAsOf?: string
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
  /** How many further items the list would have, were it complete. */
  readonly more?: number
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
  /** AWS kept its own table at that time, and our copy of the table, which is newer than the version, has no row for it. */
  readonly isUnannounced?: true
  /** The text of the row. The first call compares the two versions, which takes most of the time of a page. */
  content(): EntryContent
}

/** What follows from the comparison of two versions. */
export interface EntryContent {
  readonly title: string
  readonly description: readonly Paragraph[]
  /** The description with long lists cut, for pages and feeds that link to the complete one. */
  readonly brief: readonly Paragraph[]
  /** Absent on the row where the tracking starts. */
  readonly change?: Change
}

/** A scope's entries, newest first. */
export interface History {
  readonly scope: HistoryScope
  /** The date of the newest version in the catalogue that is AWS's. */
  readonly asOf: string
  readonly entries: readonly HistoryEntry[]
  /** Only when the entries are one of several pages. */
  readonly page?: HistoryPage
}

/** Which entries of a history are on a page. */
export interface HistoryPage {
  /** 1 for the newest entries. */
  readonly number: number
  /** How many pages there are. */
  readonly count: number
  /** How many entries all of them have. */
  readonly total: number
}
