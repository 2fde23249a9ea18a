import { type ComparisonResult, comparePolicies, type ExampleRequest, type Relation } from '@gatewarden/access'
import { principalOf } from '@gatewarden/access/internal'
import { type CompiledPolicy, compile, decide } from '@gatewarden/authorize'
import { identityAnswer } from '@gatewarden/authorize/internal'
import { type PolicyDocument, parsePolicy } from '@gatewarden/policy'
import { openReference } from '@gatewarden/reference'
import type { Random } from '../random.ts'
import type { PolicyJson } from './policies.ts'
import { isPossible, type Request, randomRequest, requestSpaceOf } from './requests.ts'

const reference = openReference()
/** Enough for policies of a few statements. */
export const STATES = 200_000

/** A policy in the forms that the comparison, the evaluator and the solver take. */
export interface Side {
  readonly policy: PolicyJson
  readonly document: PolicyDocument
  readonly compiled: CompiledPolicy
}

export function sideOf(policy: PolicyJson): Side {
  const { document, problems } = parsePolicy(JSON.stringify(policy))
  if (document === undefined) throw new Error(JSON.stringify(problems))
  return { policy, document, compiled: compile(document) }
}

export function relate(a: Side, b: Side): ComparisonResult {
  return comparePolicies([a.document], [b.document], { reference, states: STATES })
}

function allows({ compiled }: Side, request: Request): boolean {
  return identityAnswer(request, [compiled]) === 'allowed'
}

/** What contradicts an answer: an example request that shows nothing, or a request that the relation rules out. */
export function contradiction(
  a: Side,
  b: Side,
  answer: ComparisonResult,
  requests: Iterable<Request>,
): string | undefined {
  const wrong = wrongExample(answer.witnessAnotB, a, b) ?? wrongExample(answer.witnessBnotA, b, a)
  if (wrong !== undefined) return wrong
  const { relation } = answer
  if ((relation === 'B_subset_A' || relation === 'incomparable') && answer.witnessAnotB === null)
    return 'no example request'
  if ((relation === 'A_subset_B' || relation === 'incomparable') && answer.witnessBnotA === null)
    return 'no example request'
  for (const request of requests) {
    const [left, right] = [allows(a, request), allows(b, request)]
    if (left === right) continue
    const ruledOut = left ? excludesAnotB(relation) : excludesBnotA(relation)
    if (ruledOut) return `${relation}, but ${left ? 'A' : 'B'} alone allows ${shown(request)}`
  }
  return undefined
}

export function randomRequests(random: Random, a: Side, b: Side, count: number): Request[] {
  const space = requestSpaceOf([a.policy, b.policy])
  return Array.from({ length: count }, () => randomRequest(random, space))
}

function excludesAnotB(relation: Relation): boolean {
  return relation === 'equivalent' || relation === 'A_subset_B'
}

function excludesBnotA(relation: Relation): boolean {
  return relation === 'equivalent' || relation === 'B_subset_A'
}

function wrongExample(example: ExampleRequest | null, one: Side, other: Side): string | undefined {
  if (example === null) return undefined
  const principal = principalOf(example.principal)
  if (principal === undefined) return `not a principal: ${JSON.stringify(example)}`
  const request = { ...example, principal }
  if (!isPossible(request)) return `an impossible example request ${shown(request)}`
  const answers = [one, other].map((side) => allows(side, request))
  if (answers[0] !== true || answers[1] !== false) return `answers ${answers} to the example request ${shown(request)}`
  // Where the service has no rules of its own and the resource is the caller's, the whole decision must be the same.
  const outcomes = [one, other].map(({ compiled }) => decide(request, { identity: [compiled] }).outcome === 'allowed')
  const hasOwnRules = /^(sts|kms|iam):/i.test(example.action)
  return !hasOwnRules && isOfCaller(request) && outcomes.join() !== 'true,false'
    ? `decided ${outcomes}: ${shown(request)}`
    : undefined
}

/** Whether a resource is of the caller's partition and account: across accounts its own policy decides too, across partitions all is denied. */
function isOfCaller({ principal, resource, context }: Request): boolean {
  const [, partition = principal.partition, , , account] = resource.split(':')
  const owner = account || context['aws:resourceaccount']
  return partition === principal.partition && (!owner || owner === principal.account)
}

function shown({ action, resource, context, principal }: Request): string {
  return JSON.stringify({ principal: principal.text, action, resource, context })
}

const SWAPPED: Readonly<Record<Relation, Relation>> = {
  equivalent: 'equivalent',
  A_subset_B: 'B_subset_A',
  B_subset_A: 'A_subset_B',
  incomparable: 'incomparable',
  unknown: 'unknown',
}

export function swapped(relation: Relation): Relation {
  return SWAPPED[relation]
}
