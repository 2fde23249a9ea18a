// Compares random pairs of policies with the solver z3: `npm run solver -- [pairs] [first seed]`.
import { compareSolver } from '../src/comparison/compareSolver.ts'

const pairs = Number(process.argv[2] ?? 1000)
const firstSeed = Number(process.argv[3] ?? Date.now() % 1_000_000_000)
console.log(await compareSolver(firstSeed, pairs), `pairs from seed ${firstSeed}`)
