import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareInstants, parseDate, SHORTEST_EPOCH } from './date.ts'
import type { Decimal } from './number.ts'

const asText = ({ isNegative, whole, fraction }: Decimal) =>
  `${isNegative ? '-' : ''}${whole || '0'}${fraction === '' ? '' : `.${fraction}`}`
const seconds = (text: string) => {
  const instant = parseDate(text)
  return instant && asText(instant)
}

describe('a date', () => {
  test.each([
    ['1970', '0'],
    ['1970-01', '0'],
    ['1970-01-01', '0'],
    ['1970-01-01T00:00Z', '0'],
    ['1970-01-01T00:00:00Z', '0'],
    ['1970-01-01T00:00:00.000Z', '0'],
    ['1970-01-01T01:00:00+01:00', '0'],
    ['1969-12-31T18:30:00-05:30', '0'],
    ['1970-01-01T00:00:00-00:00', '0'],
    ['1970-01-01T00:00:00+23:59', '-86340'],
    ['1970-01-01T00:00:01.25Z', '1.25'],
    ['1969-12-31T23:59:59Z', '-1'],
    ['1969-12-31T23:59:59.75Z', '-0.25'],
    ['1969-12-31T23:59:59.0Z', '-1'],
    ['1969-12-31T23:59:58.75Z', '-1.25'],
    ['1969-12-31T23:59:59.000001Z', '-0.999999'],
    ['1970-01-01T00:30:00.5+01:00', '-1799.5'],
    ['0000', '-62167219200'],
    ['0001-01-01', '-62135596800'],
    ['0099-12-31', '-59011545600'],
    ['9999-12-31T23:59:59.9Z', '253402300799.9'],
    ['2000-02-29', '951782400'],
    ['2024-02-29', '1709164800'],
    ['0000-02-29', '-62162121600'],
  ])('%s is %s seconds (rule C11)', (text, expected) => {
    expect(seconds(text)).toBe(expected)
  })

  test.each([
    ['12345', '12345'],
    ['00000', '0'],
    ['0012345', '12345'],
    ['1704067200', '1704067200'],
    ['1704067200.50', '1704067200.5'],
    ['20240101', '20240101'],
    ['9'.repeat(80), '9'.repeat(80)],
  ])('%s is an epoch of %s seconds (rule C12)', (text, expected) => {
    expect(seconds(text)).toBe(expected)
    expect(SHORTEST_EPOCH).toBe(5)
  })

  const NONE = [
    ...[
      '',
      ' ',
      'T',
      'Z',
      'now',
      '1',
      '12',
      '123',
      '123.5',
      '1234.5',
      '12345.',
      '.12345',
      '1e10',
      '0x12345',
      '12,345',
      ' 12345',
    ],
    ...['+12345', '12345Z', '-1234', '1234-', '1234-5', '12345-6', '1-2345', '*', '2024-*'],
    ...[
      '2024-1',
      '2024-001',
      '2024-00',
      '2024-13',
      '2024-01-1',
      '2024-01-00',
      '2024-01-32',
      '2024-04-31',
      '2024-02-30',
    ],
    ...[
      '2023-02-29',
      '1900-02-29',
      '2100-02-29',
      '24-01-01',
      '02024-01-01',
      '+2024-01-01',
      '-2024-01-01',
      '2024-01-01-01',
    ],
    ...[
      '2024/01/01',
      '2024-01-01 ',
      '2024-W01',
      '2024-01-01T',
      '2024-01-01Z',
      '2024-01-01+01:00',
      '2024T00:00Z',
      '2024-01T00:00Z',
    ],
    ...['00:00', '00:00:00', '00:00:00.5', '24:00Z', '24:00:00Z', '23:60Z', '23:59:60Z', '00Z', '00:0Z', '0:00Z'],
  ]
  const TIMES = [
    ...[
      '00:00:000Z',
      '00:00:00.Z',
      '00:00:00,5Z',
      '00:00.5Z',
      '00.5Z',
      '00:00:00.5.5Z',
      '00:00:00.-5Z',
      '00:00:00z',
      ' 00:00Z',
    ],
    ...[
      '00:00:00+1:00',
      '00:00:00+0100',
      '00:00:00+01',
      '00:00:00+24:00',
      '00:00:00+01:60',
      '00:00:00+01:00:00',
      '00:00 +01:00',
    ],
    ...[
      '00:00:00*01:00',
      '00:00:00ZZ',
      '00:00:00Z+01:00',
      '00:00:00+01:00Z',
      '00:00:00GMT',
      '-1:00Z',
      '00:00:00Z ',
      '00:00TZ',
      '00:00\n:00Z',
    ],
  ]
  test.each([...NONE, ...TIMES.map((time) => `2024-01-01T${time}`)])('%j is not a date', (text) => {
    expect(parseDate(text)).toBe(undefined)
  })

  test.each(['-12345', '-86400', '-1704067200.5'])('%j is not a date: an epoch has no sign', (text) => {
    expect(parseDate(text)).toBe(undefined)
  })

  test('in lower case is not a date', () => {
    expect(parseDate('2024-01-01t00:00Z')).toBe(undefined)
    expect(parseDate('2024-01-01T00:00z')).toBe(undefined)
  })
})

const pad = (value: number, width = 2) => String(value).padStart(width, '0')
/** Dates that may exist or not, in every form that JavaScript also accepts. */
const either = fc
  .record({
    year: fc.oneof(fc.nat({ max: 9999 }), fc.constantFrom(0, 1900, 1970, 2000, 2024)),
    month: fc.nat({ max: 13 }),
    day: fc.nat({ max: 32 }),
    hour: fc.nat({ max: 23 }),
    minute: fc.nat({ max: 60 }),
    second: fc.option(fc.nat({ max: 60 }), { nil: undefined }),
    fraction: fc.option(fc.nat({ max: 999 }), { nil: undefined }),
    zone: fc.oneof(
      fc.constant('Z'),
      fc
        .tuple(fc.constantFrom('+', '-'), fc.nat({ max: 23 }), fc.nat({ max: 59 }))
        .map(([sign, h, m]) => `${sign}${pad(h)}:${pad(m)}`),
    ),
    form: fc.constantFrom('year', 'month', 'day', 'time'),
  })
  .map(({ year, month, day, hour, minute, second, fraction, zone, form }) => {
    const date = [pad(year, 4), pad(month), pad(day)].slice(0, form === 'year' ? 1 : form === 'month' ? 2 : 3).join('-')
    if (form !== 'time') return date
    const clock = second === undefined ? '' : `:${pad(second)}${fraction === undefined ? '' : `.${pad(fraction, 3)}`}`
    return `${date}T${pad(hour)}:${pad(minute)}${clock}${zone}`
  })

/** Date.parse turns the 30th of February into a day of March and accepts days like 00; such days do not exist. */
function milliseconds(text: string): number | undefined {
  const [year = 0, month = 1, day = 1] = text.slice(0, 10).split('-').map(Number)
  const lastDay = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  if (month < 1 || month > 12 || day < 1 || day > lastDay) return undefined
  const parsed = Date.parse(text)
  return Number.isNaN(parsed) ? undefined : parsed
}

describe('reading', () => {
  test('agrees with Date.parse on the forms that both accept', () => {
    fc.assert(
      fc.property(either, (text) => {
        const instant = parseDate(text)
        const read = instant && Math.round(Number(asText(instant)) * 1000)
        expect({ text, at: read }).toEqual({ text, at: milliseconds(text) })
      }),
      { numRuns: 20_000 },
    )
  })

  test('orders milliseconds', () => {
    const any = fc.date({
      min: new Date('0000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [left, right] = [parseDate(a.toISOString()), parseDate(b.toISOString())]
        const order = left && right && Math.sign(compareInstants(left, right))
        expect(order).toBe(a < b ? -1 : a > b ? 1 : 0)
      }),
    )
  })

  test('gives an instant and its epoch the same value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 253_402_300_799 }), (epoch) => {
        expect(seconds(new Date(epoch * 1000).toISOString())).toBe(String(epoch))
        expect(seconds(String(epoch))).toBe(String(epoch))
      }),
    )
  })

  test('never throws', () => {
    const text = fc
      .array(fc.constantFrom('2024', '-', '01', ':', 'T', 'Z', '.', '+', '5', ' ', '00'), { maxLength: 14 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (each) => {
        expect(['object', 'undefined']).toContain(typeof parseDate(each))
      }),
      { numRuns: 5000 },
    )
  })
})
