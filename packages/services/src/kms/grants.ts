import type { Grant } from '@gatewarden/authorize'
import type { AccountState } from '@gatewarden/directory'
import { findArn, findNamed, SecretError } from '@gatewarden/directory/internal'
import { parseArn } from '@gatewarden/policy'
import { attempt, readPrincipal } from '@gatewarden/policy/internal'
import type { Call } from '../call.ts'
import { textIn } from '../resourceRows.ts'
import { kmsError } from './errors.ts'
import { type GrantPrincipal, type KmsKey, kmsState, type StoredGrant, under } from './state.ts'

/**
 * The grants of a key that take part in a decision (rule K6): those whose grantee is still the same user or role. A grant lets its retiring
 * principal, and its grantee if RetireGrant is among its operations, retire that grant and no other. Whoever creates a grant by the permission
 * of a grant can give only what that grant gives (AWS KMS Developer Guide, Creating grants).
 */
export function grantsInEffect(call: Call, key: KmsKey): readonly Grant[] {
  const { state, service, operation, input } = call
  if (service === 'kms' && operation === 'RetireGrant') {
    const retired = grantNamed(call)
    return retired?.keyId === key.keyId ? retiringGrants(state, retired) : []
  }
  const asked = service === 'kms' && operation === 'CreateGrant' ? listOfTexts(input.Operations) : []
  return grantsNow(state, key).filter(({ operations }) => asked.every((each) => operations.includes(each)))
}

/** The grants of a key whose grantee is still the same. */
export function grantsNow(state: AccountState, key: KmsKey): readonly Grant[] {
  return [...grantsOn(state, key)].filter(({ grantee }) => isSame(state, grantee)).map(effectOf)
}

/** Grants on a key, in the order of their ids. */
export function grantsOn(state: AccountState, { keyId }: KmsKey): Iterable<StoredGrant> {
  const { grantsOfKey, grants } = kmsState.of(state)
  return under(grantsOfKey, keyId, grants)
}

function effectOf({ grantee, operations, contextSubset, contextEquals }: StoredGrant): Grant {
  return {
    granteePrincipal: grantee.name,
    operations,
    constraints: {
      ...(contextSubset && { encryptionContextSubset: recordOf(contextSubset) }),
      ...(contextEquals && { encryptionContextEquals: recordOf(contextEquals) }),
    },
  }
}

function retiringGrants(state: AccountState, { grantee, retiring, operations }: StoredGrant): Grant[] {
  const mayRetire = [retiring, operations.includes('RetireGrant') ? grantee : undefined]
  return mayRetire.flatMap((who) =>
    who !== undefined && isSame(state, who) ? [{ granteePrincipal: who.name, operations: ['RetireGrant'] }] : [],
  )
}

/** A new user or role of the same name is another one. */
function isSame(state: AccountState, { name, uniqueId }: GrantPrincipal): boolean {
  return uniqueId === undefined || idOf(state, name) === uniqueId
}

/** A principal of a grant as AWS answers it: one that was deleted is its unique id. */
export function principalNow(state: AccountState, principal: GrantPrincipal): string {
  return isSame(state, principal) ? principal.name : (principal.uniqueId ?? principal.name)
}

/** The unique id of the user or role of the account that an ARN means; of a session, that of its role. */
function idOf(state: AccountState, name: string): string | undefined {
  const who = readPrincipal({ type: 'AWS', value: name, span: { start: 0, end: 0 } })
  if (who.kind === 'user' || who.kind === 'role') return findArn(state, who.kind, name)?.uniqueId
  if (who.kind !== 'session') return undefined
  const [, role = ''] = (parseArn(name)?.resource ?? '').split('/')
  const found = findNamed(state, 'role', role)
  return found?.name === role ? found.uniqueId : undefined
}

/** Reads the grantee or the retiring principal of a new grant, which must exist where it is of this account. */
export function readGrantPrincipal({ state, context }: Call<object>, name: string): GrantPrincipal {
  const arn = parseArn(name)
  if (arn === undefined) {
    if (context.acceptsAnyService !== true && !context.reference.isServicePrincipal(name))
      throw kmsError('grantPrincipal', name)
    return { name }
  }
  const who = readPrincipal({ type: 'AWS', value: name, span: { start: 0, end: 0 } })
  if (who.kind === 'account') throw kmsError('grantToAccount', name)
  if (!['user', 'role', 'session', 'federatedUser'].includes(who.kind)) throw kmsError('grantPrincipal', name)
  if (arn.account !== state.accountId || who.kind === 'federatedUser') return { name }
  const uniqueId = idOf(state, name)
  if (uniqueId === undefined) throw kmsError('grantPrincipal', name)
  return { name, uniqueId }
}

const TOKEN = 'grant token'

/** A token for a grant, another one each time. Grants are in effect at once, so that it serves to name the grant. */
export function newGrantToken({ context }: Pick<Call, 'context'>, grantId: string): string {
  return context.tokens.close(grantId, TOKEN)
}

/** The id of the grant that a token is for; undefined for a text that is not a token of this account. */
function grantIdOf({ context }: Pick<Call, 'context'>, token: string): string | undefined {
  return attempt(() => context.tokens.open(token, TOKEN), SecretError).value
}

/** Throws for a grant token that is not one of this account. Tokens of grants that are gone give nothing. */
export function checkGrantTokens(call: Pick<Call, 'context'>, tokens: readonly string[] = []): void {
  if (tokens.some((token) => grantIdOf(call, token) === undefined)) throw kmsError('invalidGrantToken')
}

/** The grant that RetireGrant or RevokeGrant names, by its token or its id. A text that is not a token names none. */
export function grantNamed(call: Pick<Call<object>, 'context' | 'state' | 'input'>): StoredGrant | undefined {
  const input = call.input as Call['input']
  const token = textIn(input, 'GrantToken')
  const grantId = token === undefined ? textIn(input, 'GrantId') : grantIdOf(call, token)
  return kmsState.of(call.state).grants.get(grantId ?? '')
}

/** Throws for a text that cannot be the id of a grant. */
export function checkGrantId(grantId: string): void {
  if (!/^[0-9a-f]{64}$/.test(grantId)) throw kmsError('invalidGrantId', grantId)
}

export function recordOf(pairs: NonNullable<StoredGrant['contextSubset']>): Record<string, string> {
  return Object.fromEntries(pairs.map(({ key, value }) => [key, value]))
}

function listOfTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}
