import type { AccountState } from '@gatewarden/directory'
import { findArn, type LiveRole } from '@gatewarden/directory/internal'
import { parsePolicy } from '@gatewarden/policy'
import { readPrincipal } from '@gatewarden/policy/internal'
import type { Call } from '../call.ts'
import { checkDocument } from '../policyDocuments.ts'
import { iamError } from './errors.ts'

/** A trust policy as events store it: the document, and the unique ids of the users and roles that it names (rule N10). */
export type TrustPolicy = Pick<LiveRole, 'trustPolicy' | 'trustPrincipals'>

/**
 * Checks a trust policy and finds the users and roles of this account that it names. They must exist: otherwise whoever takes the name later
 * would be trusted. Principals of other accounts cannot be checked. `before` are the principals of the role's current policy: the unique id
 * of a deleted principal may stay where it is, and cannot be added.
 */
export function readTrust(
  { state, context }: Pick<Call, 'state' | 'context'>,
  text: string,
  before: TrustPolicy['trustPrincipals'] = [],
): TrustPolicy {
  checkDocument({ state, context }, text, 'trust', 'trustPolicy', context.quotas.ACLSizePerRole)
  const { document } = parsePolicy(text, 'trust')
  if (document === undefined) throw iamError('malformedPolicy', 'Syntax errors in policy.')
  const named = new Map<string, string>()
  const entries = document.statements.flatMap(({ principal }) => principal?.entries ?? [])
  for (const entry of entries) {
    if (entry.type !== 'AWS') continue
    const who = readPrincipal(entry)
    const { value } = entry
    if (who.kind === 'nobody') named.set(value, idOfPrincipal(state, value, before))
    else if ((who.kind === 'user' || who.kind === 'role') && who.account === state.accountId)
      named.set(value, idAt(state, who.kind, value))
  }
  return { trustPolicy: text, trustPrincipals: [...named].map(([arn, uniqueId]) => ({ arn, uniqueId })) }
}

function idAt(state: AccountState, kind: 'user' | 'role', arn: string): string {
  const found = findArn(state, kind, arn)
  if (found === undefined) throw invalidPrincipal(arn)
  return found.uniqueId
}

/** The unique id of a principal that exists, or that the role's current policy has. Unique ids are never used again. */
function idOfPrincipal(state: AccountState, id: string, before: TrustPolicy['trustPrincipals']): string {
  const isThere = state.users.has(id) || state.roles.has(id)
  if (!isThere && !before.some(({ uniqueId }) => uniqueId === id)) throw invalidPrincipal(id)
  return id
}

function invalidPrincipal(text: string) {
  return iamError('malformedPolicy', `Invalid principal in policy: "AWS":"${text}"`)
}
