import { expect, test } from 'vitest'
import { announcedSeed } from '../seed.ts'
import { compareAttached } from './compareAttached.ts'

test('80 random pairs of resource-based and trust policies: the reference evaluator contradicts no relation and no example', () => {
  const tally = compareAttached(announcedSeed(), 80)
  for (const relation of ['equivalent', 'A_subset_B', 'B_subset_A', 'incomparable'])
    expect(tally.get(relation) ?? 0, relation).toBeGreaterThan(0)
})
