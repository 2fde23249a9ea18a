import type { Tag } from '@gatewarden/directory'
import { slice, table } from '@gatewarden/directory/internal'
import { type Check, checks } from '@gatewarden/store'
import type { CreateDomainResponse, Profile as WireProfile } from './generated/types.ts'

/** What CreateDomain and UpdateDomain set, as the API answers it. */
export type DomainSettings = Pick<
  CreateDomainResponse,
  'DefaultExpirationDays' | 'DeadLetterQueueUrl' | 'Matching' | 'RuleBasedMatching' | 'DataStore'
>

/** A KMS key of one's own that encrypts the data of a domain. */
export interface DomainKey {
  /** As the request named it: an id, an ARN or an alias. */
  readonly given: string
  readonly arn: string
  /** The grant by which Customer Profiles uses it. */
  readonly grantId: string
}

/** A domain of Customer Profiles, which has a name of its own in its region. */
export interface Domain {
  readonly name: string
  readonly region: string
  /** The name of its service-linked role. */
  readonly roleName: string
  readonly settings: DomainSettings
  /** Left out where a key of AWS encrypts the data. */
  readonly key?: DomainKey
  readonly tags: readonly Tag[]
  /** ISO 8601. */
  readonly createdAt: string
  /** ISO 8601. */
  readonly updatedAt: string
}

/** What CreateProfile and UpdateProfile set, as the API answers it. */
export type ProfileMembers = Omit<WireProfile, 'ProfileId' | 'FoundByItems'>

/** A further key by which a profile is found: `_orderId` with its values. */
export interface ProfileKey {
  readonly name: string
  readonly values: readonly string[]
}

/** A customer. */
export interface Profile {
  readonly profileId: string
  readonly members: ProfileMembers
  readonly keys: readonly ProfileKey[]
}

const members: Check<ProfileMembers> = (value): value is ProfileMembers =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const keys = checks.listOf(checks.object({ name: checks.text, values: checks.listOf(checks.text) }))
const settings: Check<DomainSettings> = (value): value is DomainSettings =>
  typeof value === 'object' &&
  value !== null &&
  'DefaultExpirationDays' in value &&
  typeof value.DefaultExpirationDays === 'number'
const tags = checks.listOf(checks.object({ key: checks.text, value: checks.text }))
const key = checks.optional(checks.object({ given: checks.text, arn: checks.text, grantId: checks.id }))
const domain = { region: checks.text, name: checks.text }

/** The key of a domain in its table. */
export function domainKey({ region, name }: Pick<Domain, 'region' | 'name'>): string {
  return `${region}/${name}`
}

/** The domains of an account, by `REGION/NAME`, and their profiles, by `REGION/NAME/ID`. */
export const profileState = slice('profile', {
  tables: { domains: table<Domain>(), profiles: table<Profile>() },
  events: {
    'profile.domainCreated': { ...domain, roleName: checks.text, settings, tags, key },
    'profile.domainUpdated': { ...domain, settings, tags, key },
    'profile.domainTagsSet': { ...domain, tags },
    'profile.domainDeleted': domain,
    'profile.profilePut': { ...domain, profileId: checks.id, members, keys },
    'profile.profileDeleted': { ...domain, profileId: checks.id },
  },
  reducers: {
    'profile.domainCreated'({ domains }, { kind: _, at, ...created }) {
      const key = domainKey(created)
      if (!domains.has(key)) domains.set(key, { ...created, createdAt: at, updatedAt: at })
    },
    'profile.domainUpdated'({ domains }, { kind: _, at: updatedAt, ...changed }) {
      const before = domains.get(domainKey(changed))
      if (before === undefined) return
      const { key: _key, ...rest } = before
      domains.set(domainKey(changed), { ...rest, ...changed, updatedAt })
    },
    'profile.domainTagsSet'({ domains }, { tags, ...event }) {
      const before = domains.get(domainKey(event))
      if (before !== undefined) domains.set(domainKey(event), { ...before, tags })
    },
    'profile.domainDeleted'({ domains, profiles }, event) {
      const key = domainKey(event)
      domains.delete(key)
      for (const profileId of [...profiles.under(`${key}/`)]) profiles.delete(`${key}/${profileId}`)
    },
    'profile.profilePut'({ domains, profiles }, { region, name, profileId, members, keys }) {
      const key = domainKey({ region, name })
      if (domains.has(key)) profiles.set(`${key}/${profileId}`, { profileId, members, keys })
    },
    'profile.profileDeleted'({ profiles }, { profileId, ...event }) {
      profiles.delete(`${domainKey(event)}/${profileId}`)
    },
  },
})
