import { profileError } from './errors.ts'
import type { Profile, ProfileMembers } from './state.ts'

type Values = (profile: Profile) => readonly (string | undefined)[]

const of =
  (...names: readonly (keyof ProfileMembers)[]): Values =>
  ({ members }) =>
    names.map((name) => members[name] as string | undefined)

/** The keys of the standard profile (Amazon Connect Administrator Guide, Standard profile definition), which follow from its members. */
const STANDARD: ReadonlyMap<string, Values> = new Map([
  ['_profileId', ({ profileId }) => [profileId]],
  ['_account', of('AccountNumber')],
  ['_phone', of('PhoneNumber', 'MobilePhoneNumber', 'HomePhoneNumber', 'BusinessPhoneNumber')],
  ['_email', of('EmailAddress', 'PersonalEmailAddress', 'BusinessEmailAddress')],
  ['_fullName', ({ members }) => fullNames(members)],
])

/** Further predefined keys, which AddProfileKey gives to a profile (Amazon Connect Customer Profiles API Reference, SearchProfiles). */
const FURTHER: ReadonlySet<string> = new Set(
  `_assetId _caseId _orderId _ctrContactId _marketoLeadId _salesforceAccountId _salesforceContactId _salesforceAssetId
  _zendeskUserId _zendeskExternalId _zendeskTicketId _serviceNowSystemId _serviceNowIncidentId _segmentUserId _shopifyCustomerId
  _shopifyOrderId`.split(/\s+/),
)

function fullNames({ FirstName, MiddleName, LastName }: ProfileMembers): readonly string[] {
  const joined = (...parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join(' ')
  return [joined(FirstName, LastName), joined(FirstName, MiddleName, LastName)]
}

/** The values that a profile has for a key. */
export function valuesOf(profile: Profile, name: string): ReadonlySet<string> {
  const added = profile.keys.filter((key) => key.name === name).flatMap(({ values }) => values)
  const own = STANDARD.get(name)?.(profile) ?? []
  return new Set([...own, ...added].filter((value) => value !== undefined))
}

/** Throws for the name of no key: only object types define others, and they are not implemented. */
export function checkKeyName(name: string): void {
  if (!STANDARD.has(name) && !FURTHER.has(name)) throw profileError('unknownKey', name)
}

/** Throws for a key that is not added to a profile. */
export function checkAddedKey(name: string): void {
  if (name === '_profileId') throw profileError('fixedKey', name)
  checkKeyName(name)
}
