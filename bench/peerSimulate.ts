import { openCatalogue } from '@gatewarden/catalogue'
import { median, quantile, type Sample, type Size } from './measure.ts'
import { loadPeer } from './peers.ts'
import { twoPolicies } from './policies.ts'
import { ACCOUNT, connectRequests } from './workload.ts'

/** What we use of @cloud-copilot/iam-simulate, as its README and type declarations describe it. */
interface IamSimulate {
  runSimulation(simulation: Simulation, options: object): Promise<SimulationAnswer>
  runUnsafeSimulation(simulation: Simulation, options: object): string
  getGrantReasons(analysis: unknown): readonly { readonly statementIndex: number }[]
}
interface SimulationAnswer {
  readonly resultType: 'error' | 'single' | 'wildcard'
  readonly overallResult?: string
  readonly result?: { readonly analysis: unknown }
  readonly errors?: { readonly message: string }
}
interface Simulation {
  readonly request: object
  readonly identityPolicies: readonly { readonly name: string; readonly policy: unknown }[]
  readonly serviceControlPolicies: readonly never[]
  readonly resourceControlPolicies: readonly never[]
}

/** Requests of a round at full size; each takes long. */
const REQUESTS = 2048
const ROUNDS = 3

let sum = 0

/** The requests of P1 by `runSimulation`, as its README shows it. */
export async function simulateSample({ share }: Size): Promise<Sample> {
  const peer = await loadPeer<IamSimulate>('@cloud-copilot/iam-simulate')
  const all = simulations()
  const letters = []
  for (const simulation of all) letters.push(letterOf(await peer.runSimulation(simulation, {})))
  const some = all.slice(0, Math.round(REQUESTS * share))
  const speeds: number[] = []
  const taken: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now()
    for (const simulation of some) {
      const single = performance.now()
      const { overallResult, result } = await peer.runSimulation(simulation, {})
      // Its statements, as ours come with each decision.
      if (overallResult === 'Allowed' && result) sum += peer.getGrantReasons(result.analysis).length
      taken.push((performance.now() - single) * 1e6)
    }
    speeds.push((some.length * 1000) / (performance.now() - start))
  }
  return sampleOf(speeds, taken, letters)
}

/** The same by `runUnsafeSimulation`, which checks nothing and answers without statements. */
export async function unsafeSimulateSample({ share }: Size): Promise<Sample> {
  const peer = await loadPeer<IamSimulate>('@cloud-copilot/iam-simulate')
  const all = simulations()
  const letters = all.map((simulation) => letterOfResult(peer.runUnsafeSimulation(simulation, {})))
  const some = all.slice(0, Math.round(REQUESTS * share))
  const speeds: number[] = []
  const taken: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now()
    for (const simulation of some) {
      const single = performance.now()
      sum += peer.runUnsafeSimulation(simulation, {}).length
      taken.push((performance.now() - single) * 1e6)
    }
    speeds.push((some.length * 1000) / (performance.now() - start))
  }
  return sampleOf(speeds, taken, letters)
}

function sampleOf(speeds: number[], taken: number[], letters: string[]): Sample {
  if (Number.isNaN(sum)) throw new Error('a sum of numbers is a number')
  const sorted = Float64Array.from(taken).sort()
  const figures = { perSecond: median(speeds), p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) }
  return { figures, outcomes: letters.join('') }
}

/** Everything the peer wants, made before the clock runs. */
function simulations(): Simulation[] {
  const policies = twoPolicies(openCatalogue())
  const identityPolicies = policies.map(({ name, text }) => ({ name, policy: JSON.parse(text) as unknown }))
  return connectRequests().map(({ principal, action, resource, context }) => {
    const owner = resource.split(':')[4] ?? ''
    const accountId = /^\d{12}$/.test(owner) ? owner : ACCOUNT
    const request = { principal, action, resource: { resource, accountId }, contextVariables: context }
    return { request, identityPolicies, serviceControlPolicies: [], resourceControlPolicies: [] }
  })
}

/** A dash: it did not take the request. */
function letterOf({ resultType, overallResult }: SimulationAnswer): string {
  return resultType === 'error' ? '-' : letterOfResult(overallResult)
}

function letterOfResult(result: string | undefined): string {
  if (result === 'Allowed') return 'a'
  return result === 'ExplicitlyDenied' ? 'e' : 'i'
}
