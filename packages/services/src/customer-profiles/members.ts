import type {
  ContactPreference,
  CreateProfileRequest,
  EngagementPreferences,
  UpdateProfileRequest,
} from './generated/types.ts'
import type { ProfileMembers } from './state.ts'

const TEXTS = [
  'AccountNumber',
  'AdditionalInformation',
  'PartyType',
  'BusinessName',
  'FirstName',
  'MiddleName',
  'LastName',
  'BirthDate',
  'Gender',
  'PhoneNumber',
  'MobilePhoneNumber',
  'HomePhoneNumber',
  'BusinessPhoneNumber',
  'EmailAddress',
  'PersonalEmailAddress',
  'BusinessEmailAddress',
  'PartyTypeString',
  'GenderString',
  'ProfileType',
] as const
const ADDRESSES = ['Address', 'ShippingAddress', 'MailingAddress', 'BillingAddress'] as const
const LINES = [
  'Address1',
  'Address2',
  'Address3',
  'Address4',
  'City',
  'County',
  'State',
  'Province',
  'Country',
  'PostalCode',
] as const

/**
 * The members of a profile after a request. What the request leaves out stays as it was, and an empty text removes a value: of a member, of a
 * line of an address, or of an attribute (Amazon Connect Customer Profiles API Reference, UpdateProfile).
 */
export function membersAfter(
  input: CreateProfileRequest | UpdateProfileRequest,
  before: ProfileMembers = {},
): ProfileMembers {
  const addresses = ADDRESSES.map((name) => [name, picked(LINES, input[name] ?? {}, before[name])])
  const Attributes = withoutEmpty({ ...before.Attributes, ...input.Attributes })
  const EngagementPreferences = preferences(input.EngagementPreferences) ?? before.EngagementPreferences
  return {
    ...picked(TEXTS, input, before),
    ...Object.fromEntries(addresses.filter(([, address]) => Object.keys(address ?? {}).length > 0)),
    ...(Object.keys(Attributes).length > 0 && { Attributes }),
    ...(EngagementPreferences !== undefined && { EngagementPreferences }),
  }
}

type Texts<Name extends string> = { readonly [Each in Name]?: string | undefined }

function picked<Name extends string>(names: readonly Name[], given: Texts<Name>, before: Texts<Name> = {}) {
  return withoutEmpty(Object.fromEntries(names.map((name) => [name, given[name] ?? before[name]])))
}

function withoutEmpty(texts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text === undefined || text === '' ? [] : [[name, text]])),
  )
}

function preferences(given: EngagementPreferences | undefined): EngagementPreferences | undefined {
  if (given === undefined) return undefined
  const { Phone, Email } = given
  return { ...(Phone && { Phone: Phone.map(preference) }), ...(Email && { Email: Email.map(preference) }) }
}

function preference({ KeyName, KeyValue, ProfileId, ContactType }: ContactPreference): ContactPreference {
  return JSON.parse(JSON.stringify({ KeyName, KeyValue, ProfileId, ContactType }))
}
