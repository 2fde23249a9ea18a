import type { DateKnownBy } from '../managedPolicy.ts'

/** What a source tells, one thing after the other. `place` is for people: a file, a commit, an ARN. */
export type Offer =
  | VersionOffer
  | DeprecationOffer
  | { readonly kind: 'path'; readonly place: string; readonly policy: string; readonly path: string }
  | { readonly kind: 'default'; readonly place: string; readonly policy: string; readonly versionId: string }
  | { readonly kind: 'unreadable'; readonly place: string; readonly why: string }

export type VersionOffer = {
  readonly kind: 'version'
  readonly place: string
  readonly policy: string
  readonly versionId: string
  /** As the source writes it; absent when it does not tell. */
  readonly date?: string | undefined
  /** `created` unless the source tells another date than AWS's own. */
  readonly dateKnownBy?: DateKnownBy | undefined
  /** Absent where only the date of a version that is held is offered. */
  readonly document?: OfferedDocument | undefined
}

export type DeprecationOffer = {
  readonly kind: 'deprecated'
  readonly place: string
  readonly policy: string
  readonly since: string | null
}

export type OfferedDocument = {
  readonly value: unknown
  /** The document's own text, byte for byte; undefined when it is no strict JSON. */
  text(): string | undefined
}

/** Something that was not taken, and why. */
export type Skipped = { readonly place: string; readonly why: string }

/**
 * Says in one sentence why a source cannot be read at all.
 *
 * @example
 * import { offersOfFolder, SourceError } from '@gatewarden/catalogue'
 * let error: unknown
 * try {
 *   for (const _ of offersOfFolder('/nowhere')) break
 * } catch (thrown) {
 *   error = thrown
 * }
 * error instanceof SourceError && error.message // => '/nowhere cannot be read: ENOENT'
 */
export class SourceError extends Error {
  override readonly name = 'SourceError'
}
