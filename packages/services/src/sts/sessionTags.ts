import type { Tag } from '@gatewarden/directory'
import { foldCase } from '@gatewarden/policy/internal'
import type { VerifiedCaller } from '../call.ts'
import { hasDuplicateKey, reservedKey, tagsFromWire, type WireTag } from '../tags.ts'
import { stsError } from './errors.ts'

/** The session tags of a request. Keys are compared without regard to case (IAM User Guide, Pass session tags in AWS STS). */
export function readSessionTags(given: readonly WireTag[] = []): readonly Tag[] {
  const tags = tagsFromWire(given)
  if (hasDuplicateKey(tags)) throw stsError('duplicateTags')
  const reserved = reservedKey(tags)
  if (reserved !== undefined) throw stsError('reservedTag', reserved)
  return tags
}

/** The transitive tags that the calling session passes on to the next role of the chain. */
export function inheritedTags({ who, session }: VerifiedCaller): readonly Tag[] {
  if (who.kind !== 'assumedRole') return []
  const keys = new Set((session?.transitiveTagKeys ?? []).map(foldCase))
  return (who.sessionTags ?? []).filter(({ key }) => keys.has(foldCase(key)))
}

interface TagInput {
  readonly Tags?: readonly WireTag[] | undefined
  readonly TransitiveTagKeys?: readonly string[] | undefined
}

/** All tags of a new role session, and which of them are transitive. Inherited tags stay transitive and cannot be overridden. */
export function chainedTags({ Tags, TransitiveTagKeys = [] }: TagInput, caller: VerifiedCaller) {
  const passed = readSessionTags(Tags)
  const inherited = inheritedTags(caller)
  const taken = new Set(inherited.map(({ key }) => foldCase(key)))
  if ([...passed.map(({ key }) => key), ...TransitiveTagKeys].some((key) => taken.has(foldCase(key)))) {
    throw stsError('inheritedTag')
  }
  const keys = new Set(passed.map(({ key }) => foldCase(key)))
  if (!TransitiveTagKeys.every((key) => keys.has(foldCase(key)))) throw stsError('transitiveWithoutTag')
  return {
    sessionTags: [...inherited, ...passed],
    transitiveTagKeys: [...inherited.map(({ key }) => key), ...TransitiveTagKeys],
  }
}
