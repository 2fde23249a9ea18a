import type { AuthorizationRequest, CompiledPolicy, PoliciesInEffect } from '@gatewarden/authorize'
import { type CompiledStatement, coveringStatements } from '@gatewarden/authorize/internal'
import { firstSpellings, keysMentioned, type MentionedKey } from '../simulate/contextKeys.ts'

/** A statement about the action of a request, with its policy. */
export interface CoveringStatement {
  readonly policy: CompiledPolicy
  readonly compiled: CompiledStatement
}

/** All policies in effect, of every type. */
export function policiesOf(policies: PoliciesInEffect): CompiledPolicy[] {
  const { identity, group, permissionsBoundary, session, vpcEndpoint, resource, scps = [], rcps = [] } = policies
  const ofOrganization = [...scps, ...rcps].map((level) => level.policies)
  const lists = [identity, group, permissionsBoundary, session, vpcEndpoint, ...ofOrganization]
  return [...lists.flatMap((list) => list ?? []), ...(resource ? [resource] : [])]
}

/** The statements whose Action covers the action of the request. */
export function statementsAbout(request: AuthorizationRequest, policies: PoliciesInEffect): CoveringStatement[] {
  return policiesOf(policies).flatMap((policy) => {
    const { allow, deny } = coveringStatements(policy, request.action)
    return [...deny, ...allow].map((compiled) => ({ policy, compiled }))
  })
}

/** The condition keys that statements mention, in conditions and variables. */
export function keysOf(statements: readonly CoveringStatement[]): readonly MentionedKey[] {
  return firstSpellings(
    statements.flatMap(({ policy, compiled }) => keysMentioned(compiled.statement, policy.document)),
  )
}

/**
 * The condition keys that the policies in effect mention in statements about the action of a request.
 *
 * @example
 * import { keysAbout } from '@gatewarden/analysis'
 * import { compile, parsePrincipal } from '@gatewarden/authorize'
 * import { parsePolicy } from '@gatewarden/policy'
 * const text = '{"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "true"}}}}'
 * const { document } = parsePolicy(text)
 * const principal = parsePrincipal('arn:aws:iam::123456789012:user/ana')
 * const request = principal && { principal, action: 's3:GetObject', resource: 'arn:aws:s3:::b/k' }
 * const policies = { identity: document ? [compile(document)] : [] }
 * request && keysAbout(request, policies).map(({ written }) => written) // => ['aws:SecureTransport']
 */
export function keysAbout(request: AuthorizationRequest, policies: PoliciesInEffect): readonly MentionedKey[] {
  return keysOf(statementsAbout(request, policies))
}
