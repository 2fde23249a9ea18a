import type { AccessLevel } from '@gatewarden/reference'
import type { AwsManagedPolicy, DateKnownBy } from '../managedPolicy.ts'

/**
 * How the access of a version differs from that of the version before it. `first`: there is no version before it. `identical`: the same
 * document. `equivalent`: another text, the same requests. `grows`: more actions, nothing lost. `widens`: the same actions on more
 * resources or under fewer conditions, nothing lost. `narrows`: something lost, nothing gained. `denyAdded`: something lost, only through a
 * Deny. `mixed`: gained and lost. `unknown`: not decided, with the reason.
 */
export type ChangeKind =
  | 'first'
  | 'identical'
  | 'equivalent'
  | 'grows'
  | 'widens'
  | 'narrows'
  | 'denyAdded'
  | 'mixed'
  | 'unknown'

/** A version with its date and how the date is known. */
export interface VersionRef {
  readonly versionId: string
  /** `2022-06-27T19:35:06Z`; null when not known. */
  readonly date: string | null
  readonly dateKnownBy: DateKnownBy | null
  /** The day in AWS's update table. */
  readonly announced?: string
  readonly reason?: string
  /** It was published here, and is not one of AWS's. */
  readonly publishedHere?: true
}

/** Action patterns that only one of the two documents contains, as written there, sorted. */
export interface WrittenActions {
  readonly allowAdded: readonly string[]
  readonly allowRemoved: readonly string[]
  readonly denyAdded: readonly string[]
  readonly denyRemoved: readonly string[]
}

/** Documented actions of one service and access level, in AWS's spelling, sorted. */
export interface ActionGroup {
  readonly service: string
  readonly level: AccessLevel
  readonly actions: readonly string[]
}

/** Access that only one of two versions allows: "actions x resources when ... except ...", in the documents' own patterns. */
export interface AccessRow {
  readonly actions: readonly string[]
  /** Examples of actions that AWS does not document and that only a wildcard matches. */
  readonly undocumented: readonly string[]
  /** Of resource-based policies: the callers. */
  readonly principals?: readonly string[]
  readonly resources: readonly string[]
  /** Conditions as sentences: `StringEquals aws:ResourceTag/AmazonConnectEnabled = True`. */
  readonly when: readonly string[]
  /** Exceptions as sentences. */
  readonly except: readonly string[]
}

/** Access that a version gains or loses compared with the version before it. */
export interface AccessChange {
  /** Documented actions that were not (or are no longer) possible on any resource. */
  readonly actions: readonly ActionGroup[]
  /** Also the same actions on other resources or under other conditions. */
  readonly rows: readonly AccessRow[]
}

/** A step from one stored version of a managed policy to the next. */
export interface VersionStep {
  readonly policy: Pick<AwsManagedPolicy, 'name' | 'arn' | 'path' | 'type'>
  /** Null for the first known version. */
  readonly from: VersionRef | null
  readonly to: VersionRef
  /** Version ids between the two that are not stored; AWS never uses an id twice. */
  readonly missingVersions: readonly string[]
}

/** A step, compared. */
export interface Change extends VersionStep {
  readonly kind: ChangeKind
  readonly written: WrittenActions
  readonly gained: AccessChange
  readonly lost: AccessChange
  /** Newly denied, whatever other policies allow: applies to every identity that has the policy. */
  readonly denied: AccessChange
  /** Why the kind is `unknown`, or a part of the answer. */
  readonly unknown?: string
}
