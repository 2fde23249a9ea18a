import { expect, test } from 'vitest'
import { compareRandom, compareThree, compareWhole } from './compareRandom.ts'

const SEED = 20_261_124

test('random pairs: witnesses are decided as told, requests contradict no relation, other words change nothing', () => {
  const tally = compareRandom(SEED, 700)
  for (const relation of ['equivalent', 'A_subset_B', 'B_subset_A', 'incomparable'])
    expect(tally.get(relation) ?? 0, relation).toBeGreaterThan(50)
  const unknown = [...tally].filter(([name]) => name.startsWith('unknown')).reduce((sum, [, count]) => sum + count, 0)
  expect(unknown).toBeLessThan(20)
})

test('random pairs in small worlds: no request at all contradicts a relation', () => {
  expect(compareWhole(SEED, 1000)).toBeGreaterThan(500_000)
})

test('what is within something within a third is within the third', () => {
  expect(compareThree(SEED, 400)).toBeGreaterThan(40)
})
