import type { Tag } from '@gatewarden/directory'
import { pairs, type SortedMap, slice, table } from '@gatewarden/directory/internal'
import { checks } from '@gatewarden/store'
import type { BoundPrincipals } from '../boundPrincipals.ts'

const { flag, count, id, instant, object, listOf, oneOf, optional, text } = checks

/** One version of the secret of a key: 32 bytes, sealed. */
export interface KeyMaterial {
  /** 64 hexadecimal digits, in every ciphertext that it made. */
  readonly materialId: string
  readonly sealed: string
  /** ISO 8601. */
  readonly createDate: string
}

/** Yearly or other automatic rotation of the key material. */
export interface Rotation {
  readonly periodInDays: number
  /** When it was enabled or last took place; ISO 8601. */
  readonly since: string
}

/** A symmetric encryption key. */
export interface KmsKey {
  readonly keyId: string
  readonly region: string
  readonly manager: 'AWS' | 'CUSTOMER'
  readonly createDate: string
  readonly description: string
  readonly policy: string
  readonly policyPrincipals: BoundPrincipals
  readonly tags: readonly Tag[]
  readonly isEnabled: boolean
  /** The oldest first; the last one encrypts. */
  readonly material: readonly KeyMaterial[]
  readonly rotation?: Rotation
  readonly deletion?: { readonly date: string; readonly windowInDays: number }
}

/** A name of a key in its region. */
export interface Alias {
  readonly name: string
  readonly region: string
  readonly keyId: string
  readonly createDate: string
  readonly updateDate: string
}

type Pair = { readonly key: string; readonly value: string }

/** A principal of a grant; a user or role of the account with its unique id, because a new one of the same name is another one. */
export interface GrantPrincipal {
  readonly name: string
  readonly uniqueId?: string
}

/** A grant on a key. */
export interface StoredGrant {
  readonly grantId: string
  readonly keyId: string
  readonly name?: string
  readonly createDate: string
  readonly grantee: GrantPrincipal
  readonly retiring?: GrantPrincipal
  readonly operations: readonly string[]
  readonly contextSubset?: readonly Pair[]
  readonly contextEquals?: readonly Pair[]
}

const pair = object({ key: text, value: text })
const principal = object({ name: text, uniqueId: optional(id) })
const principals = listOf(object({ arn: text, uniqueId: id }))
const material = object({ materialId: id, sealed: text })

const events = {
  'kms.keyCreated': {
    keyId: id,
    region: id,
    manager: oneOf(['AWS', 'CUSTOMER']),
    description: text,
    policy: text,
    policyPrincipals: principals,
    tags: listOf(pair),
    material,
    rotationPeriodInDays: optional(count),
  },
  'kms.keyDescribed': { keyId: id, description: text },
  'kms.keyPolicyPut': { keyId: id, policy: text, policyPrincipals: principals },
  'kms.keyEnablementSet': { keyId: id, isEnabled: flag },
  'kms.keyRotationSet': { keyId: id, periodInDays: optional(count) },
  'kms.keyRotated': { keyId: id, material },
  'kms.keyDeletionScheduled': { keyId: id, date: instant, windowInDays: count },
  'kms.keyDeletionCancelled': { keyId: id },
  'kms.keyDeleted': { keyId: id },
  'kms.keyTagsPut': { keyId: id, tags: listOf(pair) },
  'kms.keyTagsRemoved': { keyId: id, keys: listOf(text) },
  'kms.aliasCreated': { region: id, name: text, keyId: id },
  'kms.aliasUpdated': { region: id, name: text, keyId: id },
  'kms.aliasDeleted': { region: id, name: text },
  'kms.grantCreated': {
    grantId: id,
    keyId: id,
    name: optional(text),
    grantee: principal,
    retiring: optional(principal),
    operations: listOf(text),
    contextSubset: optional(listOf(pair)),
    contextEquals: optional(listOf(pair)),
  },
  'kms.grantDeleted': { grantId: id, as: oneOf(['revoked', 'retired']) },
}

/** The keys, aliases and grants of AWS KMS. */
export const kmsState = slice('kms', {
  tables: {
    /** By key id. */
    keys: table<KmsKey>(),
    /** By `<region> <name>`. */
    aliases: table<Alias>(),
    /** By grant id. */
    grants: table<StoredGrant>(),
  },
  indexes: {
    keysOfRegion: { keys: pairs('region') },
    aliasesOfKey: { aliases: pairs('keyId') },
    grantsOfKey: { grants: pairs('keyId') },
  },
  events,
  reducers: {
    'kms.keyCreated'(draft, { keyId, at, kind: _, material: first, rotationPeriodInDays: periodInDays, ...key }) {
      if (draft.keys.has(keyId)) return
      const rotation = periodInDays === undefined ? {} : { rotation: { periodInDays, since: at } }
      const made = { ...first, createDate: at }
      draft.keys.set(keyId, { ...key, keyId, createDate: at, isEnabled: true, material: [made], ...rotation })
    },
    'kms.keyDescribed': (draft, { keyId, description }) => changeKey(draft, keyId, () => ({ description })),
    'kms.keyPolicyPut': (draft, { keyId, policy, policyPrincipals }) =>
      changeKey(draft, keyId, () => ({ policy, policyPrincipals })),
    'kms.keyEnablementSet': (draft, { keyId, isEnabled }) => changeKey(draft, keyId, () => ({ isEnabled })),
    'kms.keyRotationSet'(draft, { keyId, at, periodInDays }) {
      const { rotation: _, ...key } = draft.keys.get(keyId) ?? {}
      if (!('keyId' in key)) return
      draft.keys.set(keyId, periodInDays === undefined ? key : { ...key, rotation: { periodInDays, since: at } })
    },
    'kms.keyRotated': (draft, { keyId, at, material: next }) =>
      changeKey(draft, keyId, ({ material: before, rotation }) => {
        if (before.some(({ materialId }) => materialId === next.materialId)) return {}
        const after = [...before, { ...next, createDate: at }]
        return { material: after, ...(rotation && { rotation: { ...rotation, since: at } }) }
      }),
    'kms.keyDeletionScheduled': (draft, { keyId, date, windowInDays }) =>
      changeKey(draft, keyId, () => ({ deletion: { date, windowInDays }, isEnabled: false })),
    'kms.keyDeletionCancelled'(draft, { keyId }) {
      const { deletion: _, ...key } = draft.keys.get(keyId) ?? {}
      if ('keyId' in key) draft.keys.set(keyId, key)
    },
    'kms.keyDeleted'(draft, { keyId }) {
      for (const alias of [...draft.aliasesOfKey.under(`${keyId} `)]) draft.aliases.delete(alias)
      for (const grantId of [...draft.grantsOfKey.under(`${keyId} `)]) draft.grants.delete(grantId)
      draft.keys.delete(keyId)
    },
    'kms.keyTagsPut': (draft, { keyId, tags }) =>
      changeKey(draft, keyId, ({ tags: before }) => {
        const given = new Set(tags.map(({ key }) => key))
        return { tags: [...before.filter(({ key }) => !given.has(key)), ...tags] }
      }),
    'kms.keyTagsRemoved': (draft, { keyId, keys }) =>
      changeKey(draft, keyId, ({ tags }) => ({ tags: tags.filter(({ key }) => !keys.includes(key)) })),
    'kms.aliasCreated'(draft, { region, name, keyId, at }) {
      const key = aliasKey(region, name)
      if (draft.aliases.has(key) || !draft.keys.has(keyId)) return
      draft.aliases.set(key, { region, name, keyId, createDate: at, updateDate: at })
    },
    'kms.aliasUpdated'(draft, { region, name, keyId, at }) {
      const alias = draft.aliases.get(aliasKey(region, name))
      if (alias === undefined || !draft.keys.has(keyId)) return
      draft.aliases.set(aliasKey(region, name), { ...alias, keyId, updateDate: at })
    },
    'kms.aliasDeleted': (draft, { region, name }) => draft.aliases.delete(aliasKey(region, name)),
    'kms.grantCreated'(draft, { at, kind: _, ...grant }) {
      if (!draft.grants.has(grant.grantId) && draft.keys.has(grant.keyId))
        draft.grants.set(grant.grantId, { ...grant, createDate: at })
    },
    'kms.grantDeleted': (draft, { grantId }) => draft.grants.delete(grantId),
  },
})

/** The key of an alias in its table. */
export function aliasKey(region: string, name: string): string {
  return `${region} ${name}`
}

interface WithKeys {
  readonly keys: { get(keyId: string): KmsKey | undefined; set(keyId: string, key: KmsKey): void }
}

function changeKey({ keys }: WithKeys, keyId: string, change: (key: KmsKey) => Partial<KmsKey>): void {
  const key = keys.get(keyId)
  if (key !== undefined) keys.set(keyId, { ...key, ...change(key) })
}

/** The values of a table that an index has under a key. */
export function* under<Value>(index: SortedMap<true>, key: string, values: SortedMap<Value>): Iterable<Value> {
  for (const name of index.under(`${key} `)) {
    const value = values.get(name)
    if (value !== undefined) yield value
  }
}
