import { tenPoliciesSample, twoPoliciesSample } from './connectCaller.ts'
import { explanationSample } from './explanation.ts'
import { managedUpdateSample } from './managedUpdate.ts'
import type { Sample, Size } from './measure.ts'
import { cedarSample } from './peerCedar.ts'
import { simulateSample, unsafeSimulateSample } from './peerSimulate.ts'
import { populationSample } from './population.ts'
import { versionDifferencesSample } from './versionDifferences.ts'
import { wholeCatalogueSample } from './wholeCatalogue.ts'

/** What one process measures, by the name it is started with. */
export const samples = {
  P1: twoPoliciesSample,
  P2: tenPoliciesSample,
  P3: populationSample,
  P4: wholeCatalogueSample,
  P6: versionDifferencesSample,
  P7: managedUpdateSample,
  P8: explanationSample,
  'iam-simulate': simulateSample,
  'iam-simulate unsafe': unsafeSimulateSample,
  'cedar-wasm': cedarSample,
} satisfies Record<string, (size: Size) => Sample | Promise<Sample>>

export type SampleName = keyof typeof samples
export type BarName = 'P1' | 'P2' | 'P3' | 'P4' | 'P6' | 'P7' | 'P8'

/** For each bar the processes of one turn, one after the other: ours alternate with the peers. */
export const turns: Record<BarName, readonly SampleName[]> = {
  P1: ['P1', 'iam-simulate', 'P1', 'cedar-wasm', 'P1', 'iam-simulate unsafe'],
  P2: ['P2', 'P1', 'P2'],
  P3: ['P3'],
  P4: ['P4', 'P4', 'P4', 'P4'],
  P6: ['P6'],
  P7: ['P7', 'P7', 'P7'],
  P8: ['P8'],
}

export const PEERS: readonly SampleName[] = ['iam-simulate', 'iam-simulate unsafe', 'cedar-wasm']

export function isBar(name: string): name is BarName {
  return Object.hasOwn(turns, name)
}

export function isSample(name: string): name is SampleName {
  return Object.hasOwn(samples, name)
}
