import { expect, test } from 'vitest'
import { announcedSeed } from '../seed.ts'
import { compareRandom, compareThree, compareWhole } from './compareRandom.ts'

const seed = announcedSeed()

test('70 random pairs: example requests are decided as reported, requests contradict no relation, other words change nothing', () => {
  const tally = compareRandom(seed, 70)
  for (const relation of ['equivalent', 'A_subset_B', 'B_subset_A', 'incomparable'])
    expect(tally.get(relation) ?? 0, relation).toBeGreaterThan(0)
})

test('100 random pairs over few values: no request at all contradicts a relation', () => {
  expect(compareWhole(seed, 100)).toBeGreaterThan(20_000)
})

test('what is within something within a third is within the third', () => {
  expect(compareThree(seed, 40)).toBeGreaterThan(0)
})
