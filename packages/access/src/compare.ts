import type { PolicyDocument } from '@gatewarden/policy'
import { type Access, accessOf, difference } from './access.ts'
import { attachedAccess, type CallerCondition, callerConditions, isAllowedCaller } from './callerCondition.ts'
import { type ComparedType, comparedTypeOf } from './comparedType.ts'
import { type Answer, Comparison } from './comparison.ts'
import type { ComparisonOptions } from './comparisonContext.ts'
import type { ExampleRequest } from './exampleRequest.ts'

export type Relation = 'equivalent' | 'A_subset_B' | 'B_subset_A' | 'incomparable' | 'unknown'

/** How what two sets of policies allow relates, with a request for each difference. */
export interface ComparisonResult {
  readonly relation: Relation
  /** A request that A allows and B does not; null when there is none, or none is known. */
  readonly witnessAnotB: ExampleRequest | null
  readonly witnessBnotA: ExampleRequest | null
  /** Why the relation is unknown. */
  readonly reason?: string
  /** Of resource-based policies, where it is another one: the relation for callers whose own policies allow the request. */
  readonly relationForAllowedCallers?: Relation
  /** Of resource-based policies: what the caller of each example request has of its own, where it decides. */
  readonly callerOfAnotB?: CallerCondition
  readonly callerOfBnotA?: CallerCondition
}

/** Options of `comparePolicies`. */
export interface CompareOptions extends ComparisonOptions {
  /** Left out: by the elements of the policies. */
  readonly type?: ComparedType
}

/**
 * Compares what two sets of policies allow: identity-based policies, resource-based policies or trust policies. `unknown` says why, and may
 * still have a request for one side.
 *
 * @example
 * import { comparePolicies } from '@gatewarden/access'
 * import { openReference } from '@gatewarden/reference'
 * import { parsePolicy } from '@gatewarden/policy'
 * const policy = (action: string) => {
 *   const { document } = parsePolicy(`{"Statement": {"Effect": "Allow", "Action": "${action}", "Resource": "*"}}`)
 *   return document === undefined ? [] : [document]
 * }
 * const { relation, witnessBnotA } = comparePolicies(policy('s3:Get*'), policy('s3:*'), { reference: openReference() })
 * relation // => 'A_subset_B'
 * witnessBnotA?.resource // => '*'
 */
export function comparePolicies(
  a: readonly PolicyDocument[],
  b: readonly PolicyDocument[],
  options: CompareOptions,
): ComparisonResult {
  const compared = comparedTypeOf(a, b, options.type)
  if ('problem' in compared) return unknown(compared.problem)
  if (compared.type === 'identity') return relate(accessOf(a), accessOf(b), options)
  return compareAttached(a, b, compared.type, options)
}

function unknown(reason: string): ComparisonResult {
  return { relation: 'unknown', witnessAnotB: null, witnessBnotA: null, reason }
}

function relate(left: Access, right: Access, options: ComparisonOptions): ComparisonResult {
  const comparison = new Comparison([left, right], options)
  const result = resultOf(comparison.isEmpty(difference(left, right)), comparison.isEmpty(difference(right, left)))
  return withSide(result, comparison)
}

/** The reason with the side of the policies that are not compared; sets are of A and B by turns. */
function withSide(result: ComparisonResult, { notCompared }: Comparison): ComparisonResult {
  if (notCompared === undefined || result.reason === undefined) return result
  return { ...result, reason: `${notCompared % 2 === 0 ? 'A' : 'B'}: ${result.reason}` }
}

function resultOf(forward: Answer, backward: Answer): ComparisonResult {
  const examples = {
    witnessAnotB: forward.answer === 'no' ? forward.example : null,
    witnessBnotA: backward.answer === 'no' ? backward.example : null,
  }
  for (const each of [forward, backward]) {
    if (each.answer === 'unknown') return { relation: 'unknown', ...examples, reason: each.reason }
  }
  return { relation: relationOf(forward.answer === 'yes', backward.answer === 'yes'), ...examples }
}

function relationOf(isSubset: boolean, isSuperset: boolean): Relation {
  if (isSubset) return isSuperset ? 'equivalent' : 'A_subset_B'
  return isSuperset ? 'B_subset_A' : 'incomparable'
}

/** Policies that are attached to a resource: one allows no more than another if that is so whatever the caller has of its own. */
function compareAttached(
  a: readonly PolicyDocument[],
  b: readonly PolicyDocument[],
  type: 'resource' | 'trust',
  options: ComparisonOptions,
): ComparisonResult {
  const rows = callerConditions([...a, ...b]).map((condition) => ({
    condition,
    left: attachedAccess(a, type, condition),
    right: attachedAccess(b, type, condition),
  }))
  const comparison = new Comparison(
    rows.flatMap(({ left, right }) => [left, right]),
    options,
  )
  const answers = rows.map(({ condition, left, right }) => ({
    condition,
    forward: comparison.isEmpty(difference(left, right)),
    backward: comparison.isEmpty(difference(right, left)),
  }))
  const forward = together(answers.map((each) => ({ condition: each.condition, answer: each.forward })))
  const backward = together(answers.map((each) => ({ condition: each.condition, answer: each.backward })))
  const result = withSide(resultOf(forward.answer, backward.answer), comparison)
  const among = answers.filter(({ condition }) => isAllowedCaller(condition))
  const { relation } = resultOf(
    together(among.map((each) => ({ condition: each.condition, answer: each.forward }))).answer,
    together(among.map((each) => ({ condition: each.condition, answer: each.backward }))).answer,
  )
  return {
    ...result,
    ...(relation === result.relation ? {} : { relationForAllowedCallers: relation }),
    ...(result.witnessAnotB === null ? {} : { callerOfAnotB: forward.condition }),
    ...(result.witnessBnotA === null ? {} : { callerOfBnotA: backward.condition }),
  }
}

interface ConditionAnswer {
  readonly condition: CallerCondition
  readonly answer: Answer
}

/** Whether all of some sets are empty: the first that is certainly not, else the first that is not known. */
function together(answers: readonly ConditionAnswer[]): ConditionAnswer {
  const found = ['no', 'unknown'].map((kind) => answers.find(({ answer }) => answer.answer === kind))
  return found.find((each) => each !== undefined) ?? { condition: 'allowed', answer: { answer: 'yes' } }
}
