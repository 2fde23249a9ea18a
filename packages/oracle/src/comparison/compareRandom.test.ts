import { expect, test } from 'vitest'
import { announcedSeed } from '../seed.ts'
import { compareChains, compareExhaustively, compareRandom } from './compareRandom.ts'

const seed = announcedSeed()

test('70 random pairs: example requests are decided as reported, requests contradict no relation, rewriting changes nothing', () => {
  const tally = compareRandom(seed, 70)
  for (const relation of ['equivalent', 'A_subset_B', 'B_subset_A', 'incomparable'])
    expect(tally.get(relation) ?? 0, relation).toBeGreaterThan(0)
})

test('100 random pairs with few possible requests: none of them contradicts a relation', () => {
  expect(compareExhaustively(seed, 100)).toBeGreaterThan(20_000)
})

test('what is within something within a third is within the third', () => {
  expect(compareChains(seed, 40)).toBeGreaterThan(0)
})
