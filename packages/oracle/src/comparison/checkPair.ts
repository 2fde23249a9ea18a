import { type ComparisonResult, comparePolicies, type ExampleRequest, type Relation } from '@gatewarden/access'
import { type CompiledPolicy, compile, decide, identityAnswer, parsePrincipal } from '@gatewarden/authorize'
import { type PolicyDocument, parsePolicy } from '@gatewarden/policy'
import { openReference } from '@gatewarden/reference'
import type { Random } from '../random.ts'
import type { WrittenPolicy } from './policies.ts'
import { type Request, randomRequest, worldOf } from './requests.ts'

const reference = openReference()
/** Enough for policies of a few statements. */
export const STATES = 200_000

export interface Side {
  readonly written: WrittenPolicy
  readonly document: PolicyDocument
  readonly compiled: CompiledPolicy
}

export function sideOf(written: WrittenPolicy): Side {
  const { document, problems } = parsePolicy(JSON.stringify(written))
  if (document === undefined) throw new Error(JSON.stringify(problems))
  return { written, document, compiled: compile(document) }
}

export function relate(a: Side, b: Side): ComparisonResult {
  return comparePolicies([a.document], [b.document], { reference, states: STATES })
}

export function allows({ compiled }: Side, request: Request): boolean {
  return identityAnswer(request, [compiled]) === 'allowed'
}

/** What contradicts an answer: a witness that shows nothing, or a request that the relation rules out. */
export function contradiction(
  a: Side,
  b: Side,
  answer: ComparisonResult,
  requests: Iterable<Request>,
): string | undefined {
  const wrong = wrongExample(answer.witnessAnotB, a, b) ?? wrongExample(answer.witnessBnotA, b, a)
  if (wrong !== undefined) return wrong
  const { relation } = answer
  if ((relation === 'B_subset_A' || relation === 'incomparable') && answer.witnessAnotB === null) return 'no witness'
  if ((relation === 'A_subset_B' || relation === 'incomparable') && answer.witnessBnotA === null) return 'no witness'
  for (const request of requests) {
    const [left, right] = [allows(a, request), allows(b, request)]
    if (left === right) continue
    const ruledOut = left ? excludesAnotB(relation) : excludesBnotA(relation)
    if (ruledOut) return `${relation}, but ${left ? 'A' : 'B'} alone allows ${shown(request)}`
  }
  return undefined
}

export function randomRequests(random: Random, a: Side, b: Side, count: number): Request[] {
  const world = worldOf([a.written, b.written])
  return Array.from({ length: count }, () => randomRequest(random, world))
}

function excludesAnotB(relation: Relation): boolean {
  return relation === 'equivalent' || relation === 'A_subset_B'
}

function excludesBnotA(relation: Relation): boolean {
  return relation === 'equivalent' || relation === 'B_subset_A'
}

function wrongExample(example: ExampleRequest | null, one: Side, other: Side): string | undefined {
  if (example === null) return undefined
  const principal = parsePrincipal(example.principal)
  if (principal === undefined) return `no principal: ${JSON.stringify(example)}`
  const request = { ...example, principal }
  const answers = [one, other].map((side) => allows(side, request))
  if (answers[0] !== true || answers[1] !== false) return `answers ${answers} to the witness ${shown(request)}`
  // Where no service has rules of its own, the whole decision says the same.
  const outcomes = [one, other].map(({ compiled }) => decide(request, { identity: [compiled] }).outcome === 'allowed')
  const hasOwnRules = /^(sts|kms|iam):/i.test(example.action)
  return !hasOwnRules && outcomes.join() !== 'true,false' ? `decided ${outcomes}: ${shown(request)}` : undefined
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
