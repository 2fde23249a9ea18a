import { describe, expect, test } from 'vitest'
import { dateOf } from './date.ts'

/** The instant in milliseconds. */
function millis(text: string): number | undefined {
  const date = dateOf(text)
  return date && Number((date.units * 1000n) / 10n ** BigInt(date.scale))
}

describe('dates by the grammar', () => {
  test.each([
    '01T',
    '-292275054',
    '2016-12-13T21:20:37.593194+00:00',
    '-5',
    '+2024',
    '2024-1-2',
    '2024-060',
    '2024-W01',
    '2024-w1-7',
    '2024-01-01T',
    '2024-01-01tz',
    '2024-01-01T+02:00',
    'T10',
    '2024-01-01T1:2:3,5',
    '2024-01-01T10.5',
    '2024-01-01T00:00:00+01:02:03.004',
    '9223372036854775807',
    '-9223372036854775808',
  ])('%s is a date', (text) => {
    expect(dateOf(text)).toBeDefined()
  })

  test.each([
    'sdfdsf',
    '234-13',
    '2016-12-13t2:00:00.593194+1',
    '2016-12-13t2:00:00.1999999999+10:59',
    '9223372036854775808',
    '',
    'T',
    'TZ',
    't.5z',
    '2024-01-01T.5',
    '2024-02-30',
    '2023-366',
    '2024-W53',
    '2024-W01-8',
    '2024-W01-0',
    '2024-',
    '2024-01-01Z',
    '2024-01-01T24:00',
    '2024-01-01T10:60',
    '2024-01-01T10:00:60',
    '2024-01-01T10:',
    '2024-01-01T10:00:00.',
    '2024-01-01T10:00:00+24:00',
    '2024-01-01 10:00',
    ' 2024',
    '1704067200.0',
    '2024-001-01',
    '2024-*',
  ])('%s is not a date', (text) => {
    expect(dateOf(text)).toBeUndefined()
  })

  test.each([
    ['2024-02-29T12:00:00', '2024-02-29T12:00:00Z'],
    ['2024-060', '2024-02-29T00:00:00Z'],
    ['1900-03-01', '1900-03-01T00:00:00Z'],
    ['2020-W53-7', '2021-01-03T00:00:00Z'],
    ['2024-W01', '2024-01-01T00:00:00Z'],
    ['2026-W01-1', '2025-12-29T00:00:00Z'],
    ['T10:30', '1970-01-01T10:30:00Z'],
    ['2024-01-01T00:00:00+00:00:00.5', '2023-12-31T23:59:59.500Z'],
    ['2024-01-01T10:30.5', '2024-01-01T10:30:30Z'],
    ['2024-01-01T10,25', '2024-01-01T10:15:00Z'],
    ['2024-01-01T00:30:00+01', '2023-12-31T23:30:00Z'],
    ['2024-01-01T-01:30', '2024-01-01T01:30:00Z'],
  ])('%s is the instant %s', (text, same) => {
    expect(millis(text)).toBe(Date.parse(same))
  })

  test('every day from 1890 to 2110 has the number that Date gives it', () => {
    for (let time = Date.UTC(1890, 0, 1); time < Date.UTC(2110, 0, 1); time += 86_400_000) {
      expect(millis(new Date(time).toISOString().slice(0, 10))).toBe(time)
    }
  })

  test('years far from ours are placed by the Gregorian rules', () => {
    expect(millis('-0400-03-01')).toBe(Date.parse('-000400-03-01T00:00:00Z'))
    expect(millis('0000-02-29')).toBe(Date.parse('0000-02-29T00:00:00Z'))
  })
})
