import { decide } from '@gatewarden/authorize'
import { openCatalogue } from '@gatewarden/catalogue'
import { outcomeLetters, prepared, statementSum } from './deciding.ts'
import { bytesAlive, latencies, median, perSecond, type Sample, type Size, summedUp } from './measure.ts'
import { inEffect, type NamedText, tenPolicies, twoPolicies } from './policies.ts'
import { connectRequests, type PlainRequest } from './workload.ts'

/** Passes over the workload in one round of full size: a million decisions. */
const PASSES = 250
/** Workloads parsed again for each round of strings never seen before. */
const FRESH = 40

/** P1: the supervisor with two policies. */
export function twoPoliciesSample(size: Size): Sample {
  return callerSample(twoPolicies(openCatalogue()), size)
}

/** P2: the same with ten. */
export function tenPoliciesSample(size: Size): Sample {
  return callerSample(tenPolicies(openCatalogue()), size)
}

function callerSample(texts: readonly NamedText[], { share, rounds, latencies: singles }: Size): Sample {
  const plain = connectRequests()
  const requests = prepared(plain)
  const before = bytesAlive()
  const policies = inEffect(texts)
  const one = (index: number): number => {
    const request = requests[index]
    return request === undefined ? 0 : statementSum(decide(request, policies))
  }
  const speed = perSecond(one, requests.length, PASSES * share, rounds)
  const bytes = bytesAlive() - before
  const single = latencies(one, requests.length, singles)
  const fresh = freshPerSecond(plain, policies, rounds)
  return {
    figures: { perSecond: speed, fresh, bytes, ...single },
    outcomes: outcomeLetters(requests, policies),
  }
}

let freshSum = 0

/** Each request decided once, right after its text was parsed: no string is hashed and nothing lies in the cache. */
function freshPerSecond(plain: readonly PlainRequest[], policies: ReturnType<typeof inEffect>, rounds: number): number {
  const text = JSON.stringify(plain)
  const speeds: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    let seconds = 0
    for (let i = 0; i < FRESH; i += 1) {
      const requests = prepared(JSON.parse(text) as PlainRequest[])
      const start = performance.now()
      for (const request of requests) freshSum += statementSum(decide(request, policies))
      seconds += (performance.now() - start) / 1000
    }
    speeds.push((FRESH * plain.length) / seconds)
  }
  if (Number.isNaN(freshSum + summedUp())) throw new Error('a sum of numbers is a number')
  return median(speeds)
}
