import { describe, expect, test } from 'vitest'
import { type TimedVersion, versionAt } from './versionAt.ts'
import { versionList } from './versionIds.ts'

const day = (date: string): number => Date.parse(date) / 1000
const stored = (number: number, date: string | null): TimedVersion => ({
  number,
  seconds: date === null ? null : day(date),
  isStored: true,
})
const versions = [
  stored(1, '2020-01-01'),
  stored(2, null),
  stored(3, null),
  stored(4, '2021-01-01'),
  { ...stored(5, '2022-01-01'), isStored: false },
  stored(6, '2023-01-01'),
  stored(9, '2024-01-01'),
  stored(10, '2024-01-01T12:00:00Z'),
]

describe('the version at an instant', () => {
  const cases: [instant: string, number: number | undefined, words: string | undefined][] = [
    ['2019-12-31', undefined, 'X did not exist on 2019-12-31; its first version is dated 2020-01-01T00:00:00Z'],
    ['2020-01-01', 1, 'v2 and v3 have no known date between 2020-01-01 and 2021-01-01'],
    ['2020-12-31T23:59:59Z', 1, 'v2 and v3 have no known date between 2020-01-01 and 2021-01-01'],
    ['2021-01-01', 4, undefined],
    [
      '2022-06-01T10:00:00Z',
      undefined,
      'X had v5 as its default version on 2022-06-01T10:00:00Z, but that document is not in the catalogue; next to it are v4 and v6',
    ],
    ['2023-06-01', 6, 'v7 and v8 are not in the catalogue and may lie between 2023-01-01 and 2024-01-01'],
    ['2024-01-01T11:59:59.999Z', 9, undefined],
    ['2024-01-01T12:00:00Z', 10, undefined],
    ['+275760-09-13T00:00:00.000Z', 10, undefined],
  ]
  test.each(cases)('on %s', (instant, number, words) => {
    const found = versionAt('X', versions, new Date(instant))
    expect(found.number).toBe(number)
    expect('problem' in found ? found.problem : found.note).toBe(words)
  })

  test('gives the times of two dates of one day', () => {
    const near = [stored(1, '2024-01-01T01:00:00Z'), stored(2, null), stored(3, '2024-01-01T02:00:00Z')]
    const found = versionAt('X', near, new Date('2024-01-01T01:30:00Z'))
    expect(found).toEqual({
      number: 1,
      note: 'v2 has no known date between 2024-01-01T01:00:00Z and 2024-01-01T02:00:00Z',
    })
  })
})

test('a list of versions folds runs of three and more', () => {
  expect(versionList([1, 2, 5, 7, 8, 9])).toBe('v1, v2, v5 and v7 to v9')
  expect(versionList([4])).toBe('v4')
})
