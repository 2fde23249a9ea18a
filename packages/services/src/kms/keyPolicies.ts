import { defaultKeyStatement } from '@gatewarden/analysis'
import { type CompiledPolicy, compile } from '@gatewarden/authorize'
import { resourceAnswer } from '@gatewarden/authorize/internal'
import type { AccountState } from '@gatewarden/directory'
import { accountOf, documentNow } from '@gatewarden/directory/internal'
import { checkPolicy, parseArn, parsePolicy } from '@gatewarden/policy'
import { type BoundPrincipals, bindPrincipals } from '../boundPrincipals.ts'
import type { Call } from '../call.ts'
import { placeIn } from '../policyDocuments.ts'
import type { ResourcePolicies } from '../service.ts'
import { kmsError } from './errors.ts'
import { grantsInEffect } from './grants.ts'
import { keyAt } from './keyNames.ts'
import type { KmsKey } from './state.ts'

/** The one name of a key policy. */
export const POLICY_NAME = 'default'
/** AWS KMS Developer Guide, Resource quotas. */
const MAX_POLICY_BYTES = 32_768

/** The policy of a key for which none is given (AWS KMS Developer Guide, Default key policy). */
export function defaultKeyPolicy({ partition, accountId }: Pick<AccountState, 'partition' | 'accountId'>): string {
  const Statement = [defaultKeyStatement(partition, accountId)]
  return JSON.stringify({ Version: '2012-10-17', Id: 'key-default-1', Statement }, undefined, 2)
}

/**
 * The key policy and the grants that take part in a decision on a key. A key of the account that does not exist has the default policy: callers
 * who may use any key hear that it does not exist. The key policy has no part in RetireGrant, which the grant decides, and which the account can
 * delegate by identity-based policies (AWS KMS Developer Guide, Retiring and revoking grants; decision 83).
 */
export function keyPolicies(call: Call, arn: string): ResourcePolicies | undefined {
  const { state } = call
  const { partition, account = '', resource = '' } = parseArn(arn) ?? {}
  if (partition !== state.partition || account !== state.accountId || !resource.startsWith('key/')) return undefined
  const key = keyAt(state, arn)
  const isOfGrant = call.service === 'kms' && call.operation === 'RetireGrant'
  const policy = key === undefined || isOfGrant ? compiledDefault(state) : keyPolicyOf(state, key)
  // A policy that cannot be read may deny anything: nothing allows then.
  if (policy === undefined) return { resource: null, grants: [] }
  return { resource: policy, grants: key === undefined ? [] : grantsInEffect(call, key) }
}

/** The key policy as AWS returns it: a deleted principal is its unique id. */
export function keyPolicyText(state: AccountState, { policy, policyPrincipals }: KmsKey): string {
  return documentNow(policy, policyPrincipals, accountOf(state))
}

const compiledPolicies = new WeakMap<KmsKey, { readonly text: string; readonly policy: CompiledPolicy | undefined }>()

/** The key policy; undefined for one that cannot be read. */
export function keyPolicyOf(state: AccountState, key: KmsKey): CompiledPolicy | undefined {
  const text = keyPolicyText(state, key)
  const known = compiledPolicies.get(key)
  if (known?.text === text) return known.policy
  const policy = compiledPolicy(text)
  compiledPolicies.set(key, { text, policy })
  return policy
}

const compiledDefaults = new Map<string, CompiledPolicy | undefined>()

function compiledDefault(state: AccountState): CompiledPolicy | undefined {
  const text = defaultKeyPolicy(state)
  if (!compiledDefaults.has(text)) compiledDefaults.set(text, compiledPolicy(text))
  return compiledDefaults.get(text)
}

function compiledPolicy(text: string): CompiledPolicy | undefined {
  const { document } = parsePolicy(text, 'resource')
  return document && compile(document, 'resource', { name: 'KeyPolicy' })
}

interface GivenPolicy {
  readonly Policy?: string | undefined
  readonly BypassPolicyLockoutSafetyCheck?: boolean | undefined
}

/** A checked key policy as events store it. `before` are the principals of the policy that it replaces. */
export function readKeyPolicy(
  call: Call<GivenPolicy>,
  arn: string,
  before: BoundPrincipals = [],
): Pick<KmsKey, 'policy' | 'policyPrincipals'> {
  const { input, state } = call
  const { Policy: policy = defaultKeyPolicy(state), BypassPolicyLockoutSafetyCheck: isUnchecked = false } = input
  if (Buffer.byteLength(policy) > MAX_POLICY_BYTES) throw kmsError('policySize', MAX_POLICY_BYTES)
  const refusal = checkPolicy(policy, 'resource', placeIn(call))
  if (refusal !== undefined) throw kmsError('malformedPolicy', refusal.message)
  const { document } = parsePolicy(policy, 'resource')
  if (document === undefined) throw kmsError('malformedPolicy', 'Syntax errors in policy.')
  const bound = bindPrincipals(state, document, before)
  if ('missing' in bound) throw kmsError('invalidPrincipals', bound.missing)
  if (!isUnchecked) checkNoLockout(call, arn, compile(document, 'resource'))
  return { policy, policyPrincipals: bound.principals }
}

/** The new key policy must let the caller, or by delegation the caller's account, change it again (AWS KMS API Reference, PutKeyPolicy). */
function checkNoLockout({ principal }: Pick<Call, 'principal'>, resource: string, policy: CompiledPolicy): void {
  const request = { principal, action: 'kms:PutKeyPolicy', resource, enforced: true }
  const answer = resourceAnswer(request, [policy], {})
  if (answer === 'none' || answer === 'denied') throw kmsError('lockout')
}
