import { type CompiledPolicy, compile, identityAnswer, parsePrincipal } from '@gatewarden/authorize'
import { isAccountId, type PolicyDocument, splitArn } from '@gatewarden/policy'
import type { Access } from './access.ts'
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

/** Tells which requests are in which sets: decided by the evaluator, not by the algebra. */
export class Evaluator {
  readonly #compiled = new Map<PolicyDocument, CompiledPolicy>()

  isIn(access: Access, request: ExampleRequest): boolean {
    switch (access.kind) {
      case 'policies':
        return this.#answer(access.documents, request) === 'allowed'
      case 'denied':
        return this.#answer(access.documents, request) === 'explicitDeny'
      case 'not':
        return !this.isIn(access.of, request)
      case 'all':
        return access.of.every((each) => this.isIn(each, request))
      case 'any':
        return access.of.some((each) => this.isIn(each, request))
    }
  }

  /** The same request with everyday values in its ARN, where it stays in the set: partition aws, a Region, an account. */
  withPlainArn(request: ExampleRequest, access: Access): ExampleRequest {
    const plain = ['arn', PARTITION, undefined, 'us-east-1', ACCOUNT]
    let best = request
    plain.forEach((value, at) => {
      const parts = splitArn(best.resource)
      if (value === undefined || parts.length !== 6 || parts[at] === value || parts[at] === '') return
      const resource = parts.map((part, each) => (each === at ? value : part)).join(':')
      const candidate = exampleRequest(best.action, { resource, keys: new Map(Object.entries(best.context)) })
      if (this.isIn(access, candidate)) best = candidate
    })
    return best
  }

  #answer(documents: readonly PolicyDocument[], { principal: arn, action, resource, context }: ExampleRequest) {
    const principal = parsePrincipal(arn)
    if (principal === undefined) return 'implicitDeny'
    const policies = documents.map((document) => this.#policy(document))
    return identityAnswer({ principal, action, resource, context }, policies)
  }

  #policy(document: PolicyDocument): CompiledPolicy {
    const known = this.#compiled.get(document)
    if (known !== undefined) return known
    const made = compile(document)
    this.#compiled.set(document, made)
    return made
  }
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
