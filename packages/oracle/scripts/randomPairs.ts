// Compares random pairs of policies with the evaluator, a new seed for each: `npm run random-pairs -- [pairs] [first seed]`.
import { compareChains, compareExhaustively, compareRandom, type Tally } from '../src/comparison/compareRandom.ts'

const BATCH = 1000
const pairs = Number(process.argv[2] ?? 100_000)
const firstSeed = Number(process.argv[3] ?? Date.now() % 1_000_000_000)

const tally: Tally = new Map()
let [whole, chains] = [0, 0]
for (let done = 0; done < pairs; done += BATCH) {
  compareRandom(firstSeed + done, BATCH, tally)
  whole += compareExhaustively(firstSeed + done, BATCH / 2)
  chains += compareChains(firstSeed + done, BATCH / 10)
  process.stderr.write(`\r${done + BATCH} of ${pairs} pairs agree`)
}
process.stderr.write('\n')
console.log(
  `0 contradictions in ${pairs} pairs, seeds from ${firstSeed}; ${whole} requests of pairs with few, ${chains} chains`,
)
for (const [name, count] of [...tally].sort((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(8)} ${name}`)
