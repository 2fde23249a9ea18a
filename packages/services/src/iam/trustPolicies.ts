import type { LiveRole } from '@gatewarden/directory/internal'
import { parsePolicy } from '@gatewarden/policy'
import { bindPrincipals } from '../boundPrincipals.ts'
import type { Call } from '../call.ts'
import { checkDocument } from '../policyDocuments.ts'
import { iamError } from './errors.ts'

/** A trust policy as events store it: the document, and the unique ids of the users and roles that it names (rule N10). */
export type TrustPolicy = Pick<LiveRole, 'trustPolicy' | 'trustPrincipals'>

/** Checks a trust policy and the users and roles that it names. `before` are the principals of the role's current policy. */
export function readTrust(
  { state, context }: Pick<Call, 'state' | 'context'>,
  text: string,
  before: TrustPolicy['trustPrincipals'] = [],
): TrustPolicy {
  checkDocument({ state, context }, text, 'trust', 'trustPolicy', context.quotas.ACLSizePerRole)
  const { document } = parsePolicy(text, 'trust')
  if (document === undefined) throw iamError('malformedPolicy', 'Syntax errors in policy.')
  const bound = bindPrincipals(state, document, before)
  if ('missing' in bound) throw iamError('malformedPolicy', `Invalid principal in policy: "AWS":"${bound.missing}"`)
  return { trustPolicy: text, trustPrincipals: bound.principals }
}
