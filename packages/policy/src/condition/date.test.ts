import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareInstants, dateText, parseDate, SHORTEST_EPOCH } from './date.ts'

/** Seconds as a decimal number, exact. */
const asText = (instant: bigint) => {
  const size = String(instant < 0n ? -instant : instant).padStart(10, '0')
  const fraction = size.slice(-9).replace(/0+$/, '')
  return `${instant < 0n ? '-' : ''}${size.slice(0, -9)}${fraction === '' ? '' : `.${fraction}`}`
}
const seconds = (text: string) => {
  const instant = parseDate(text)
  return instant === undefined ? undefined : asText(instant)
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
    ['1', '-62135596800'],
    ['123', '-58285699200'],
    ['-1', '-62198755200'],
    ['2024-1', '1704067200'],
    ['2024-01-1', '1704067200'],
    ['24-01-01', '-61409836800'],
    ['+2024-01-01', '1704067200'],
    ['2024-001', '1704067200'],
    ['2024-366', '1735603200'],
    ['2024-W01', '1704067200'],
    ['2020-w53-5', '1609459200'],
    ['2024-01-01T', '1704067200'],
    ['2024T00:00Z', '1704067200'],
    ['T01', '3600'],
    ['t1:2:3', '3723'],
    ['1970-01-01T00', '0'],
    ['1970-01-01T00:00:00,5z', '0.5'],
    ['1970-01-01T00:00.5Z', '30'],
    ['1970-01-01T00.000000001Z', '0.0000036'],
    ['1970-01-01T+01:00', '-3600'],
    ['1970-01-01T00:00:00+01', '-3600'],
    ['1970-01-01T00:00:00-01:02:03.4', '3723.4'],
    ['1970-01-01T00:00:00-01:02:03.400', '3723.4'],
    ['292278993-12-31', '9223372017043200'],
    ['-292275054-01-01', '-9223372017043200'],
  ])('%s is %s seconds (rule C11)', (text, expected) => {
    expect(seconds(text)).toBe(expected)
  })

  test.each([
    ['12345', '12345'],
    ['00000', '0'],
    ['0012345', '12345'],
    ['1704067200', '1704067200'],
    ['20240101', '20240101'],
    ['+12345', '12345'],
    ['-12345', '-12345'],
    ['-0000012345', '-12345'],
    ['9223372036854775807', '9223372036854775807'],
    ['-9223372036854775808', '-9223372036854775808'],
    [`${'0'.repeat(80)}1`, '1'],
  ])('%s is an epoch of %s seconds (rule C12)', (text, expected) => {
    expect(seconds(text)).toBe(expected)
    expect(SHORTEST_EPOCH).toBe(5)
  })

  const NONE = [
    '',
    ' ',
    'T',
    'Z',
    'now',
    '123.5',
    '1234.5',
    '12345.',
    '.12345',
    '1e10',
    '0x12345',
    '12,345',
    ' 12345',
    '12345Z',
    '1234-',
    '1-2345',
    '*',
    '2024-*',
    '2024-00',
    '2024-13',
    '2024-01-00',
    '2024-01-32',
    '2024-04-31',
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2100-02-29',
    '2024-01-01-01',
    '2024/01/01',
    '2024-01-01 ',
    '2024-01-01Z',
    '2024-01-01+01:00',
    '00:00',
    '00:00:00',
    '00:00:00.5',
    '24:00Z',
    '24:00:00Z',
    '23:60Z',
    '23:59:60Z',
    '00Z',
    '00:0Z',
    '0:00Z',
    'sdfdsf',
    '234-13',
    '2024-000',
    '2023-366',
    '2024-45',
    '2024-W00',
    '2024-W53',
    '2024-W01-0',
    '2024-W01-8',
    '2024-W1-01',
    '2024-1-001',
    'T',
    't',
    'TZ',
    'T.5',
    'T24',
    'T1:60',
    'T1:2:60',
    '9223372036854775808',
    '-9223372036854775809',
    '1704067200.50',
    '-1704067200.5',
    '1234567890-01-01',
    '292278994-01-01',
    '-292275055-01-01',
    '292278994-W01',
    '+-2024',
    '--2024',
    '+',
    '9'.repeat(80),
  ]
  const TIMES = [
    '00:00:000Z',
    '00:00:00.Z',
    '00:00:00.5.5Z',
    '00:00:00.-5Z',
    ' 00:00Z',
    '00:00:00+1:00',
    '00:00:00+0100',
    '00:00:00+24:00',
    '00:00:00+01:60',
    '00:00 +01:00',
    '00:00:00*01:00',
    '00:00:00ZZ',
    '00:00:00Z+01:00',
    '00:00:00+01:00Z',
    '00:00:00GMT',
    '-1:00Z',
    '00:00:00Z ',
    '00:00TZ',
    '00:00\n:00Z',
    '.5',
    '00:00:00.1234567890Z',
    '00:00:00+1',
    '00:00:00+01:0',
    '00:00:00+01:00:00.1234',
    '00:00:00+01:00:60',
    '00:00:00+01.5',
    '000Z',
  ]
  test.each([...NONE, ...TIMES.map((time) => `2024-01-01T${time}`)])('%j is not a date', (text) => {
    expect(parseDate(text)).toBe(undefined)
  })

  test('is read in lower case', () => {
    for (const text of ['2024-01-01T00:00:00.5Z', '2024-W01-1T10Z', 'T10'])
      expect(parseDate(text.toLowerCase())).toBe(parseDate(text))
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
        const read = instant === undefined ? undefined : Number(instant / 1_000_000n)
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
        if (left === undefined || right === undefined) throw new Error('not dates')
        expect(compareInstants(left, right)).toBe(a < b ? -1 : a > b ? 1 : 0)
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

  test('gives back an instant from its text', () => {
    const instant = fc.oneof(fc.bigInt(-(10n ** 24n), 10n ** 24n), fc.bigInt(-(10n ** 18n), 10n ** 19n))
    const seconds = fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n).map((each) => each * 1_000_000_000n)
    fc.assert(
      fc.property(fc.oneof(instant, seconds), (each) => {
        expect(parseDate(dateText(each))).toBe(each)
      }),
      { numRuns: 5000 },
    )
  })

  test('finds weeks and days of the year as the calendar does', () => {
    const date = fc.date({ min: new Date('0001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(date, (each) => {
        const day = new Date(each.toISOString().slice(0, 10))
        const firstDay = new Date(`${each.toISOString().slice(0, 4)}-01-01`)
        const dayOfYear = (day.getTime() - firstDay.getTime()) / 86_400_000 + 1
        const year = each.toISOString().slice(0, 4)
        expect(parseDate(`${year}-${pad(dayOfYear, 3)}`)).toBe(BigInt(day.getTime()) * 1_000_000n)
        const dayOfWeek = ((day.getUTCDay() + 6) % 7) + 1
        const thursday = new Date(day.getTime() + (4 - dayOfWeek) * 86_400_000)
        const weekYear = thursday.toISOString().slice(0, 4)
        const week = 1 + Math.floor((thursday.getTime() - Date.parse(`${weekYear}-01-01`)) / 604_800_000)
        expect(parseDate(`${weekYear}-W${pad(week)}-${dayOfWeek}`)).toBe(BigInt(day.getTime()) * 1_000_000n)
      }),
    )
  })

  test('never throws', () => {
    const text = fc
      .array(fc.constantFrom('2024', '-', '01', ':', 'T', 'Z', '.', '+', '5', ' ', '00'), { maxLength: 14 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (each) => {
        expect(['bigint', 'undefined']).toContain(typeof parseDate(each))
      }),
      { numRuns: 5000 },
    )
  })
})
