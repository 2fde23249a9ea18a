import { compile } from '@gatewarden/authorize'
import { parsePolicy } from '@gatewarden/policy'
import type { Tag } from './account.ts'

/** What limits a session: one inline policy and managed ones (rule S4). */
export interface SessionPolicies {
  /** The document as the caller sent it. */
  readonly inline?: string
  readonly policyArns?: readonly string[]
}

interface Session {
  readonly sessionPolicies?: SessionPolicies
  readonly sessionTags?: readonly Tag[]
}

/**
 * The caller whose credentials were verified. `uniqueId` is that of the user or role; of a federated user that of the user who called
 * GetFederationToken, or the account id when the root user called it.
 */
export type Caller =
  | { readonly kind: 'root' }
  | { readonly kind: 'user'; readonly uniqueId: string }
  | ({ readonly kind: 'assumedRole'; readonly uniqueId: string; readonly sessionName: string } & Session)
  | ({ readonly kind: 'federatedUser'; readonly uniqueId: string; readonly name: string } & Session)

/**
 * A policy that allows everything: the root user's. A caller with it is limited by the other types of policies only.
 *
 * @example
 * import { everything } from '@gatewarden/directory/internal'
 * everything.source?.name // => 'root'
 */
export const everything = (() => {
  const { document } = parsePolicy('{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}')
  if (document === undefined) throw new Error('the policy that allows everything does not parse')
  return compile(document, 'identity', { name: 'root' })
})()
