import {
  type AuthorizationRequest,
  type Decision,
  decide,
  nearestMisses,
  type PoliciesInEffect,
} from '@gatewarden/authorize'
import { openCatalogue } from '@gatewarden/catalogue'
import { positionAt } from '@gatewarden/policy/internal'
import { outcomeLetters, prepared, share } from './deciding.ts'
import { type DecideOne, latencies, perSecond, type Sample, type Size } from './measure.ts'
import { inEffect, twoPolicies } from './policies.ts'
import { connectRequests } from './workload.ts'

const PASSES = 200

/** P8: the requests of P1, each with the place of every statement that decided; a denial also with what came nearest. */
export function explanationSample({ share: part, rounds, latencies: singles }: Size): Sample {
  const requests = prepared(connectRequests())
  const policies = inEffect(twoPolicies(openCatalogue()))
  const letters = outcomeLetters(requests, policies)
  const granted = requests.filter((_, index) => letters[index] === 'a')
  const refused = requests.filter((_, index) => letters[index] !== 'a')
  const whole = (list: readonly AuthorizationRequest[]): DecideOne => {
    return (index) => {
      const request = list[index]
      return request === undefined ? 0 : explainedSum(request, policies)
    }
  }
  const stated: DecideOne = (index) => {
    const request = requests[index]
    return request === undefined ? 0 : statedSum(decide(request, policies))
  }
  const few = Math.max(1, (PASSES * part) / 10)
  return {
    figures: {
      perSecond: perSecond(stated, requests.length, PASSES * part, rounds),
      ...latencies(stated, requests.length, singles),
      withMisses: perSecond(whole(requests), requests.length, few, rounds),
      allowedOnly: perSecond(whole(granted), granted.length, PASSES * part, rounds),
      deniedOnly: perSecond(whole(refused), refused.length, few, rounds),
      allowed: share(letters, 'a'),
    },
  }
}

/** Decides, and reads policy, statement number, Sid and place of each statement that decided. */
function statedSum(decision: Decision): number {
  let sum = 0
  for (const { policy, statement } of decision.statements) {
    const { line, column } = positionAt(policy.document.text, statement.span.start)
    sum += (policy.source?.name.length ?? 0) + statement.index + (statement.sid?.length ?? 0) + line + column
  }
  return sum
}

/** The same, and for a denial the statements that came nearest, with every element that failed. */
function explainedSum(request: AuthorizationRequest, policies: PoliciesInEffect): number {
  const decision = decide(request, policies)
  let sum = statedSum(decision)
  if (decision.outcome !== 'implicitDeny') return sum
  for (const { line, column, failed } of nearestMisses(request, policies, decision))
    sum += line + column + failed.length
  return sum
}
