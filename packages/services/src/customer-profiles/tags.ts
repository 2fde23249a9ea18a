import type { AccountState, Tag } from '@gatewarden/directory'
import { parseArn } from '@gatewarden/policy'
import type { Call } from '../call.ts'
import { reservedKey, tagsFromMap } from '../tags.ts'
import { profileError } from './errors.ts'
import { type Domain, domainKey, profileState } from './state.ts'

/** Amazon Connect Customer Profiles API Reference, TagMap. */
const MAX_TAGS = 50

/** The tags of a request; throws for keys of AWS. */
export function readTags(given: Readonly<Record<string, string | undefined>> = {}): readonly Tag[] {
  const tags = tagsFromMap(given)
  const reserved = reservedKey(tags)
  if (reserved !== undefined) throw profileError('reservedTag', reserved)
  if (tags.length > MAX_TAGS) throw profileError('manyTags', MAX_TAGS)
  return tags
}

/** The domain of an ARN, in any region of the account. */
function domainAt(state: AccountState, arn: string): Domain | undefined {
  const { service, partition, account, region = '', resource = '' } = parseArn(arn) ?? {}
  if (service !== 'profile' || partition !== state.partition || account !== state.accountId) return undefined
  const [word, name = '', ...rest] = resource.split('/')
  if (word !== 'domains' || rest.length > 0) return undefined
  return profileState.of(state).domains.get(domainKey({ region, name }))
}

/** The tags of a domain, by ARN. */
export function tagsAt(state: AccountState, arn: string): readonly Tag[] | undefined {
  return domainAt(state, arn)?.tags
}

/** The domain of an ARN in the region of a call; throws ResourceNotFoundException for an ARN of nothing here. */
export function taggedDomain({
  state,
  facts,
  input,
}: Pick<Call<{ readonly resourceArn: string }>, 'state' | 'facts' | 'input'>) {
  const domain = domainAt(state, input.resourceArn)
  if (domain?.region !== facts.region) throw profileError('noResource', input.resourceArn)
  return domain
}

/** The event that gives a domain its tags. */
export function tagsSet({ at }: Pick<Call, 'at'>, domain: Domain, tags: readonly Tag[]) {
  if (tags.length > MAX_TAGS) throw profileError('manyTags', MAX_TAGS)
  const { region, name } = domain
  return profileState.event({ kind: 'profile.domainTagsSet', at, region, name, tags })
}
