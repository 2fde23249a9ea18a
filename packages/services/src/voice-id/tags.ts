import type { Tag } from '@gatewarden/directory'
import type { Call } from '../call.ts'
import { hasDuplicateKey, reservedKey, tagsFromWire, type WireTag } from '../tags.ts'
import { voiceIdError } from './errors.ts'
import { domainAt } from './lookup.ts'
import type { Domain } from './state.ts'

/** AWS General Reference, Tagging AWS resources. The list of a request may be longer. */
const MAX_TAGS = 50

/** The tags of a request; throws for keys that are given twice or belong to AWS. */
export function readTags(given: readonly WireTag[] = []): readonly Tag[] {
  const tags = tagsFromWire(given)
  const reserved = reservedKey(tags)
  if (reserved !== undefined) throw voiceIdError('reservedTag', reserved)
  if (hasDuplicateKey(tags, (key) => key)) throw voiceIdError('duplicateTag')
  return checkedTags(tags)
}

export function checkedTags(tags: readonly Tag[]): readonly Tag[] {
  if (tags.length > MAX_TAGS) throw voiceIdError('manyTags', MAX_TAGS)
  return tags
}

/** The domain whose ARN a tagging call names. */
export function taggedDomain({
  input,
  state,
  facts,
}: Pick<Call<{ readonly ResourceArn: string }>, 'input' | 'state' | 'facts'>): Domain {
  const domain = domainAt(state, input.ResourceArn)
  if (domain === undefined || domain.region !== facts.region) throw voiceIdError('noDomain', input.ResourceArn)
  return domain
}
