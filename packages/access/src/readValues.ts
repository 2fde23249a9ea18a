import type { OperatorFamily } from '@gatewarden/policy'
import {
  DAY,
  type Decimal,
  dateText,
  FIRST_INSTANT,
  type Instant,
  isConditionValue,
  LAST_INSTANT,
  parseDate,
  parseDecimal,
  rangeEdges,
} from '@gatewarden/policy/internal'

/**
 * Values of a family that between them show every way in which bounds of policies can be met: each bound, one value between any two
 * neighbours, and one beyond either end. Addresses are of both families. Source: rules C9 to C14.
 */
export function readValues(family: OperatorFamily, bounds: readonly string[]): string[] {
  if (family === 'IpAddress') return addresses(bounds)
  return family === 'Date' ? dates(bounds) : numbers(bounds)
}

/** Whether a text is a value of the family. */
export function isReadable(family: OperatorFamily, text: string): boolean {
  if (family === 'IpAddress') return isConditionValue('IPAddress', text)
  return family === 'Date' || family === 'Numeric' ? isConditionValue(family, text) : true
}

/** Addresses to show where any will do: the documentation ranges of RFC 5737 and RFC 3849. */
const SHOWN = ['203.0.113.10', '198.51.100.7', '2001:db8::1', '0.0.0.0', '::']

function addresses(bounds: readonly string[]): string[] {
  const edges = bounds.flatMap((bound) => {
    const range = rangeEdges(bound)
    return range === undefined ? [] : [range.first, ...(range.next === undefined ? [] : [range.next])]
  })
  return distinct([...SHOWN, ...edges])
}

function numbers(bounds: readonly string[]): string[] {
  const points = bounds.flatMap((bound) => parseDecimal(bound) ?? [])
  // Two more digits, so that a middle between neighbours is a whole number again.
  const scale = Math.max(0, ...points.map(({ fraction }) => fraction.length)) + 2
  const around = valuesAround(ascending(points.map((point) => scaled(point, scale))), 10n ** BigInt(scale))
  return distinct(around.map((value) => decimalText(value, scale)))
}

function dates(bounds: readonly string[]): string[] {
  const points = ascending(bounds.flatMap((bound) => parseDate(bound) ?? []))
  return distinct(valuesAround(points, DAY).map((value) => dateText(within(value))))
}

function within(instant: Instant): Instant {
  if (instant > LAST_INSTANT) return LAST_INSTANT
  return instant < FIRST_INSTANT ? FIRST_INSTANT : instant
}

/** The points, the middles between neighbours (rounded down), and one `beyond` either end. */
function valuesAround(points: readonly bigint[], beyond: bigint): bigint[] {
  const low = points[0] ?? 0n
  const high = points.at(-1) ?? 0n
  const middles = points.slice(1).map((value, at) => (value + (points[at] ?? value)) / 2n)
  return [...points, ...middles, high + beyond, low - beyond]
}

function ascending(values: readonly bigint[]): bigint[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : Number(a > b)))
}

function scaled({ isNegative, whole, fraction }: Decimal, scale: number): bigint {
  const value = BigInt(`${whole}${fraction.padEnd(scale, '0')}` || '0')
  return isNegative ? -value : value
}

function decimalText(value: bigint, scale: number): string {
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0')
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '')
  const whole = digits.slice(0, digits.length - scale)
  return `${value < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
