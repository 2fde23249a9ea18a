import { CodedError } from '@gatewarden/policy/internal'
import type { DateKnownBy } from '../managedPolicy.ts'

/** One fact from a source. `place` is for people: a file, a commit, an ARN. */
export type Offer =
  | VersionOffer
  | DeprecationOffer
  | { readonly kind: 'path'; readonly place: string; readonly policy: string; readonly path: string }
  | { readonly kind: 'default'; readonly place: string; readonly policy: string; readonly versionId: string }
  | DescriptionOffer
  | { readonly kind: 'unreadable'; readonly place: string; readonly why: string }

export type VersionOffer = {
  readonly kind: 'version'
  readonly place: string
  readonly policy: string
  readonly versionId: string
  /** As the source has it; absent when it has none. */
  readonly date?: string | undefined
  /** `created` unless the source has another date than AWS's own. */
  readonly dateKnownBy?: DateKnownBy | undefined
  /** Absent where only the date of a stored version is offered. */
  readonly document?: OfferedDocument | undefined
}

export type DeprecationOffer = {
  readonly kind: 'deprecated'
  readonly place: string
  readonly policy: string
  readonly since: string | null
}

export type DescriptionOffer = {
  readonly kind: 'description'
  readonly place: string
  readonly policy: string
  readonly description: string
}

export type OfferedDocument = {
  readonly value: unknown
  /** The text of the document, byte for byte; undefined when it is not strict JSON. */
  text(): string | undefined
}

/** An offer that was not imported, and why. */
export type Skipped = { readonly place: string; readonly why: string }

export type SourceErrorCode =
  | 'SourceUnreadable'
  | 'SourceEmpty'
  | 'NotARepository'
  | 'NoSuchRef'
  | 'GitUnavailable'
  | 'NpmUnavailable'
  | 'PackageDamaged'

/**
 * A source cannot be read: the message is the reason, in one sentence.
 *
 * @example
 * import { offersOfFolder, SourceError } from '@gatewarden/catalogue'
 * let error: unknown
 * try {
 *   for (const _ of offersOfFolder('/nowhere')) break
 * } catch (thrown) {
 *   error = thrown
 * }
 * error instanceof SourceError && error.code // => 'SourceUnreadable'
 * error instanceof SourceError && error.message // => '/nowhere cannot be read: it does not exist; check the path'
 */
export class SourceError extends CodedError<SourceErrorCode> {}
