/** What one process found: figures by name, and what was decided, a letter for each request of the workload. */
export interface Sample {
  readonly figures: Figures
  readonly outcomes?: string
}

export type Figures = Readonly<Record<string, number>>

/** How long a measurement may take. */
export interface Size {
  /** Part of the full number of decisions. */
  readonly share: number
  readonly rounds: number
  readonly latencies: number
}

export const FULL: Size = { share: 1, rounds: 5, latencies: 200_000 }
export const QUICK: Size = { share: 0.2, rounds: 3, latencies: 50_000 }

/** Decides request number `index` and gives a number that depends on the whole answer. */
export type DecideOne = (index: number) => number

/** What was summed up so far; printed, so that no compiler may leave a decision out. */
let sink = 0

export function summedUp(): number {
  return sink
}

/** Decisions per second: `passes` over all requests are one round, and the median of the rounds counts. */
export function perSecond(one: DecideOne, requests: number, passes: number, rounds: number): number {
  const speeds: number[] = []
  for (let round = -1; round < rounds; round += 1) {
    const start = performance.now()
    for (let pass = 0; pass < passes; pass += 1) {
      for (let index = 0; index < requests; index += 1) sink += one(index)
    }
    const seconds = (performance.now() - start) / 1000
    // The first round only warms up.
    if (round >= 0) speeds.push((passes * requests) / seconds)
  }
  return median(speeds)
}

/** Nanoseconds of single decisions, the clock's own cost included; `clock` is the median of what the clock alone shows. */
export function latencies(one: DecideOne, requests: number, count: number): Figures {
  const clock = timed(() => 0, requests, count)
  const taken = timed(one, requests, count)
  return {
    p50: quantile(taken, 0.5),
    p99: quantile(taken, 0.99),
    p999: quantile(taken, 0.999),
    clock: quantile(clock, 0.5),
  }
}

function timed(one: DecideOne, requests: number, count: number): Float64Array {
  const taken = new Float64Array(count)
  for (let i = 0; i < count; i += 1) {
    const index = i % requests
    const start = performance.now()
    sink += one(index)
    taken[i] = (performance.now() - start) * 1e6
  }
  return taken.sort()
}

/** The value that a share of the sorted values does not exceed. */
export function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort()
  const middle = sorted.length >> 1
  if (sorted.length % 2 === 1) return sorted[middle] ?? Number.NaN
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}

/** Bytes alive after collecting garbage, array buffers included; needs `node --expose-gc`. */
export function bytesAlive(): number {
  if (globalThis.gc === undefined) throw new Error('start node with --expose-gc to measure memory')
  for (let i = 0; i < 3; i += 1) globalThis.gc()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
