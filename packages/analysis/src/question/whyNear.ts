import type { AuthorizationRequest, FailedElement, NearMiss } from '@gatewarden/authorize'
import { contextValue } from '@gatewarden/authorize/internal'
import { parseArn } from '@gatewarden/policy'
import { compileResource, foldCase, parseOperator, splitArn } from '@gatewarden/policy/internal'
import type { Reference } from '@gatewarden/reference'
import { type ResourcePair, type ResourceRow, resourceRows } from './nearMissRows.ts'

/**
 * Why an element of a statement failed although it looks right: a sentence for the mistakes that are made most often, undefined for others.
 *
 * @example
 * import { whyNear } from '@gatewarden/analysis'
 * import { compile, decide, nearestMisses, parsePrincipal } from '@gatewarden/authorize'
 * import { parsePolicy } from '@gatewarden/policy'
 * import { openReference } from '@gatewarden/reference'
 * const text = '{"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::b"}}'
 * const { document } = parsePolicy(text)
 * const principal = parsePrincipal('arn:aws:iam::123456789012:user/ana')
 * const request = principal && { principal, action: 's3:GetObject', resource: 'arn:aws:s3:::b/k' }
 * const policies = { identity: document ? [compile(document)] : [] }
 * const [miss] = request ? nearestMisses(request, policies, decide(request, policies)) : []
 * const [failed] = miss?.failed ?? []
 * request && miss && failed && whyNear(request, miss, failed, openReference())
 * // => 'the policy names the bucket, and the request is about an object in it: the policy needs arn:aws:s3:::b/*'
 */
export function whyNear(
  request: AuthorizationRequest,
  miss: NearMiss,
  { element, requested, policyAllows }: FailedElement,
  reference: Reference,
): string | undefined {
  if (element === 'Resource') return whyResource(request, miss, reference)
  if (element === 'Principal') return policyAllows.some(isArnWithWildcard) ? WILDCARD_PRINCIPAL : undefined
  const [operator = '', key = ''] = element.split(' ', 2)
  return key === '' ? undefined : whyCondition(operator, key, requested, policyAllows)
}

/** Source: IAM User Guide, AWS JSON policy elements: Principal. */
const WILDCARD_PRINCIPAL =
  'Principal takes no wildcard within an ARN: allow "*" with a condition on aws:PrincipalArn instead'

function isArnWithWildcard(value: string): boolean {
  return value.startsWith('arn:') && /[*?]/.test(value)
}

function whyResource(request: AuthorizationRequest, { policy, statement }: NearMiss, reference: Reference) {
  const { action, resource: requested } = request
  const entries = statement.resource?.values.map(({ value }) => value) ?? []
  if (requested === '*') {
    const isOnlyStar = reference.action(action)?.isWildcardOnly === true
    return isOnlyStar ? `${action} has no resource types: only Resource "*" allows it` : undefined
  }
  const single = (key: string) => [contextValue(request, key)].flat()[0]
  const matches = (entry: string, resource: string) => {
    const pattern = compileResource(entry, policy.type, policy.document.version === '2012-10-17')
    return pattern.matches({ resource, parts: splitArn(resource), single }) === true
  }
  const pairs = entries.map((entry): ResourcePair => ({ action, requested, entry, matches }))
  for (const row of resourceRows) {
    const pair = pairs.find((each) => isReason(row, each))
    if (pair !== undefined) return row.why(pair)
  }
  return undefined
}

function isReason(
  { applies, entryLacks, requestLacks, resource = '', service }: ResourceRow,
  pair: ResourcePair,
): boolean {
  const { entry, matches, requested } = pair
  const arn = parseArn(requested)
  if (arn === undefined || (service !== undefined && service !== arn.service)) return false
  if (!arn.resource.startsWith(resource)) return false
  if (entryLacks !== undefined) return matches(entry + entryLacks, requested)
  if (requestLacks !== undefined) return matches(entry, requested + requestLacks)
  return applies?.(pair) === true
}

/** Operators that compare wildcards as ordinary characters, with the one that does not. */
const WITHOUT_WILDCARDS: Readonly<Record<string, string>> = {
  StringEquals: 'StringLike',
  StringEqualsIgnoreCase: 'StringLike',
}

/** Source: IAM User Guide, IAM JSON policy elements: Condition operators; AWS global condition context keys, aws:PrincipalArn. */
function whyCondition(operator: string, key: string, requested: string, values: readonly string[]): string | undefined {
  const name = parseOperator(operator)?.operator.name ?? ''
  const like = WITHOUT_WILDCARDS[name]
  if (like !== undefined && values.some((value) => /[*?]/.test(value))) {
    return `${name} takes \`*\` and \`?\` as ordinary characters: use ${like}`
  }
  const isPrincipalArn = foldCase(key) === 'aws:principalarn'
  if (isPrincipalArn && requested.includes(':role/') && values.some((value) => value.includes(':assumed-role/'))) {
    return `aws:PrincipalArn of a session is the ARN of its role, ${requested}`
  }
  return undefined
}
