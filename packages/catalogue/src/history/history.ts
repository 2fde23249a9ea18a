import type { Change } from '../change/change.ts'
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
  readonly title: string
  readonly description: readonly Paragraph[]
  readonly date: EntryDate
  /** Absent on the row that begins the tracking. */
  readonly change?: Change
  /** AWS kept its own table by then, and has no row for the version. */
  readonly isUnannounced?: true
}

/** A scope's entries, newest first. */
export interface History {
  readonly scope: HistoryScope
  /** The date of the newest version that the catalogue holds. */
  readonly asOf: string
  readonly entries: readonly HistoryEntry[]
}
