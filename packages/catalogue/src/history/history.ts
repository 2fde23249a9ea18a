import type { Change, VersionStep } from '../change/change.ts'
import type { DateKnownBy } from '../managedPolicy.ts'

/** What a history page is about. */
export interface HistoryScope {
  /** Names the page's files: a policy's name, a service prefix, or `all`. */
  readonly name: string
  /** For people: `Amazon Connect`. */
  readonly title: string
  /** The day on which AWS began to announce changes of these policies, where our ledger knows it. */
  readonly trackingSince?: string
}

/** When a version was made, as far as known. */
export interface EntryDate {
  /** `2022-06-27T19:35:06Z`. */
  readonly at: string
  /** Null when nobody knows: `at` is then the date of the next dated version, so this one was made no later. */
  readonly knownBy: DateKnownBy | null
  /** Only when not known: the date of the dated version before. */
  readonly notBefore?: string | null
}

/** A sentence, and what it announces. */
export interface Paragraph {
  readonly text: string
  readonly items?: readonly string[]
}

/** A row of the history page: Change, Description, Date. */
export interface HistoryEntry {
  /** The same for ever and wherever the page lies; no two entries share one. */
  readonly id: string
  /** The name of its place on the page. */
  readonly anchor: string
  readonly date: EntryDate
  /** Absent on the row that begins the tracking. */
  readonly step?: VersionStep
  /** AWS kept its own table by then, and has no row for the version. */
  readonly isUnannounced?: true
  /** What the row says. The first call compares the two versions, which takes most of the time of a page. */
  content(): EntryContent
}

/** What follows from the comparison of two versions. */
export interface EntryContent {
  readonly title: string
  readonly description: readonly Paragraph[]
  /** Absent on the row that begins the tracking. */
  readonly change?: Change
}

/** A scope's entries, newest first. */
export interface History {
  readonly scope: HistoryScope
  /** The date of the newest version that the catalogue holds. */
  readonly asOf: string
  readonly entries: readonly HistoryEntry[]
}
