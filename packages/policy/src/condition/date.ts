import { compareDecimals, type Decimal, isDigits, parseDecimal } from './number.ts'

/** A text of at least this many digits is an epoch in seconds; four digits are a year (rule C12). */
export const SHORTEST_EPOCH = 5

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Seconds since 1970-01-01T00:00:00Z, exact. */
export type Instant = Decimal

/**
 * Reads a date of the W3C profile of ISO 8601 or an epoch in seconds (rules C11, C12). Without a time it is midnight UTC; a
 * time needs its zone. Undefined when it is not a date.
 *
 * @example
 * import { parseDate } from '@gatewarden/policy/internal'
 * parseDate('2022-01-01')?.whole // => '1640995200'
 */
export function parseDate(text: string): Instant | undefined {
  const [whole = ''] = text.split('.')
  if (isDigits(whole) && whole.length >= SHORTEST_EPOCH) return parseDecimal(text)
  const [day = '', time, ...rest] = text.split('T')
  if (rest.length > 0) return undefined
  const midnight = parseDay(day, time !== undefined)
  if (midnight === undefined) return undefined
  return time === undefined ? parseDecimal(String(midnight)) : parseTime(time, midnight)
}

/** Below zero when a is earlier than b, zero when they are the same instant. */
export const compareInstants = compareDecimals

function parseDay(text: string, needsDay: boolean): number | undefined {
  const fields = text.split('-')
  const [year = '', month, day] = fields
  if (fields.length > 3 || year.length !== 4 || !isDigits(year) || (needsDay && day === undefined)) return undefined
  const monthNumber = month === undefined ? 1 : twoDigits(month, 1, 12)
  if (monthNumber === undefined) return undefined
  const dayNumber = day === undefined ? 1 : twoDigits(day, 1, daysIn(Number(year), monthNumber))
  if (dayNumber === undefined) return undefined
  const date = new Date(0)
  date.setUTCFullYear(Number(year), monthNumber - 1, dayNumber)
  return date.getTime() / 1000
}

function parseTime(text: string, midnight: number): Instant | undefined {
  const zoneAt = text.endsWith('Z') ? text.length - 1 : text.length - 6
  const offset = zoneOffset(text.slice(zoneAt))
  const [clock = '', fraction, ...rest] = text.slice(0, zoneAt).split('.')
  const fields = clock.split(':')
  if (offset === undefined || rest.length > 0 || fields.length < 2 || fields.length > 3) return undefined
  if (fraction !== undefined && (fields.length !== 3 || !isDigits(fraction))) return undefined
  const [hour, minute, second] = [
    twoDigits(fields[0] ?? '', 0, 23),
    twoDigits(fields[1] ?? '', 0, 59),
    twoDigits(fields[2] ?? '00', 0, 59),
  ]
  if (hour === undefined || minute === undefined || second === undefined) return undefined
  return instant(midnight + hour * 3600 + minute * 60 + second - offset, fraction)
}

/** Whole seconds and the digits of a fraction, which always counts towards later. */
function instant(seconds: number, fraction: string | undefined): Instant | undefined {
  if (fraction === undefined || seconds >= 0) return parseDecimal(`${seconds}.${fraction ?? '0'}`)
  const scale = 10n ** BigInt(fraction.length)
  const scaled = BigInt(seconds) * scale + BigInt(fraction)
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(fraction.length + 1, '0')
  const point = digits.length - fraction.length
  return parseDecimal(`${scaled < 0n ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`)
}

/** Seconds east of UTC of `Z`, `+hh:mm` or `-hh:mm`. */
function zoneOffset(text: string): number | undefined {
  if (text === 'Z') return 0
  const sign = text.startsWith('+') ? 1 : text.startsWith('-') ? -1 : 0
  const [hours = '', minutes = '', ...rest] = text.slice(1).split(':')
  const [hour, minute] = [twoDigits(hours, 0, 23), twoDigits(minutes, 0, 59)]
  if (sign === 0 || rest.length > 0 || hour === undefined || minute === undefined) return undefined
  return sign * (hour * 3600 + minute * 60)
}

function twoDigits(text: string, least: number, most: number): number | undefined {
  if (text.length !== 2 || !isDigits(text)) return undefined
  const value = Number(text)
  return value >= least && value <= most ? value : undefined
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0)
}
