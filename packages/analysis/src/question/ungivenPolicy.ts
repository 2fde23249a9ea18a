import { type AuthorizationRequest, compile, type Decision, decide, type PoliciesInEffect } from '@gatewarden/authorize'
import { isAccountId, parseArn, parsePolicy } from '@gatewarden/policy'
import { foldCase } from '@gatewarden/policy/internal'
import type { Reference } from '@gatewarden/reference'
import { policiesOfEveryResource } from '@gatewarden/reference/internal'

/** A resource-based policy that takes part in the decision and is not known. */
export interface UngivenPolicy {
  readonly name: string
  /** The decision with AWS's default policy; absent where AWS has none. */
  readonly byDefault?: Decision
}

/**
 * The resource-based policy without which a request cannot be decided: every KMS key has a key policy, and every role a trust policy. Undefined when
 * the policy is given, when the resource has none, or when no such policy could allow the request.
 *
 * @example
 * import { ungivenPolicy } from '@gatewarden/analysis'
 * import { parsePrincipal } from '@gatewarden/authorize'
 * import { openReference } from '@gatewarden/reference'
 * const principal = parsePrincipal('arn:aws:iam::123456789012:user/ana')
 * const resource = 'arn:aws:kms:eu-west-1:123456789012:key/0aa1'
 * principal && ungivenPolicy({ principal, action: 'kms:Decrypt', resource }, {}, openReference())?.name // => 'key policy'
 */
export function ungivenPolicy(
  request: AuthorizationRequest,
  policies: PoliciesInEffect,
  reference: Reference,
): UngivenPolicy | undefined {
  if (policies.resource) return undefined
  const policy = policyOfResource(request, reference)
  if (policy === undefined) return undefined
  const base = decide(request, policies)
  if (base.decidedBy === 'service') return undefined
  const best = decide(request, { ...policies, resource: everybody })
  if (best.outcome !== 'allowed') return undefined
  const { name, isKeyPolicy } = policy
  return isKeyPolicy
    ? { name, byDefault: decide(request, { ...policies, resource: defaultKeyPolicy(request) }) }
    : { name }
}

const KEY_POLICY = 'key policy'

/** The policy that every resource of a type has, as it takes part in a request. */
export interface PolicyOfResource {
  readonly name: string
  readonly isKeyPolicy: boolean
  /** Whether the request names the resource; `*` and resources of other types do not. */
  readonly isResourceNamed: boolean
}

/**
 * The key policy or trust policy that takes part in a request; undefined when the action is authorized on other resources.
 *
 * @example
 * import { policyOfResource } from '@gatewarden/analysis'
 * import { parsePrincipal } from '@gatewarden/authorize'
 * import { openReference } from '@gatewarden/reference'
 * const principal = parsePrincipal('arn:aws:iam::123456789012:user/ana')
 * const of = (action: string) => principal && policyOfResource({ principal, action, resource: '*' }, openReference())
 * of('kms:Decrypt') // => { name: 'key policy', isKeyPolicy: true, isResourceNamed: false }
 * of('kms:ListKeys') // => undefined
 */
export function policyOfResource(
  { action, resource }: AuthorizationRequest,
  reference: Reference,
): PolicyOfResource | undefined {
  const service = foldCase(action.split(':', 1)[0] ?? '')
  const row = policiesOfEveryResource.find((each) => each.service === service)
  if (row === undefined) return undefined
  const isOfType = ({ name }: { readonly name: string }) => name === row.resourceType
  const described = reference.action(action)
  if (described !== undefined && !described.resourceTypes.some(isOfType)) return undefined
  const answer = reference.requestResource(action, resource)
  const types = answer.ok ? answer.resourceTypes : []
  // A resource of another type that the action is authorized on, such as the alias of kms:CreateAlias, has no policy.
  if (types.length > 0 && !types.some(isOfType)) return undefined
  return {
    name: row.name,
    isKeyPolicy: row.name === KEY_POLICY,
    isResourceNamed: reference.resourceTypesOfArn(resource).some(isOfType),
  }
}

const everybody = policyOf({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }, 'any policy')

/**
 * The key policy that AWS creates when a program creates a key without one: the account that owns the key decides with its IAM policies.
 *
 * Source: AWS KMS Developer Guide, Default key policy.
 *
 * @example
 * import { defaultKeyPolicy } from '@gatewarden/analysis'
 * import { parsePrincipal } from '@gatewarden/authorize'
 * const principal = parsePrincipal('arn:aws:iam::123456789012:user/ana')
 * const resource = 'arn:aws:kms:eu-west-1:123456789012:key/0aa1'
 * principal && defaultKeyPolicy({ principal, action: 'kms:Decrypt', resource }).source?.name // => 'default key policy'
 */
export function defaultKeyPolicy({ principal, resource, resourceAccountId }: AuthorizationRequest) {
  const arn = parseArn(resource)
  const owner = arn !== undefined && isAccountId(arn.account) ? arn.account : (resourceAccountId ?? principal.account)
  const partition = arn?.partition ?? principal.partition ?? 'aws'
  return policyOf(defaultKeyStatement(partition, String(owner)), 'default key policy')
}

/**
 * The one statement of the default key policy of an account's key.
 *
 * @example
 * import { defaultKeyStatement } from '@gatewarden/analysis'
 * defaultKeyStatement('aws', '123456789012').Principal // => { AWS: 'arn:aws:iam::123456789012:root' }
 */
export function defaultKeyStatement(partition: string, accountId: string) {
  return {
    Sid: 'Enable IAM User Permissions',
    Effect: 'Allow',
    Principal: { AWS: `arn:${partition}:iam::${accountId}:root` },
    Action: 'kms:*',
    Resource: '*',
  }
}

function policyOf(statement: object, name: string) {
  const { document } = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: [statement] }), 'resource')
  if (document === undefined) throw new Error(`${name} does not parse`)
  return compile(document, 'resource', { name })
}
