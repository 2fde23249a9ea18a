import type { AccountState } from '@gatewarden/directory'
import { findArn, type LiveRole } from '@gatewarden/directory/internal'
import type { PolicyDocument } from '@gatewarden/policy'
import { readPrincipal } from '@gatewarden/policy/internal'

/** The users and roles that a policy names, with their unique ids: a new user of the same name is another one (rule N10). */
export type BoundPrincipals = LiveRole['trustPrincipals']

/**
 * Finds the users and roles of this account that a policy with principals names; returns the text of one that does not exist as `missing`.
 * They must exist: otherwise whoever takes the name later would be meant. Principals of other accounts cannot be checked. `before` are the
 * principals of the policy that is replaced: the unique id of a deleted principal may stay where it is, and cannot be added.
 */
export function bindPrincipals(
  state: AccountState,
  { statements }: PolicyDocument,
  before: BoundPrincipals = [],
): { readonly principals: BoundPrincipals } | { readonly missing: string } {
  const named = new Map<string, string>()
  for (const entry of statements.flatMap(({ principal }) => principal?.entries ?? [])) {
    const { type, value } = entry
    if (type !== 'AWS') continue
    const who = readPrincipal(entry)
    const isOwn = (who.kind === 'user' || who.kind === 'role') && who.account === state.accountId
    if (who.kind !== 'nobody' && !isOwn) continue
    const uniqueId = isOwn ? findArn(state, who.kind, value)?.uniqueId : knownId(state, value, before)
    if (uniqueId === undefined) return { missing: value }
    named.set(value, uniqueId)
  }
  return { principals: [...named].map(([arn, uniqueId]) => ({ arn, uniqueId })) }
}

/** The unique id of a principal that exists, or that the policy had before. Unique ids are never used again. */
function knownId(state: AccountState, id: string, before: BoundPrincipals): string | undefined {
  const isThere = state.users.has(id) || state.roles.has(id)
  return isThere || before.some(({ uniqueId }) => uniqueId === id) ? id : undefined
}
