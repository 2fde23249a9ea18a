import type { AccountState } from '@gatewarden/directory'
import { parseArn } from '@gatewarden/policy'
import { regionalArn } from '../arns.ts'
import type { Call } from '../call.ts'
import { kmsError } from './errors.ts'
import { type Alias, aliasKey, type KmsKey, kmsState } from './state.ts'

/** Where a name of a key is looked up. */
export type Where = Pick<Call, 'state' | 'facts'>

const KEY_ID = /^[\w-]+$/
const ALIAS = /^alias\/[\w/-]+$/

/** What a text of a request names: a key or an alias, here or elsewhere; undefined for any other text. */
type Named = { readonly arn: string; readonly region: string; readonly isOwn: boolean } & (
  | { readonly keyId: string }
  | { readonly alias: string }
)

function readName({ state, facts }: Where, text: string): Named | undefined {
  const own = { region: facts.region, isOwn: true }
  if (KEY_ID.test(text)) return { ...own, arn: regionalArn({ state, facts }, 'kms', `key/${text}`), keyId: text }
  if (ALIAS.test(text)) return { ...own, arn: regionalArn({ state, facts }, 'kms', text), alias: text }
  const arn = parseArn(text)
  if (arn?.service !== 'kms') return undefined
  const isOwn = arn.partition === state.partition && arn.account === state.accountId
  const given = { arn: text, region: arn.region, isOwn }
  const keyId = /^key\/(.*)$/s.exec(arn.resource)?.[1]
  if (keyId !== undefined) return KEY_ID.test(keyId) ? { ...given, keyId } : undefined
  return ALIAS.test(arn.resource) ? { ...given, alias: arn.resource } : undefined
}

/**
 * The ARN of the key that a text names: its id, its ARN, the name of an alias or the ARN of an alias. An alias that names no key of the account
 * in this region is its own ARN, on which no key policy decides. Undefined for any other text.
 */
export function keyArnNamed(where: Where, text: string): string | undefined {
  const named = readName(where, text)
  if (named === undefined || 'keyId' in named) return named?.arn
  const alias = ownAlias(where, named)
  const key = alias && kmsState.of(where.state).keys.get(alias.keyId)
  return key === undefined ? named.arn : keyArn(where.state, key)
}

/** The name of the alias by which a text names a key. */
export function aliasNamed(where: Where, text: string): string | undefined {
  const named = readName(where, text)
  return named !== undefined && 'alias' in named ? named.alias : undefined
}

/** The ARN of an alias of the account by its name; undefined for a text that is not the name of an alias. */
export function aliasArn(where: Where, name: string): string | undefined {
  return ALIAS.test(name) ? regionalArn(where, 'kms', name) : undefined
}

/** The alias of a name in the region of the call. */
export function aliasIn({ state, facts }: Where, name: string): Alias | undefined {
  return kmsState.of(state).aliases.get(aliasKey(facts.region, name))
}

function ownAlias(where: Where, { isOwn, region, alias }: Named & { alias: string }): Alias | undefined {
  return isOwn && region === where.facts.region ? aliasIn(where, alias) : undefined
}

export function keyArn({ partition, accountId }: Pick<AccountState, 'partition' | 'accountId'>, key: KmsKey): string {
  return `arn:${partition}:kms:${key.region}:${accountId}:key/${key.keyId}`
}

/** The key of the account that has the ARN, in any region. */
export function keyAt(state: AccountState, arn: string): KmsKey | undefined {
  const key = kmsState.of(state).keys.get(arn.slice(arn.lastIndexOf('/') + 1))
  return key !== undefined && keyArn(state, key) === arn ? key : undefined
}

/** The key that a text names by id or ARN, in the region of the call; throws NotFoundException where there is none. */
export function keyById(where: Where, text: string): KmsKey {
  const named = readName(where, text)
  if (named === undefined || !('keyId' in named)) throw kmsError('invalidKeyId', text)
  return existing(where, named)
}

/** The key that a text names by id, ARN or alias, in the region of the call; throws NotFoundException where there is none. */
export function keyNamed(where: Where, text: string): KmsKey {
  const named = readName(where, text)
  if (named === undefined) throw kmsError('invalidKeyId', text)
  if ('keyId' in named) return existing(where, named)
  const key = kmsState.of(where.state).keys.get(ownAlias(where, named)?.keyId ?? '')
  if (key === undefined) throw kmsError('noSuchAlias', named.arn)
  return key
}

function existing({ state, facts }: Where, { arn, region }: Named): KmsKey {
  if (region !== facts.region) throw kmsError('otherRegion', region)
  const key = keyAt(state, arn)
  if (key === undefined) throw kmsError('noSuchKey', arn)
  return key
}
