import {
  type CallerCondition,
  type ComparisonResult,
  comparePolicies,
  type ExampleRequest,
  type Relation,
} from '@gatewarden/access'
import { type PolicyDocument, parsePolicy } from '@gatewarden/policy'
import { openReference } from '@gatewarden/reference'
import { Random } from '../random.ts'
import { type AttachedType, attachedGeneratorOf, randomAttached, variedAttached } from './attachedPolicies.ts'
import {
  type AttachedRequest,
  attachedRequests,
  callerConditions,
  isDecidedByPolicy,
  referenceAllows,
} from './attachedRequests.ts'
import { STATES, swapped } from './checkPair.ts'
import type { Tally } from './compareRandom.ts'
import type { PolicyJson } from './policies.ts'
import { rewritten } from './rewrite.ts'

const reference = openReference()
/** Requests decided for one pair, each in two conditions of the caller. */
const REQUESTS = 60

interface Pair {
  readonly random: Random
  readonly type: AttachedType
  readonly a: PolicyJson
  readonly b: PolicyJson
}

function pairOf(seed: number): Pair {
  const random = new Random(seed)
  const generator = attachedGeneratorOf(random)
  const a = randomAttached(generator)
  const b = random.chance(0.7) ? variedAttached(generator, a) : randomAttached(generator)
  return { random, type: generator.type, a, b }
}

/** Compares the pair of each seed with the reference evaluator; the first contradiction is thrown with both policies. */
export function compareAttached(firstSeed: number, count: number, tally: Tally = new Map()): Tally {
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const pair = pairOf(seed)
    const answer = relate(pair.a, pair.b, pair.type)
    const name = answer.relation === 'unknown' ? `unknown: ${answer.reason}` : answer.relation
    tally.set(name, (tally.get(name) ?? 0) + 1)
    const found = contradiction(pair, answer) ?? brokenLaw(pair, answer.relation)
    if (found !== undefined) {
      throw new Error(`seed ${seed}, ${pair.type}: ${found}\nA ${JSON.stringify(pair.a)}\nB ${JSON.stringify(pair.b)}`)
    }
  }
  return tally
}

function relate(a: PolicyJson, b: PolicyJson, type: AttachedType): ComparisonResult {
  return comparePolicies([documentOf(a)], [documentOf(b)], { reference, states: STATES, type })
}

function documentOf(policy: PolicyJson): PolicyDocument {
  const { document, problems } = parsePolicy(JSON.stringify(policy), 'resource')
  if (document === undefined) throw new Error(JSON.stringify(problems))
  return document
}

function contradiction({ random, type, a, b }: Pair, answer: ComparisonResult): string | undefined {
  const { relation, relationForAllowedCallers = relation } = answer
  const wrong =
    wrongExample(answer.witnessAnotB, answer.callerOfAnotB, [a, b]) ??
    wrongExample(answer.witnessBnotA, answer.callerOfBnotA, [b, a])
  if (wrong !== undefined) return wrong
  for (const request of attachedRequests(random, type, [a, b], REQUESTS)) {
    for (const condition of ['allowed' as const, random.pick(callerConditions)]) {
      if (!isDecidedByPolicy(request, condition)) continue
      const relations = condition.startsWith('allowed') ? [relation, relationForAllowedCallers] : [relation]
      const broken = brokenBy(request, condition, [a, b], relations)
      if (broken !== undefined) return broken
    }
  }
  return undefined
}

function brokenBy(
  request: AttachedRequest,
  condition: CallerCondition,
  [a, b]: readonly [PolicyJson, PolicyJson],
  relations: readonly Relation[],
): string | undefined {
  const [left, right] = [a, b].map((each) => referenceAllows(each, request, condition))
  if (left === right) return undefined
  const broken = relations.find((each) => isRuledOut(each, left === true))
  return broken && `${broken}, but ${left ? 'A' : 'B'} alone allows ${shown(request, condition)}`
}

function isRuledOut(relation: Relation, isAnotB: boolean): boolean {
  return relation === 'equivalent' || relation === (isAnotB ? 'A_subset_B' : 'B_subset_A')
}

function wrongExample(
  example: ExampleRequest | null,
  condition: CallerCondition | undefined,
  [one, other]: readonly [PolicyJson, PolicyJson],
): string | undefined {
  if (example === null) return undefined
  if (condition === undefined) return 'an example request without a condition of the caller'
  if (!isDecidedByPolicy(example, condition)) return undefined
  const answers = [one, other].map((each) => referenceAllows(each, example, condition))
  return answers.join() === 'true,false'
    ? undefined
    : `answers ${answers} to the example request ${shown(example, condition)}`
}

function brokenLaw({ random, type, a, b }: Pair, relation: Relation): string | undefined {
  const back = relate(b, a, type).relation
  if (back !== swapped(relation)) return `${relation} one way, ${back} the other`
  const same = relate(a, rewritten(random, a), type).relation
  return same === 'equivalent' || same === 'unknown' ? undefined : `${same} to itself after rewriting`
}

function shown(request: AttachedRequest, condition: CallerCondition): string {
  return `${JSON.stringify(request)} of a caller who is ${condition}`
}
