import { parsePrincipal } from '@gatewarden/authorize'
import { identityAnswer } from '@gatewarden/authorize/internal'
import type { PolicyDocument } from '@gatewarden/policy'
import { splitArn } from '@gatewarden/policy/internal'
import type { Access } from './access.ts'
import type { ComparisonCache } from './comparisonCache.ts'
import { EXAMPLE_ACCOUNT } from './dependentKeys.ts'
import { exampleCallers } from './examplePrincipal.ts'
import type { Solution } from './solve.ts'

/** A request that shows a difference, in the form of the cases that `decide` takes. */
export interface ExampleRequest {
  readonly principal: string
  readonly action: string
  readonly resource: string
  /** Keys in the order of their names; a key that is not there is absent from the request. */
  readonly context: Readonly<Record<string, string | readonly string[]>>
}

const PARTITION = 'aws'

/** The request of a solution, for an action, with a caller that can make it; undefined when none is right. */
export function exampleRequest(
  action: string,
  solution: Solution,
  isRight: (request: ExampleRequest) => boolean,
): ExampleRequest | undefined {
  for (const each of resourcesOf(solution)) {
    for (const { principal, keys } of exampleCallers(each)) {
      const context = [...keys].flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
      const sorted = Object.fromEntries(context.sort(byName))
      const request = { principal: principal.text, action, resource: each.resource, context: sorted }
      if (isRight(request)) return request
    }
  }
  return undefined
}

/** The solution, and the same with the account in its ARN that aws:ResourceAccount says. */
function resourcesOf(solution: Solution): Solution[] {
  const owner = solution.keys.get('aws:resourceaccount')
  const parts = splitArn(solution.resource)
  if (typeof owner !== 'string' || !parts[4] || parts[4] === owner) return [solution]
  return [{ ...solution, resource: parts.with(4, owner).join(':') }]
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

/** The same with everyday values in the ARN of the resource, where it stays right: partition aws, a Region, an account. */
export function plainRequest(
  action: string,
  solution: Solution,
  isRight: (request: ExampleRequest) => boolean,
): ExampleRequest | undefined {
  const plain = ['arn', PARTITION, undefined, 'us-east-1', EXAMPLE_ACCOUNT]
  let best = exampleRequest(action, solution, isRight)
  let { resource } = solution
  plain.forEach((value, at) => {
    const parts = splitArn(resource)
    if (value === undefined || parts.length !== 6 || parts[at] === value || parts[at] === '') return
    const changed = parts.map((part, each) => (each === at ? value : part)).join(':')
    const candidate = exampleRequest(action, { ...solution, resource: changed }, isRight)
    if (candidate === undefined) return
    best = candidate
    resource = changed
  })
  return best
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
