import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareDecimals, isDigits, parseDecimal } from './number.ts'

describe('a number', () => {
  test.each([
    ['0', false, '', ''],
    ['-0', false, '', ''],
    ['-0.00', false, '', ''],
    ['+0', false, '', ''],
    ['000', false, '', ''],
    ['10', false, '10', ''],
    ['+10', false, '10', ''],
    ['-10', true, '10', ''],
    ['0010.0100', false, '10', '01'],
    ['-0.5', true, '', '5'],
    ['1.0', false, '1', ''],
  ])('%j is read', (text, isNegative, whole, fraction) => {
    expect(parseDecimal(text)).toEqual({ isNegative, whole, fraction })
  })

  test.each(
    '|+|-|.|5.|.5|-.5|+-1|--1|1-|1e5|1E5|0x1|1,0|1_0| 1|1 |1.2.3|1.+2|1.-2|Infinity|NaN|\u0661|\uff11|1\n|\n1|1\u0000|true|*|\u22121'.split(
      '|',
    ),
  )('%j is none', (text) => {
    expect(parseDecimal(text)).toBe(undefined)
  })
})

/** A number as text, and exactly as units over a power of ten. */
const written = fc
  .record({
    sign: fc.constantFrom('', '+', '-'),
    zeros: fc.nat({ max: 3 }),
    whole: fc.oneof(fc.bigInt({ min: 0n, max: 12n }), fc.bigInt({ min: 0n, max: 10n ** 40n })),
    fraction: fc.option(fc.stringMatching(/^(0|1|9){0,4}\d{1,25}$/), { nil: undefined }),
  })
  .map(({ sign, zeros, whole, fraction }) => ({
    text: `${sign}${'0'.repeat(zeros)}${whole}${fraction === undefined ? '' : `.${fraction}`}`,
    units: (sign === '-' ? -1n : 1n) * BigInt(`${whole}${(fraction ?? '').padEnd(30, '0')}`),
  }))

const order = (a: string, b: string) => {
  const [left, right] = [parseDecimal(a), parseDecimal(b)]
  return left === undefined || right === undefined ? undefined : Math.sign(compareDecimals(left, right))
}

describe('comparing', () => {
  test.each([
    ['10', '10.0', 0],
    ['-0', '0', 0],
    ['0.45', '0.5', -1],
    ['0.10', '0.1', 0],
    ['0.1', '0.10000000000000000000000000000000000001', -1],
    ['9', '10', -1],
    ['-9', '-10', 1],
    ['-0.5', '-0.45', -1],
    ['-1', '0', -1],
    ['0', '-0.0000001', 1],
    ['9007199254740992', '9007199254740993', -1],
    [`1${'0'.repeat(500)}`, '9'.repeat(500), 1],
  ])('%s and %s: %j (rule C9)', (a, b, expected) => {
    expect(order(a, b)).toBe(expected)
    expect(order(b, a)).toBe(0 - expected)
  })

  test('is exact', () => {
    fc.assert(
      fc.property(written, written, (a, b) => {
        expect(order(a.text, b.text)).toBe(a.units < b.units ? -1 : a.units > b.units ? 1 : 0)
      }),
      { numRuns: 10_000 },
    )
  })
})

test('digits are 0 to 9 and at least one', () => {
  expect(isDigits('0123456789')).toBe(true)
  for (const text of ['', '-1', '1.', '/', ':', '\u0660', ' 1', '1a']) expect(isDigits(text)).toBe(false)
})
