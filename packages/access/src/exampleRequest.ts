import type { Principal } from '@gatewarden/authorize'
import {
  identityAnswer,
  isAtLeast,
  type PrincipalReading,
  type Reach,
  resourceAnswer,
} from '@gatewarden/authorize/internal'
import { splitArn } from '@gatewarden/policy/internal'
import type { Access, PolicyAccess, ResourceReading } from './access.ts'
import type { ComparisonCache } from './comparisonCache.ts'
import { EXAMPLE_ACCOUNT, EXAMPLE_NAME } from './exampleNames.ts'
import {
  type AttachedTo,
  accountFor,
  type ExamplePrincipal,
  exampleCallers,
  exampleOf,
  principalOf,
} from './examplePrincipal.ts'
import type { Solution } from './solve.ts'

/** A request that shows a difference, in the form of the cases that `decide` takes. */
export interface ExampleRequest {
  readonly principal: ExamplePrincipal
  readonly action: string
  readonly resource: string
  /** Of resource-based policies: the account of the resource, where the ARN does not contain it. */
  readonly resourceAccountId?: string
  /** Keys in the order of their names; a key that is not there is absent from the request. */
  readonly context: Readonly<Record<string, string | readonly string[]>>
}

const PARTITION = 'aws'

/** The action and the callers that solutions are for, and whether a request is in the set. */
export interface ExampleQuestion {
  readonly action: string
  /** Of resource-based policies. */
  readonly attached: AttachedTo | undefined
  readonly isRight: (request: ExampleRequest) => boolean
}

/** The request of a solution, with a caller that can make it; undefined when none is right. */
export function exampleRequest(
  solution: Solution,
  { action, attached, isRight }: ExampleQuestion,
): ExampleRequest | undefined {
  for (const each of resourcesOf(solution)) {
    for (const { principal, keys, owner } of exampleCallers(each, attached)) {
      const context = [...keys].flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
      const sorted = Object.fromEntries(context.sort(byName))
      const place = { resource: each.resource, ...(owner === undefined ? {} : { resourceAccountId: owner }) }
      const request = { principal: exampleOf(principal), action, ...place, context: sorted }
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

/** Whether the resource is of the account of the caller, where the caller has one. */
export function isOfCaller({ principal, resource, resourceAccountId }: ExampleRequest): boolean {
  const account = principalOf(principal)?.account
  return account === undefined || (splitArn(resource)[4] || resourceAccountId) === account
}

/** Whether the request is in the set: decided by the evaluator, not by the algebra. */
export function isIn(access: Access, request: ExampleRequest, cache: ComparisonCache): boolean {
  switch (access.kind) {
    case 'policies':
      return answer(access, request, cache) === 'allowed'
    case 'denied':
      return answer(access, request, cache) === 'explicitDeny'
    case 'not':
      return !isIn(access.of, request, cache)
    case 'all':
      return access.of.every((each) => isIn(each, request, cache))
    case 'any':
      return access.of.some((each) => isIn(each, request, cache))
  }
}

function answer({ documents, as }: PolicyAccess, request: ExampleRequest, cache: ComparisonCache) {
  const principal = principalOf(request.principal)
  if (principal === undefined) return 'implicitDeny'
  const type = as === undefined ? 'identity' : 'resource'
  const policies = documents.map((document) => cache.compiled(document, type))
  if (as === undefined) return identityAnswer({ ...request, principal }, policies)
  const given = resourceAnswer({ ...request, principal }, policies, principalReading(as, principal))
  if (given === 'denied') return 'explicitDeny'
  return isEnough(given, as, principal) ? 'allowed' : 'implicitDeny'
}

/** Whether an Allow gives a caller what it must. The root user needs no identity-based policy where its account is named. */
export function isEnough(given: Reach, { least }: ResourceReading, { kind }: Principal): boolean {
  return isAtLeast(kind === 'Account' && given === 'delegated' ? 'full' : given, least)
}

/** How Principal is read for a caller: a user in a trust policy is limited by its boundary (rule S17), and only identities have one (rule N12). */
export function principalReading({ type, hasBoundary }: ResourceReading, { kind }: Principal): PrincipalReading {
  const canHaveOne = kind === 'User' || kind === 'Role' || kind === 'AssumedRole' || kind === 'FederatedUser'
  return { userIsLimited: type === 'trust', hasBoundary: hasBoundary && canHaveOne }
}

/** The same with everyday values in the ARN of the resource, where it stays right: partition aws, a Region, an account. */
export function plainRequest(solution: Solution, question: ExampleQuestion): ExampleRequest | undefined {
  const { attached } = question
  if (attached !== undefined) {
    const account = accountFor(attached.callers.example, attached.isOwn)
    const plainest = exampleRequest({ ...solution, resource: plainResource(question.action, account) }, question)
    if (plainest !== undefined) return plainest
  }
  const plain = ['arn', PARTITION, undefined, 'us-east-1', EXAMPLE_ACCOUNT]
  let best = exampleRequest(solution, question)
  let { resource } = solution
  plain.forEach((value, at) => {
    const parts = splitArn(resource)
    if (value === undefined || parts.length !== 6 || parts[at] === value || parts[at] === '') return
    const changed = parts.map((part, each) => (each === at ? value : part)).join(':')
    const candidate = exampleRequest({ ...solution, resource: changed }, question)
    if (candidate === undefined) return
    best = candidate
    resource = changed
  })
  return best
}

/** An everyday resource of the service of an action. */
function plainResource(action: string, account: string): string {
  const service = action.slice(0, action.indexOf(':'))
  if (service === 'sts') return `arn:${PARTITION}:iam::${account}:role/${EXAMPLE_NAME}`
  if (service === 's3') return `arn:${PARTITION}:s3:::${EXAMPLE_NAME}`
  const place = `arn:${PARTITION}:${service}:us-east-1:${account}`
  return service === 'kms' ? `${place}:key/${EXAMPLE_NAME}` : `${place}:${EXAMPLE_NAME}`
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
