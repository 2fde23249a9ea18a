import { checkPolicy, parsePolicy } from '@gatewarden/policy'
import { ANY_PARTITION } from '@gatewarden/policy/internal'
import { versionNumber } from '../versionIds.ts'

/** A version that is stored or about to be; its digest is computed on first use. */
export type KnownVersion = { digest?: string; date: string | null; readonly isPublishedHere?: true }

/** Why a version is not imported when its number has another document. */
export function otherDocument(policy: string, versionId: string, { isPublishedHere }: KnownVersion): string {
  return isPublishedHere
    ? `${policy} ${versionId} was published here with another document, and is kept; AWS's ${versionId} is not imported`
    : `${policy} ${versionId} is stored with another document; nothing was changed`
}

/** Why a text is not a document that AWS would store. */
export function notAPolicy(text: string): string | undefined {
  const [problem] = parsePolicy(text).problems
  if (problem !== undefined) {
    return `its document is not a valid policy: ${problem.path ? `${problem.path}: ` : ''}${problem.message}`
  }
  const refusal = checkPolicy(text, 'identity', { partition: ANY_PARTITION })
  return refusal && `AWS would not store its document: ${refusal.message}`
}

/** Why a date is not that of a version: dates follow the order of the version numbers. */
export function outOfOrder(
  versions: ReadonlyMap<string, KnownVersion>,
  versionId: string,
  date: string,
): string | undefined {
  const number = versionNumber(versionId)
  for (const [other, known] of versions) {
    if (known.date === null || other === versionId) continue
    const isEarlier = versionNumber(other) < number
    if (isEarlier ? known.date <= date : known.date >= date) continue
    const own = known.isPublishedHere ? ', which was published here' : ''
    return `its date ${date} is ${isEarlier ? 'before' : 'after'} that of ${other}, ${known.date}${own}`
  }
  return undefined
}
