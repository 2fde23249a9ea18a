import { TRANSLATION } from './cedarPolicies.ts'
import { agreement, type Collected, type Results } from './collect.ts'
import type { BarName, SampleName } from './measurements.ts'

/** One line of the table; `met` is undefined where there is no bar. */
export interface Row {
  readonly bar: BarName
  readonly what: string
  readonly measured: string
  readonly wanted: string
  readonly met: boolean | undefined
}

const MILLION = 1e6
const MEGABYTE = 2 ** 20
const TIMES_PEER = 500
const PEER_CALLS: readonly (readonly [name: SampleName, call: string])[] = [
  ['iam-simulate', '@cloud-copilot/iam-simulate `runSimulation` + `getGrantReasons`'],
  ['iam-simulate unsafe', '@cloud-copilot/iam-simulate `runUnsafeSimulation` (nothing checked, no statements)'],
  ['cedar-wasm', '@cedar-policy/cedar-wasm `statefulIsAuthorized`, policies parsed once'],
]

export function rowsOf(bar: BarName, results: Results): Row[] {
  const found = results.get(bar)
  if (found === undefined) return []
  return {
    P1: connectRows,
    P2: tenRows,
    P3: populationRows,
    P4: catalogueRows,
    P6: differenceRows,
    P7: updateRows,
    P8: explanationRows,
  }[bar](found, results)
}

function connectRows({ figures, outcomes = '' }: Collected, results: Results): Row[] {
  const { perSecond = 0, p50 = 0, p99 = 0, p999 = 0, clock = 0, bytes = 0, fresh = 0 } = figures
  const allowed = [...outcomes].filter((letter) => letter === 'a').length
  return [
    row('P1', 'decisions/s, two policies', rate(perSecond), '>= 5 million/s', perSecond >= 5 * MILLION),
    row(
      'P1',
      `latency p99 (p50 ${ns(p50)}, p99.9 ${ns(p999)}; in each the clock's own ${ns(clock)})`,
      ns(p99),
      '< 2 us',
      p99 < 2000,
    ),
    row('P1', 'decisions/s, each string seen for the first time', rate(fresh)),
    row(
      'P1',
      `memory of principal and policies, all indexes built (${allowed} of ${outcomes.length} allowed)`,
      mb(bytes),
    ),
    ...PEER_CALLS.flatMap(([name, call]) => peerRow(name, call, perSecond, outcomes, results)),
  ]
}

function peerRow(name: SampleName, call: string, ours: number, outcomes: string, results: Results): Row[] {
  const peer = results.get(name)
  if (peer === undefined) return []
  const { perSecond = 0, p50 = 0, p99 = 0 } = peer.figures
  const { same, refused, all } = agreement(outcomes, peer.outcomes ?? '')
  const alike = `decides ${same} of ${all} alike${refused > 0 ? `, refuses ${refused}` : ''}`
  const ratio = ours / perSecond
  const what = `${call}: ${rate(perSecond)}, p50 ${ns(p50)}, p99 ${ns(p99)}; ${alike}`
  return [row('P1', what, `ours is ${Math.round(ratio)}x`, `>= ${TIMES_PEER}x`, ratio >= TIMES_PEER)]
}

function tenRows({ figures }: Collected, results: Results): Row[] {
  const { perSecond = 0, p50 = 0, p99 = 0, bytes = 0, fresh = 0 } = figures
  const two = results.get('P1')?.figures.perSecond ?? Number.NaN
  return [
    row(
      'P2',
      `ten policies: ${rate(perSecond)} beside P1`,
      `${(perSecond / two).toFixed(2)} x P1`,
      '>= 0.6 x P1',
      perSecond >= 0.6 * two,
    ),
    row('P2', `latency p99 (p50 ${ns(p50)})`, ns(p99)),
    row('P2', 'decisions/s, each string seen for the first time', rate(fresh)),
    row('P2', 'memory of principal and policies, all indexes built', mb(bytes)),
  ]
}

function populationRows({ figures }: Collected): Row[] {
  const { perSecond = 0, p50 = 0, p99 = 0, bytes = 0, builtBytes = 0, aimedBytes = 0, requestBytes = 0 } = figures
  const { aimed = 0, allowed = 0, aimedAllowed = 0 } = figures
  const random = `10,000 principals x 1,000 policies, random requests (${percent(allowed)} allowed)`
  const memory = `memory after them, indexes included (just built ${mb(builtBytes)}; the requests' own ${mb(requestBytes)} apart)`
  return [
    row('P3', random, rate(perSecond), '>= 1 million/s', perSecond >= MILLION),
    row('P3', memory, mb(bytes), '<= 60 MB', bytes <= 60 * MEGABYTE),
    row('P3', `latency p99 (p50 ${ns(p50)})`, ns(p99)),
    row(
      'P3',
      `requests for what the caller's policies name (${percent(aimedAllowed)} allowed; memory then ${mb(aimedBytes)})`,
      rate(aimed),
    ),
  ]
}

function catalogueRows({ figures }: Collected): Row[] {
  const { ready = 0, opened = 0, first = 0, eager = 0, policies = 0, lazyBytes = 0, eagerBytes = 0 } = figures
  const what = `snapshot opened (${ms(opened)}) and the first policy compiled and decided (${ms(first)}), ${mb(lazyBytes)}`
  return [
    row('P4', what, ms(ready), '<= 40 ms', ready <= 40),
    row('P4', `all ${policies} default versions compiled at once instead, ${mb(eagerBytes)}`, ms(eager)),
  ]
}

function differenceRows({ figures }: Collected): Row[] {
  const { byAction = 0, first = 0, steps = 0, changed = 0, connect = 0, connectSteps = 0, connectUnknown = 0 } = figures
  const { exact = 0, exactSteps = 0, exactUnknown = 0 } = figures
  const each = `all ${steps} steps between stored versions by action, ${changed} of them change some (first round ${ms(first)})`
  const family = `exact gain, loss and new denials of the ${connectSteps} Connect steps, ${connectUnknown} unknown`
  return [
    row('P6', each, ms(byAction), '<= 600 ms', byAction <= 600),
    row('P6', family, ms(connect), '<= 2,000 ms, none unknown', connect <= 2000 && connectUnknown === 0),
    row('P6', `the same for ${exactSteps} steps of all policies, ${exactUnknown} unknown`, ms(exact)),
  ]
}

function updateRows({ figures }: Collected): Row[] {
  const { switched = 0, gate = 0, all = 0, holders = 0 } = figures
  const what = `a new version in force for ${holders.toLocaleString('en-US')} users, its first decision included`
  return [
    row('P7', what, ms(switched), '<= 1 ms, atomic', switched <= 1),
    row('P7', `the publish gate before it ${ms(gate)}; a decision for each of them after it`, ms(all)),
  ]
}

function explanationRows({ figures }: Collected): Row[] {
  const { perSecond = 0, p50 = 0, p99 = 0, withMisses = 0, deniedOnly = 0, allowedOnly = 0, allowed = 0 } = figures
  const stated = `decision with policy, statement, Sid and place of all that decided (${percent(allowed)} allowed)`
  const missed = 'the same, and for every implicit denial the nearest misses with each failing element'
  return [
    row('P8', stated, rate(perSecond), '>= 1 million/s', perSecond >= MILLION),
    row('P8', `latency p99 (p50 ${ns(p50)})`, ns(p99)),
    row('P8', missed, rate(withMisses), '>= 1 million/s', withMisses >= MILLION),
    row('P8', `of these, allowed alone ${rate(allowedOnly)}; denied alone`, rate(deniedOnly)),
  ]
}

/** What a reader must know to trust the figures. */
export const NOTES: readonly string[] = [
  'Every figure is the median over fresh processes, in each the median over rounds of a fixed number of decisions; ours and the peers take turns.',
  'Requests are seeded and generated from the reference: about 15 condition keys each, every string parsed from JSON. Principal and compiled policies are prepared once.',
  `cedar-wasm: ${TRANSLATION}. Cedar knows no accounts, so it allows what belongs to another one.`,
  'The calls of the peers are built before the clock runs.',
]

function row(bar: BarName, what: string, measured: string, wanted = '', met?: boolean): Row {
  return { bar, what, measured, wanted, met }
}

function rate(perSecond: number): string {
  if (perSecond >= MILLION) return `${(perSecond / MILLION).toFixed(2)} million/s`
  return `${Math.round(perSecond).toLocaleString('en-US')}/s`
}

function ns(nanoseconds: number): string {
  return nanoseconds >= 1000 ? `${(nanoseconds / 1000).toFixed(2)} us` : `${Math.round(nanoseconds)} ns`
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms`
}

function mb(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(1)} MB`
}

function percent(part: number): string {
  return `${Math.round(part * 100)}%`
}
