import type { Tag } from '@gatewarden/directory'
import { slice, table } from '@gatewarden/directory/internal'
import { type Check, checks } from '@gatewarden/store'
import type { CreateDomainResponse } from './generated/types.ts'

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

/** The domains of an account, by `REGION/NAME`. */
export const profileState = slice('profile', {
  tables: { domains: table<Domain>() },
  events: {
    'profile.domainCreated': { ...domain, roleName: checks.text, settings, tags, key },
    'profile.domainDeleted': domain,
  },
  reducers: {
    'profile.domainCreated'({ domains }, { kind: _, at, ...created }) {
      const key = domainKey(created)
      if (!domains.has(key)) domains.set(key, { ...created, createdAt: at, updatedAt: at })
    },
    'profile.domainDeleted'({ domains }, event) {
      domains.delete(domainKey(event))
    },
  },
})
