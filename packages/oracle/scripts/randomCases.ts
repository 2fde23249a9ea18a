// Compares the evaluator with the reference evaluator on many random cases, a new seed for each batch: `npm run random-cases -- [cases] [first seed]`.
import { compare } from '../src/decision/compare.ts'

const BATCH = 20_000
const runs = Number(process.argv[2] ?? 1_000_000)
const firstSeed = Number(process.argv[3] ?? Date.now() % 1_000_000)

for (let done = 0; done < runs; done += BATCH) {
  compare(Math.min(BATCH, runs - done), firstSeed + done / BATCH)
  process.stderr.write(`\r${Math.min(done + BATCH, runs)} of ${runs} cases agree`)
}
process.stderr.write('\n')
console.log(`0 differences in ${runs} cases, seeds from ${firstSeed}`)
