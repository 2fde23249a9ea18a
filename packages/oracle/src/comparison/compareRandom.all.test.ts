import { expect, test } from 'vitest'
import { announcedSeed } from '../seed.ts'
import { compareChains, compareExhaustively, compareRandom } from './compareRandom.ts'

const seed = announcedSeed()

test('700 random pairs: example requests are decided as reported, requests contradict no relation, rewriting changes nothing', () => {
  const tally = compareRandom(seed, 700)
  for (const relation of ['equivalent', 'A_subset_B', 'B_subset_A', 'incomparable'])
    expect(tally.get(relation) ?? 0, relation).toBeGreaterThan(50)
  const unknown = [...tally].filter(([name]) => name.startsWith('unknown')).reduce((sum, [, count]) => sum + count, 0)
  expect(unknown).toBeLessThan(20)
})

test('1,000 random pairs with few possible requests: none of them contradicts a relation', () => {
  expect(compareExhaustively(seed, 1000)).toBeGreaterThan(500_000)
})

test('what is within something within a third is within the third', () => {
  expect(compareChains(seed, 400)).toBeGreaterThan(40)
})
