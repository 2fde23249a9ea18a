import { s3Error } from './errors.ts'
import type { StoredObject } from './state.ts'

interface Conditions {
  readonly IfMatch?: string | undefined
  readonly IfNoneMatch?: string | undefined
  readonly IfModifiedSince?: Date | undefined
  readonly IfUnmodifiedSince?: Date | undefined
}

/** Throws unless the conditions of a read hold (RFC 9110, Precedence of Preconditions). */
export function checkReadConditions(input: Conditions, { etag, lastModified }: StoredObject): void {
  const { IfMatch: match, IfNoneMatch: noneMatch, IfModifiedSince: since, IfUnmodifiedSince: until } = input
  const modified = Date.parse(lastModified)
  if (match !== undefined && !isAmong(match, etag)) throw s3Error('preconditionFailed')
  if (match === undefined && until !== undefined && modified > until.getTime()) throw s3Error('preconditionFailed')
  if (noneMatch !== undefined && isAmong(noneMatch, etag)) throw s3Error('notModified')
  if (noneMatch === undefined && since !== undefined && modified <= since.getTime()) throw s3Error('notModified')
}

/** Throws unless the conditions of a write hold (Amazon S3 User Guide, Conditional requests). */
export function checkWriteConditions(
  { IfMatch: match, IfNoneMatch: noneMatch }: Conditions,
  object: StoredObject | undefined,
): void {
  if (match !== undefined && object === undefined) throw s3Error('noSuchKey')
  if (match !== undefined && !isAmong(match, object?.etag)) throw s3Error('preconditionFailed')
  if (noneMatch !== undefined && isAmong(noneMatch, object?.etag)) throw s3Error('preconditionFailed')
}

/** Whether one of the entity tags in a header is that of the object; `*` is that of any. */
function isAmong(header: string, etag: string | undefined): boolean {
  if (etag === undefined) return false
  return header.split(',').some((each) => [etag, `"${etag}"`, '*'].includes(each.trim()))
}
