import { expect, test } from 'vitest'
import { firstSeed } from './seed.ts'

test('the first seed is the day in UTC', () => {
  expect(firstSeed({}, new Date('2026-11-27T23:59:59Z'))).toBe(20_261_127)
})

test('SEED repeats a run', () => {
  expect(firstSeed({ SEED: '7' }, new Date())).toBe(7)
})

test.each(['', '-1', '1.5', 'today', '1234567890'])('SEED %j is refused', (SEED) => {
  expect(() => firstSeed({ SEED })).toThrow('is not a number')
})
