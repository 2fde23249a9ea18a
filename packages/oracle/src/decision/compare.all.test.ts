import { test } from 'vitest'
import { announcedSeed } from '../seed.ts'
import { compare } from './compare.ts'

const RUNS = 20_000

test(`the evaluator and the reference evaluator agree on ${RUNS} random cases`, () => {
  compare(RUNS, announcedSeed())
})
