import type { AccountState, Tag } from '@gatewarden/directory'
import { parseArn } from '@gatewarden/policy'
import { reservedKey, tagsFromMap } from '../tags.ts'
import { profileError } from './errors.ts'
import { type Domain, domainKey, profileState } from './state.ts'

/** Amazon Connect Customer Profiles API Reference, TagMap. */
export const MAX_TAGS = 50

/** The tags of a request; throws for keys of AWS. */
export function readTags(given: Readonly<Record<string, string | undefined>> = {}): readonly Tag[] {
  const tags = tagsFromMap(given)
  const reserved = reservedKey(tags)
  if (reserved !== undefined) throw profileError('reservedTag', reserved)
  if (tags.length > MAX_TAGS) throw profileError('manyTags', MAX_TAGS)
  return tags
}

/** The domain of an ARN, in any region of the account. */
export function domainAt(state: AccountState, arn: string): Domain | undefined {
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
