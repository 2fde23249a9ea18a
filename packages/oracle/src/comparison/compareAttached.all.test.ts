import { expect, test } from 'vitest'
import { announcedSeed } from '../seed.ts'
import { compareAttached } from './compareAttached.ts'

test('800 random pairs of resource-based and trust policies: the reference evaluator contradicts no relation and no example', () => {
  const tally = compareAttached(announcedSeed(), 800)
  const unknown = [...tally].filter(([name]) => name.startsWith('unknown')).reduce((sum, [, count]) => sum + count, 0)
  expect(unknown).toBeLessThan(60)
})
