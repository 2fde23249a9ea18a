import type { OperatorFamily } from '@gatewarden/policy'
import { type Decimal, isConditionValue, parseDate, parseDecimal, rangeEdges } from '@gatewarden/policy/internal'

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
  return valuesAround(points, 1n, decimalText)
}

/** A day in seconds. */
const DAY = 86_400n
/** The years 0000 to 9999, in seconds since 1970. */
const FIRST_SECOND = -62_167_219_200n
const LAST_SECOND = 253_402_300_799n

function dates(bounds: readonly string[]): string[] {
  const points = bounds.flatMap((bound) => parseDate(bound) ?? [])
  return valuesAround(points, DAY, dateText)
}

/** Whole numbers of 10^-scale: the points, the middles between neighbours, and one `beyond` either end. */
function valuesAround(
  points: readonly Decimal[],
  beyond: bigint,
  write: (value: bigint, scale: number) => string,
): string[] {
  // Two more digits, so that a middle between neighbours is a whole number again.
  const scale = Math.max(0, ...points.map(({ fraction }) => fraction.length)) + 2
  const unit = 10n ** BigInt(scale)
  const sorted = [...new Set(points.map((point) => scaled(point, scale)))].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const low = sorted[0] ?? 0n
  const high = sorted.at(-1) ?? 0n
  const middles = sorted.slice(1).map((value, at) => (value + (sorted[at] ?? value)) / 2n)
  const all = [...sorted, ...middles, high + beyond * unit, low - beyond * unit]
  return distinct(all.map((value) => write(value, scale)))
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

/** ISO 8601; seconds since 1970 beyond the year 9999. */
function dateText(value: bigint, scale: number): string {
  const unit = 10n ** BigInt(scale)
  const fraction = ((value % unit) + unit) % unit
  const seconds = (value - fraction) / unit
  if (seconds > LAST_SECOND || seconds < FIRST_SECOND) return decimalText(value, scale)
  const [whole = ''] = new Date(Number(seconds) * 1000).toISOString().split('.')
  const digits = String(fraction).padStart(scale, '0').replace(/0+$/, '')
  return `${whole}${digits === '' ? '' : `.${digits}`}Z`
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
