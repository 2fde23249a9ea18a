import { compile } from '@gatewarden/authorize'
import { parsePolicy } from '@gatewarden/policy'
import type { Tag } from './account.ts'

/** What limits a session: one inline policy and managed ones (rule S4). */
export interface SessionPolicies {
  /** The document as it was given. */
  readonly inline?: string
  readonly policyArns?: readonly string[]
}

interface Session {
  readonly sessionPolicies?: SessionPolicies
  readonly sessionTags?: readonly Tag[]
}

/**
 * Who asks, after the credentials were checked. `uniqueId` is that of the user or role; of a federated user that of the user who called
 * GetFederationToken, or the account id where the root user did.
 */
export type Caller =
  | { readonly kind: 'root' }
  | { readonly kind: 'user'; readonly uniqueId: string }
  | ({ readonly kind: 'assumedRole'; readonly uniqueId: string; readonly sessionName: string } & Session)
  | ({ readonly kind: 'federatedUser'; readonly uniqueId: string; readonly name: string } & Session)

/**
 * A policy that allows everything: what the root user may do. Whoever has it is limited by the other policies alone.
 *
 * @example
 * import { everything } from '@gatewarden/directory'
 * everything.source?.name // => 'root'
 */
export const everything = (() => {
  const { document } = parsePolicy('{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}')
  if (document === undefined) throw new Error('a policy that allows everything is no policy')
  return compile(document, 'identity', { name: 'root' })
})()
