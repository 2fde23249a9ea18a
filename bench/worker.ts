import { FULL, QUICK, type Sample, type Size } from './measure.ts'
import { isSample, samples } from './measurements.ts'

// One measurement in a process of its own: `node --expose-gc bench/worker.ts P1 [--quick]` prints one line of JSON.
// With `--cpu-prof` before the file node also writes where the time went.
const [name = '', ...flags] = process.argv.slice(2)
if (!isSample(name)) {
  process.stderr.write(`There is no measurement ${name}; there are ${Object.keys(samples).join(', ')}.\n`)
  process.exit(2)
}
const measure: (size: Size) => Sample | Promise<Sample> = samples[name]
const before = process.threadCpuUsage()
const start = performance.now()
const { figures, outcomes } = await measure(flags.includes('--quick') ? QUICK : FULL)
const { user, system } = process.threadCpuUsage(before)
// Below 1 the machine gave the core to others in between, and the figures are worse than ours.
const core = (user + system) / 1000 / (performance.now() - start)
process.stdout.write(`${JSON.stringify({ figures: { ...figures, core }, outcomes })}\n`)
