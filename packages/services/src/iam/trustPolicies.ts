import { type AccountState, findArn, type LiveRole } from '@gatewarden/directory'
import { parsePolicy, readPrincipal } from '@gatewarden/policy'
import type { Call } from '../call.ts'
import { checkDocument } from '../policyDocuments.ts'
import { iamError } from './errors.ts'

/** A trust policy as events keep it: the document, and the unique ids of the users and roles that it names (rule N10). */
export type TrustPolicy = Pick<LiveRole, 'trustPolicy' | 'trustPrincipals'>

/**
 * Checks a trust policy and finds whom of this account it names. Those must be there: a name that nobody has yet would be trusted to whoever
 * takes it. Whether somebody of another account is there cannot be asked. `before` is what the role has now: the id of somebody deleted may
 * stay where it is shown, and comes from nowhere else.
 */
export function readTrust(
  { state, context }: Pick<Call, 'state' | 'context'>,
  text: string,
  before: TrustPolicy['trustPrincipals'] = [],
): TrustPolicy {
  checkDocument(text, 'trust', 'trustPolicy', context.quotas.ACLSizePerRole)
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
  const held = findArn(state, kind, arn)
  if (held === undefined) throw invalidPrincipal(arn)
  return held.uniqueId
}

/** Of somebody who is there, or who was when the role's present policy was written. Ids never come back, so it is not kept by name. */
function idOfPrincipal(state: AccountState, id: string, before: TrustPolicy['trustPrincipals']): string {
  const isThere = state.users.has(id) || state.roles.has(id)
  if (!isThere && !before.some(({ uniqueId }) => uniqueId === id)) throw invalidPrincipal(id)
  return id
}

function invalidPrincipal(text: string) {
  return iamError('malformedPolicy', `Invalid principal in policy: "AWS":"${text}"`)
}
