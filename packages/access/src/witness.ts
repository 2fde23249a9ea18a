import { type CompiledPolicy, compile, identityAnswer, parsePrincipal } from '@gatewarden/authorize'
import { isAccountId, type PolicyDocument, splitArn } from '@gatewarden/policy'
import type { Access } from './access.ts'
import type { Found } from './solve.ts'

/** A request that shows a difference, in the form of the cases that `decide` takes. */
export interface Witness {
  readonly principal: string
  readonly action: string
  readonly resource: string
  /** Keys in the order of their names; a key that is not there is absent from the request. */
  readonly context: Readonly<Record<string, string | readonly string[]>>
}

/** The account of witnesses whose resource names none: the one of AWS's examples. */
const ACCOUNT = '123456789012'
const PARTITION = 'aws'

/** The request for an action on what was found; the caller is a role of the account and partition that own the resource. */
export function witnessOf(action: string, { resource, keys }: Found): Witness {
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

/** Whether the request is of the set: decided by the evaluator, not by the algebra. */
export function isIn(access: Access, witness: Witness): boolean {
  switch (access.kind) {
    case 'policies':
      return answer(access.documents, witness) === 'allowed'
    case 'denied':
      return answer(access.documents, witness) === 'explicitDeny'
    case 'not':
      return !isIn(access.of, witness)
    case 'all':
      return access.of.every((each) => isIn(each, witness))
    case 'any':
      return access.of.some((each) => isIn(each, witness))
  }
}

function answer(documents: readonly PolicyDocument[], { principal: arn, action, resource, context }: Witness) {
  const principal = parsePrincipal(arn)
  if (principal === undefined) return 'implicitDeny'
  return identityAnswer({ principal, action, resource, context }, documents.map(compiled))
}

const compiledPolicies = new WeakMap<PolicyDocument, CompiledPolicy>()

function compiled(document: PolicyDocument): CompiledPolicy {
  const known = compiledPolicies.get(document)
  if (known !== undefined) return known
  const made = compile(document)
  compiledPolicies.set(document, made)
  return made
}

/** The same request in the words of everyday ARNs, where it stays of the set: partition aws, a Region, an account. */
export function inPlainWords(witness: Witness, access: Access): Witness {
  const plain = ['arn', PARTITION, undefined, 'us-east-1', ACCOUNT]
  let best = witness
  plain.forEach((word, at) => {
    const parts = splitArn(best.resource)
    if (word === undefined || parts.length !== 6 || parts[at] === word || parts[at] === '') return
    const resource = parts.map((part, each) => (each === at ? word : part)).join(':')
    const candidate = witnessOf(best.action, { resource, keys: new Map(Object.entries(best.context)) })
    if (isIn(access, candidate)) best = candidate
  })
  return best
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
