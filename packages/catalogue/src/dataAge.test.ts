import { expect, test } from 'vitest'
import { dataAge } from './dataAge.ts'

const awsAsOf = '2026-01-01T12:00:00Z'

test.each([
  ['the same day', '2026-01-01T20:00:00Z', 0, false],
  ['a clock behind that of AWS', '2025-12-31T00:00:00Z', 0, false],
  ['45 days', '2026-02-16T11:59:59Z', 45, false],
  ['46 days', '2026-02-16T12:00:00Z', 46, true],
])('%s after the newest version of AWS', (_, now, days, isOld) => {
  expect(dataAge({ awsAsOf, now: new Date(now) })).toEqual({ days, isOld })
})
