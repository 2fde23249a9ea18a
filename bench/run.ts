import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { collect, shareOfCore } from './collect.ts'
import { thisMachine } from './machine.ts'
import { type BarName, isBar, turns } from './measurements.ts'
import { installPeers } from './peers.ts'
import { rowsOf } from './rows.ts'
import { tableText } from './table.ts'

const LAST = fileURLToPath(new URL('./last.md', import.meta.url))
const BARS = Object.keys(turns).filter(isBar)
const HELP = `npm run bench -- [bars] [options]

Measures how fast Gatewarden decides, beside other evaluators in the same run.

Bars (all when none is named):
  P1  decisions of one caller with two policies, and the peers on the same requests
  P2  the same caller with ten policies, as a part of P1
  P3  10,000 principals with 1,000 policies
  P4  the whole catalogue made ready to decide
  P6  what every stored version changes, by action and exactly
  P7  a new version of a policy that 10,000 users hold
  P8  decisions with their explanation

Options:
  --quick     fewer and shorter rounds
  --no-peers  ours alone
  --json      figures as JSON
  --help

A whole run (all bars, with peers, not --quick) replaces bench/last.md. The peers are installed into bench/peers on first use.
Where the time goes: node --expose-gc --cpu-prof bench/worker.ts P1
`

function main(): number {
  const options = {
    quick: { type: 'boolean' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
    peers: { type: 'boolean' },
  } as const
  let read: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true; allowNegative: true }>>
  try {
    read = parseArgs({ options, allowPositionals: true, allowNegative: true })
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
  const { values, positionals } = read
  if (values.help) {
    process.stdout.write(HELP)
    return 0
  }
  const unknown = positionals.filter((name) => !isBar(name))
  if (unknown.length > 0) return refuse(`There is no bar ${unknown.join(', ')}; there are ${BARS.join(', ')}.`)
  const bars = positionals.length === 0 ? BARS : BARS.filter((bar) => positionals.includes(bar))
  run(bars, { quick: values.quick ?? false, peers: values.peers ?? true, json: values.json ?? false })
  return 0
}

function run(
  bars: readonly BarName[],
  { quick, peers, json }: { quick: boolean; peers: boolean; json: boolean },
): void {
  const missing = peers && bars.includes('P1') ? installPeers() : undefined
  if (missing !== undefined) process.stderr.write(`${missing}\nThe run goes on without them.\n`)
  const withPeers = peers && missing === undefined
  const machine = thisMachine()
  const results = collect(bars, { quick, peers: withPeers })
  const rows = bars.flatMap((bar) => rowsOf(bar, results))
  const text = tableText(rows, machine, shareOfCore(results))
  const figures = Object.fromEntries([...results].map(([name, found]) => [name, found.figures]))
  process.stdout.write(json ? `${JSON.stringify({ machine, rows, figures }, undefined, 2)}\n` : text)
  if (withPeers && !quick && bars.length === BARS.length)
    writeFileSync(LAST, `# The last run of \`npm run bench\`\n\n${text}`)
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 2
}

process.exitCode = main()
