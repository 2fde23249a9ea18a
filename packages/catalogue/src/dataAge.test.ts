import { describe, expect, test } from 'vitest'
import { dataAge, newerFrom } from './dataAge.ts'

const awsAsOf = '2026-01-01T12:00:00Z'

test.each([
  ['the same day', '2026-01-01T20:00:00Z', 0, false],
  ['a clock behind that of AWS', '2025-12-31T00:00:00Z', 0, false],
  ['45 days', '2026-02-16T11:59:59Z', 45, false],
  ['46 days', '2026-02-16T12:00:00Z', 46, true],
])('%s after the newest version of AWS', (_, now, days, isOld) => {
  expect(dataAge({ awsAsOf, now: new Date(now) })).toEqual({ days, isOld })
})

describe('newer data is', () => {
  const now = new Date('2026-03-01T00:00:00Z')
  test.each([
    ['in the package', undefined, 'npm'],
    ['in an account, when the package was just read', { at: '2026-02-20T00:00:00Z', from: 'npm' } as const, 'account'],
    ['nowhere, when an account was just read', { at: '2026-02-20T00:00:00Z', from: 'account' } as const, undefined],
    ['in the package, when it was read long ago', { at: '2026-01-10T00:00:00Z', from: 'npm' } as const, 'npm'],
    [
      'in the package, when an account was read long ago',
      { at: '2026-01-10T00:00:00Z', from: 'account' } as const,
      'npm',
    ],
  ])('%s', (_, checked, source) => {
    expect(newerFrom({ awsAsOf, ...(checked && { checked }), now })).toBe(source)
  })

  test('not needed within 45 days', () => {
    expect(newerFrom({ awsAsOf, now: new Date('2026-02-01T00:00:00Z') })).toBeUndefined()
  })
})
