import type { PolicyDocument } from '@gatewarden/policy'
import { type Access, accessOf, difference } from './access.ts'
import { type AskOptions, type Inquiry, inquire, isEmptyIn } from './ask.ts'
import { Unsettled } from './budget.ts'
import type { Witness } from './witness.ts'

export type Relation = 'equivalent' | 'A_subset_B' | 'B_subset_A' | 'incomparable' | 'unknown'

/** How two sets of policies stand to each other, with a request for each difference. */
export interface Comparison {
  readonly relation: Relation
  /** A request that A allows and B does not; null when there is none, or none is known. */
  readonly witnessAnotB: Witness | null
  readonly witnessBnotA: Witness | null
  /** Why the relation is unknown. */
  readonly reason?: string
}

/**
 * Compares what two sets of identity-based policies allow. `unknown` says why, and may still hold a witness for one side.
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
  options: AskOptions,
): Comparison {
  const problem = [...a, ...b].map(unsupported).find((reason) => reason !== undefined)
  if (problem !== undefined) return { relation: 'unknown', witnessAnotB: null, witnessBnotA: null, reason: problem }
  const [left, right] = [accessOf(a), accessOf(b)]
  try {
    return compareIn(inquire([left, right], options), left, right)
  } catch (error) {
    if (!(error instanceof Unsettled)) throw error
    return { relation: 'unknown', witnessAnotB: null, witnessBnotA: null, reason: error.message }
  }
}

/** Like `comparePolicies`, for two sets of an inquiry. */
export function compareIn(inquiry: Inquiry, left: Access, right: Access): Comparison {
  const forward = isEmptyIn(inquiry, difference(left, right))
  const backward = isEmptyIn(inquiry, difference(right, left))
  const witnesses = {
    witnessAnotB: forward.answer === 'no' ? forward.witness : null,
    witnessBnotA: backward.answer === 'no' ? backward.witness : null,
  }
  for (const each of [forward, backward]) {
    if (each.answer === 'unknown') return { relation: 'unknown', ...witnesses, reason: each.reason }
  }
  return { relation: relationOf(forward.answer === 'yes', backward.answer === 'yes'), ...witnesses }
}

function relationOf(isSubset: boolean, isSuperset: boolean): Relation {
  if (isSubset) return isSuperset ? 'equivalent' : 'A_subset_B'
  return isSuperset ? 'B_subset_A' : 'incomparable'
}

/** Why a document cannot be compared: it says whom it means, which identity-based policies do not (rule P8). */
function unsupported({ statements }: PolicyDocument): string | undefined {
  const statement = statements.find(({ principal }) => principal !== undefined)
  return statement && `statement ${statement.index} has a Principal: only identity-based policies are compared`
}
