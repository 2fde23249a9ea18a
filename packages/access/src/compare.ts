import type { PolicyDocument } from '@gatewarden/policy'
import { type Access, accessOf, difference } from './access.ts'
import { Comparison } from './comparison.ts'
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
}

/**
 * Compares what two sets of identity-based policies allow. `unknown` says why, and may still have a request for one side.
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
  options: ComparisonOptions,
): ComparisonResult {
  const problem = [...a, ...b].map(unsupported).find((reason) => reason !== undefined)
  if (problem !== undefined) return unknown(problem)
  return relate(accessOf(a), accessOf(b), options)
}

function unknown(reason: string): ComparisonResult {
  return { relation: 'unknown', witnessAnotB: null, witnessBnotA: null, reason }
}

function relate(left: Access, right: Access, options: ComparisonOptions): ComparisonResult {
  const comparison = new Comparison([left, right], options)
  const forward = comparison.isEmpty(difference(left, right))
  const backward = comparison.isEmpty(difference(right, left))
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

/** Why a document cannot be compared: it has a Principal, which identity-based policies do not have (rule P8). */
function unsupported({ statements }: PolicyDocument): string | undefined {
  const statement = statements.find(({ principal }) => principal !== undefined)
  return statement && `statement ${statement.index} has a Principal: only identity-based policies are compared`
}
