import { test } from 'vitest'
import { compare } from './compare.ts'

const RUNS = 20_000
const SEED = 20_261_123

test(`the evaluator and its twin agree on ${RUNS} random cases`, () => {
  compare(RUNS, SEED)
})
