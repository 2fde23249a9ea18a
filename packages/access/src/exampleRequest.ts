import { parsePrincipal } from '@gatewarden/authorize'
import { identityAnswer } from '@gatewarden/authorize/internal'
import { isAccountId, type PolicyDocument } from '@gatewarden/policy'
import { splitArn } from '@gatewarden/policy/internal'
import type { Access } from './access.ts'
import type { ComparisonCache } from './comparisonCache.ts'
import type { Solution } from './solve.ts'

/** A request that shows a difference, in the form of the cases that `decide` takes. */
export interface ExampleRequest {
  readonly principal: string
  readonly action: string
  readonly resource: string
  /** Keys in the order of their names; a key that is not there is absent from the request. */
  readonly context: Readonly<Record<string, string | readonly string[]>>
}

/** The account of examples whose resource has none: the one of AWS's documentation. */
const ACCOUNT = '123456789012'
const PARTITION = 'aws'

/** The request of a solution, for an action; the caller is a role of the account and partition that own the resource. */
export function exampleRequest(action: string, { resource, keys }: Solution): ExampleRequest {
  const [, partition = PARTITION, , , owner = ''] = splitArn(resource)
  const account = isAccountId(owner) ? owner : ACCOUNT
  const context = [...keys].flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])).sort(byName)
  return {
    principal: `arn:${partition}:iam::${account}:role/witness`,
    action,
    resource,
    context: Object.fromEntries(context),
  }
}

/** Whether the request is in the set: decided by the evaluator, not by the algebra. */
export function isIn(access: Access, request: ExampleRequest, cache: ComparisonCache): boolean {
  switch (access.kind) {
    case 'policies':
      return answer(access.documents, request, cache) === 'allowed'
    case 'denied':
      return answer(access.documents, request, cache) === 'explicitDeny'
    case 'not':
      return !isIn(access.of, request, cache)
    case 'all':
      return access.of.every((each) => isIn(each, request, cache))
    case 'any':
      return access.of.some((each) => isIn(each, request, cache))
  }
}

function answer(
  documents: readonly PolicyDocument[],
  { principal: arn, action, resource, context }: ExampleRequest,
  cache: ComparisonCache,
) {
  const principal = parsePrincipal(arn)
  if (principal === undefined) return 'implicitDeny'
  const policies = documents.map((document) => cache.compiled(document))
  return identityAnswer({ principal, action, resource, context }, policies)
}

/** The same request with everyday values in its ARN, where it stays in the set: partition aws, a Region, an account. */
export function withPlainArn(request: ExampleRequest, access: Access, cache: ComparisonCache): ExampleRequest {
  const plain = ['arn', PARTITION, undefined, 'us-east-1', ACCOUNT]
  let best = request
  plain.forEach((value, at) => {
    const parts = splitArn(best.resource)
    if (value === undefined || parts.length !== 6 || parts[at] === value || parts[at] === '') return
    const resource = parts.map((part, each) => (each === at ? value : part)).join(':')
    const candidate = exampleRequest(best.action, { resource, keys: new Map(Object.entries(best.context)) })
    if (isIn(access, candidate, cache)) best = candidate
  })
  return best
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
