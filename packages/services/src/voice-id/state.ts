import type { Tag } from '@gatewarden/directory'
import { pairs, slice, table } from '@gatewarden/directory/internal'
import { checks } from '@gatewarden/store'

const { id, listOf, object, oneOf, optional, text } = checks

/** A KMS key, and the grant by which Voice ID uses it. */
export interface GrantedKey {
  readonly keyArn: string
  readonly grantId: string
}

/** The latest change of the key of a domain. */
export interface KeyUpdate {
  readonly oldKeyArn: string
  readonly status: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED'
  readonly target: GrantedKey
  /** Why it failed. */
  readonly message?: string
  /** ISO 8601. */
  readonly since: string
}

/** A Voice ID domain. Texts of customers are sealed with its data key. */
export interface Domain {
  readonly domainId: string
  readonly region: string
  readonly name: string
  readonly description?: string
  readonly tags: readonly Tag[]
  readonly watchlistId: string
  readonly clientToken?: string
  /** The key that encrypts the data key. */
  readonly key: GrantedKey
  /** Encrypted, base64. */
  readonly dataKey: string
  readonly update?: KeyUpdate
  /** ISO 8601, as all instants. */
  readonly createdAt: string
  readonly updatedAt: string
}

/** A list of fraudsters of a domain; texts are sealed. */
export interface Watchlist {
  readonly watchlistId: string
  readonly name: string
  readonly description?: string
  readonly clientToken?: string
  readonly createdAt: string
  readonly updatedAt: string
}

/** A caller of whom a domain keeps the enrollment status. */
export interface Speaker {
  readonly generatedId: string
  /** The identifier of the customer, sealed. */
  readonly customerId: string
  /** A keyed hash of the identifier of the customer, by which it is found. */
  readonly fingerprint: string
  readonly status: 'OPTED_OUT'
  readonly createdAt: string
  readonly updatedAt: string
}

export interface Fraudster {
  readonly generatedId: string
  readonly watchlistIds: readonly string[]
  readonly createdAt: string
}

const grantedKey = { keyArn: text, grantId: id }
const domainTexts = { domainId: id, name: text, description: optional(text) }
const watchlistTexts = { name: text, description: optional(text), clientToken: optional(text) }

const EVENTS = {
  'voiceid.domainCreated': {
    ...domainTexts,
    region: id,
    tags: listOf(object({ key: text, value: text })),
    watchlistId: id,
    clientToken: optional(text),
    key: object(grantedKey),
    dataKey: text,
  },
  'voiceid.domainUpdated': domainTexts,
  'voiceid.domainTagsSet': { domainId: id, tags: listOf(object({ key: text, value: text })) },
  'voiceid.domainDeleted': { domainId: id },
  /** Another grant on the same key. */
  'voiceid.grantReplaced': { domainId: id, grantId: id },
  'voiceid.keyUpdateStarted': { domainId: id, target: object(grantedKey) },
  'voiceid.keyUpdateCompleted': { domainId: id, dataKey: text },
  'voiceid.keyUpdateFailed': { domainId: id, message: text },
  'voiceid.watchlistPut': { domainId: id, watchlistId: id, ...watchlistTexts },
  'voiceid.watchlistDeleted': { domainId: id, watchlistId: id },
  'voiceid.speakerPut': {
    domainId: id,
    generatedId: text,
    customerId: text,
    fingerprint: id,
    status: oneOf(['OPTED_OUT']),
  },
  'voiceid.speakerDeleted': { domainId: id, generatedId: text },
  'voiceid.fraudsterPut': { domainId: id, generatedId: text, watchlistIds: listOf(id) },
  'voiceid.fraudsterDeleted': { domainId: id, generatedId: text },
}

/** The domains of an account, by id, and what they hold, by `DOMAIN/ID`. */
export const voiceIdState = slice('voiceid', {
  tables: {
    domains: table<Domain>(),
    watchlists: table<Watchlist>(),
    speakers: table<Speaker>(),
    fraudsters: table<Fraudster>(),
  },
  indexes: { speakersByFingerprint: { speakers: pairs('fingerprint') } },
  events: EVENTS,
  reducers: {
    'voiceid.domainCreated'({ domains }, { at, kind: _, ...domain }) {
      if (domains.has(domain.domainId)) return
      domains.set(domain.domainId, { ...domain, createdAt: at, updatedAt: at })
    },
    'voiceid.domainUpdated'({ domains }, { at, domainId, name, description }) {
      const { description: _, ...domain } = domains.get(domainId) ?? {}
      if (!('domainId' in domain)) return
      domains.set(domainId, { ...domain, name, ...(description !== undefined && { description }), updatedAt: at })
    },
    'voiceid.domainTagsSet': (draft, { domainId, tags }) => changeDomain(draft, domainId, () => ({ tags })),
    'voiceid.domainDeleted'({ domains, watchlists, speakers, fraudsters }, { domainId }) {
      domains.delete(domainId)
      for (const each of [watchlists, speakers, fraudsters]) {
        for (const rest of [...each.under(`${domainId}/`)]) each.delete(`${domainId}/${rest}`)
      }
    },
    'voiceid.grantReplaced': (draft, { domainId, grantId }) =>
      changeDomain(draft, domainId, ({ key }) => ({ key: { ...key, grantId } })),
    'voiceid.keyUpdateStarted': (draft, { at, domainId, target }) =>
      changeDomain(draft, domainId, ({ key }) => ({
        update: { oldKeyArn: key.keyArn, status: 'IN_PROGRESS', target, since: at },
      })),
    'voiceid.keyUpdateCompleted': (draft, { domainId, dataKey }) =>
      changeDomain(draft, domainId, ({ update }) =>
        update?.status === 'IN_PROGRESS'
          ? { dataKey, key: update.target, update: { ...update, status: 'COMPLETED' } }
          : {},
      ),
    'voiceid.keyUpdateFailed': (draft, { domainId, message }) =>
      changeDomain(draft, domainId, ({ update }) =>
        update?.status === 'IN_PROGRESS' ? { update: { ...update, status: 'FAILED', message } } : {},
      ),
    'voiceid.watchlistPut'({ domains, watchlists }, { at, kind: _, domainId, ...watchlist }) {
      if (!domains.has(domainId)) return
      const path = `${domainId}/${watchlist.watchlistId}`
      const createdAt = watchlists.get(path)?.createdAt ?? at
      watchlists.set(path, { ...watchlist, createdAt, updatedAt: at })
    },
    'voiceid.watchlistDeleted'({ watchlists }, { domainId, watchlistId }) {
      watchlists.delete(`${domainId}/${watchlistId}`)
    },
    'voiceid.speakerPut'({ domains, speakers }, { at, kind: _, domainId, ...speaker }) {
      if (!domains.has(domainId)) return
      const path = `${domainId}/${speaker.generatedId}`
      const createdAt = speakers.get(path)?.createdAt ?? at
      speakers.set(path, { ...speaker, createdAt, updatedAt: at })
    },
    'voiceid.speakerDeleted'({ speakers }, { domainId, generatedId }) {
      speakers.delete(`${domainId}/${generatedId}`)
    },
    'voiceid.fraudsterPut'({ domains, fraudsters }, { at, domainId, generatedId, watchlistIds }) {
      if (!domains.has(domainId)) return
      const path = `${domainId}/${generatedId}`
      const createdAt = fraudsters.get(path)?.createdAt ?? at
      fraudsters.set(path, { generatedId, watchlistIds, createdAt })
    },
    'voiceid.fraudsterDeleted'({ fraudsters }, { domainId, generatedId }) {
      fraudsters.delete(`${domainId}/${generatedId}`)
    },
  },
})

interface WithDomains {
  readonly domains: { get(id: string): Domain | undefined; set(id: string, domain: Domain): void }
}

function changeDomain({ domains }: WithDomains, domainId: string, change: (domain: Domain) => Partial<Domain>): void {
  const domain = domains.get(domainId)
  if (domain !== undefined) domains.set(domainId, { ...domain, ...change(domain) })
}
