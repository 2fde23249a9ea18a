import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Figures, median, type Sample } from './measure.ts'
import { type BarName, PEERS, type SampleName, turns } from './measurements.ts'

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url))

/** The figures of a measurement over all its processes. */
export interface Collected {
  readonly figures: Figures
  readonly processes: number
  readonly outcomes: string | undefined
}

export type Results = ReadonlyMap<SampleName, Collected>

/** Runs the processes of the bars in turn, one at a time, and takes the median of each figure. */
export function collect(bars: readonly BarName[], { quick, peers }: { quick: boolean; peers: boolean }): Results {
  const turn = bars.flatMap((bar) => turns[bar]).filter((name) => peers || !PEERS.includes(name))
  const names = quick ? turn : [...turn, ...turn]
  const found = new Map<SampleName, Sample[]>()
  for (const [at, name] of names.entries()) {
    process.stderr.write(`\r\x1b[K${at + 1}/${names.length} ${name}`)
    found.set(name, [...(found.get(name) ?? []), runOne(name, quick)])
  }
  process.stderr.write('\r\x1b[K')
  return new Map([...found].map(([name, list]) => [name, summary(list)]))
}

function runOne(name: SampleName, quick: boolean): Sample {
  const args = ['--expose-gc', WORKER, name, ...(quick ? ['--quick'] : [])]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (status !== 0) throw new Error(`${name} failed: ${stderr.trim()}`)
  return JSON.parse(stdout) as Sample
}

function summary(list: readonly Sample[]): Collected {
  const names = Object.keys(list[0]?.figures ?? {})
  const figures = names.map((name) => [name, median(list.map((sample) => sample.figures[name] ?? Number.NaN))] as const)
  return { figures: Object.fromEntries(figures), processes: list.length, outcomes: list[0]?.outcomes }
}

/** The part of a core that the processes had, in the middle. */
export function shareOfCore(results: Results): number {
  return median([...results.values()].map(({ figures }) => figures.core ?? Number.NaN))
}

/** How many requests of the workload two evaluators decide alike: allowed or not. */
export function agreement(ours: string, theirs: string): { same: number; refused: number; all: number } {
  const isAllowed = (letter: string | undefined): boolean => letter === 'a'
  const same = [...ours].filter((letter, at) => theirs[at] !== '-' && isAllowed(letter) === isAllowed(theirs[at]))
  return { same: same.length, refused: [...theirs].filter((letter) => letter === '-').length, all: ours.length }
}
