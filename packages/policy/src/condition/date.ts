/** A text of digits only is an epoch in seconds when it has at least this many, and a year when it has fewer (rule C12). */
export const SHORTEST_EPOCH = 5

/** Nanoseconds since 1970-01-01T00:00:00Z: the finest that a date can say, so every date is exact. */
export type Instant = bigint

const SECOND = 1_000_000_000n
const MINUTE = 60n * SECOND
const HOUR = 60n * MINUTE
/** A day as a difference of instants. */
export const DAY = 24n * HOUR

/** The years that can be written, which are those of Joda-Time. */
const FIRST_YEAR = -292_275_054
const LAST_YEAR = 292_278_993

/** Epochs are signed 64-bit numbers of seconds: nothing is earlier or later. */
const EPOCH_BITS = 64n
export const FIRST_INSTANT: Instant = -(2n ** (EPOCH_BITS - 1n)) * SECOND
export const LAST_INSTANT: Instant = (2n ** (EPOCH_BITS - 1n) - 1n) * SECOND
const MAX_EPOCH_DIGITS = 19

const DIGITS_ONLY = /^[+-]?\d+$/

/** All quantifiers are bounded, so matching is linear in the text. */
const DATE = new RegExp(
  [
    '^',
    '(?:(?<year>[+-]?\\d{1,9})',
    '(?:-(?<month>\\d{1,2})(?:-(?<day>\\d{1,2}))?|-(?<dayOfYear>\\d{3})|-W(?<week>\\d{1,2})(?:-(?<dayOfWeek>\\d))?)?)?',
    '(?<time>T(?:(?<hour>\\d{1,2})(?::(?<minute>\\d{1,2})(?::(?<second>\\d{1,2}))?)?(?:[.,](?<fraction>\\d{1,9}))?)?',
    // Not `+hhmm`: the grammar has colons between hours and minutes.
    '(?:Z|(?<sign>[+-])(?<east>\\d{2})(?::(?<eastMinute>\\d{2})(?::(?<eastSecond>\\d{2})(?:[.,](?<eastFraction>\\d{1,3}))?)?)?)?)?',
    '$',
  ].join(''),
  'i',
)

type Fields = Readonly<Record<string, string | undefined>>

/**
 * Reads a date (rules C11, C12): ISO 8601 in the forms that Joda-Time's `ISODateTimeFormat.dateTimeParser()` reads, or an epoch in
 * seconds. Without an offset it is UTC. Undefined when it is not a date.
 *
 * @example
 * import { parseDate } from '@gatewarden/policy/internal'
 * parseDate('2022-01-01') // => 1640995200000000000n
 * parseDate('2022-W01-1t00:30:00,5+01:00') === parseDate('2022-01-02T23:30:00.5') // => true
 * parseDate('2022-13') // => undefined
 */
export function parseDate(text: string): Instant | undefined {
  if (DIGITS_ONLY.test(text) && digitsOf(text).length >= SHORTEST_EPOCH) return parseEpoch(text)
  const fields: Fields | undefined = DATE.exec(text)?.groups
  if (fields === undefined || (fields.year === undefined && fields.hour === undefined)) return undefined
  const day = fields.year === undefined ? 0 : dayOf(Number(fields.year), fields)
  const time = timeOf(fields)
  const offset = offsetOf(fields)
  if (day === undefined || time === undefined || offset === undefined) return undefined
  return BigInt(day) * DAY + time - offset
}

/** Below zero when a is earlier than b, zero when they are the same instant. */
export function compareInstants(a: Instant, b: Instant): number {
  return a < b ? -1 : Number(a > b)
}

function digitsOf(text: string): string {
  return text.startsWith('-') || text.startsWith('+') ? text.slice(1) : text
}

function parseEpoch(text: string): Instant | undefined {
  const digits = digitsOf(text).replace(/^0+/, '')
  if (digits.length > MAX_EPOCH_DIGITS) return undefined
  const instant = BigInt(`${text.startsWith('-') ? '-' : ''}${digits || '0'}`) * SECOND
  return instant >= FIRST_INSTANT && instant <= LAST_INSTANT ? instant : undefined
}

/** Days since 1970-01-01; what is left out is the first. */
function dayOf(year: number, { month, day, dayOfYear, week, dayOfWeek }: Fields): number | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined
  if (dayOfYear !== undefined) return sum(dayNumber(year, 1, 0), field(dayOfYear, 1, daysIn(year)))
  if (week !== undefined) {
    const weeks = (firstMonday(year + 1) - firstMonday(year)) / 7
    return sum(firstMonday(year) - 8, product(field(week, 1, weeks), 7), field(dayOfWeek ?? '1', 1, 7))
  }
  const monthNumber = field(month ?? '1', 1, 12)
  if (monthNumber === undefined) return undefined
  const days = dayNumber(year, monthNumber + 1, 1) - dayNumber(year, monthNumber, 1)
  return sum(dayNumber(year, monthNumber, 0), field(day ?? '1', 1, days))
}

/** The Gregorian calendar repeats after 400 years, and JavaScript's dates reach only some of Joda-Time's years. */
const CYCLE_YEARS = 400
const CYCLE_DAYS = 146_097
const MS_PER_DAY = 86_400_000
/** 2000 is the first year of the cycle with this number. */
const CYCLE_OF_2000 = 5

/** Days since 1970-01-01; month 13 is the next January, day 0 the day before the first. */
function dayNumber(year: number, month: number, day: number): number {
  const cycle = Math.floor(year / CYCLE_YEARS)
  const sameDay = Date.UTC(2000 + year - cycle * CYCLE_YEARS, month - 1, day)
  return sameDay / MS_PER_DAY + (cycle - CYCLE_OF_2000) * CYCLE_DAYS
}

function daysIn(year: number): number {
  return dayNumber(year + 1, 1, 1) - dayNumber(year, 1, 1)
}

/** Of the week with January 4th, which is the first of a year (ISO 8601). */
function firstMonday(year: number): number {
  const fourth = dayNumber(year, 1, 4)
  // 1970-01-01 was a Thursday.
  const daysAfterMonday = (((fourth + 3) % 7) + 7) % 7
  return fourth - daysAfterMonday
}

/** The time of day; a fraction is one of the smallest unit that is given. */
function timeOf({ hour, minute, second, fraction }: Fields): Instant | undefined {
  const [hours, minutes, seconds] = [
    field(hour ?? '0', 0, 23),
    field(minute ?? '0', 0, 59),
    field(second ?? '0', 0, 59),
  ]
  if (hours === undefined || minutes === undefined || seconds === undefined) return undefined
  const unit = second !== undefined ? SECOND : minute !== undefined ? MINUTE : HOUR
  const whole = BigInt(hours) * HOUR + BigInt(minutes) * MINUTE + BigInt(seconds) * SECOND
  return whole + (unit * BigInt((fraction ?? '').padEnd(9, '0'))) / SECOND
}

/** East of UTC; none is UTC. */
function offsetOf({ sign, east, eastMinute, eastSecond, eastFraction }: Fields): Instant | undefined {
  if (sign === undefined) return 0n
  const size = timeOf({ hour: east, minute: eastMinute, second: eastSecond, fraction: eastFraction })
  return size !== undefined && sign === '-' ? -size : size
}

function field(digits: string, least: number, most: number): number | undefined {
  const value = Number(digits)
  return value >= least && value <= most ? value : undefined
}

function sum(...terms: readonly (number | undefined)[]): number | undefined {
  return terms.reduce((total, term) => (total === undefined || term === undefined ? undefined : total + term), 0)
}

function product(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : value * factor
}

/**
 * An instant as text that `parseDate` reads as the same instant: a date, or beyond the years of dates an epoch of whole seconds.
 *
 * @example
 * import { dateText } from '@gatewarden/policy/internal'
 * dateText(1640995200500000000n) // => '2022-01-01T00:00:00.5Z'
 */
export function dateText(instant: Instant): string {
  const fraction = modulo(instant, SECOND)
  const seconds = (instant - fraction) / SECOND
  // A time of the same kind in the years 1970 to 2369, which JavaScript's dates can write.
  const cycles = (seconds - modulo(seconds, SECONDS_PER_CYCLE)) / SECONDS_PER_CYCLE
  const [clock = ''] = new Date(Number(modulo(seconds, SECONDS_PER_CYCLE)) * 1000).toISOString().split('.')
  const year = Number(clock.slice(0, 4)) + Number(cycles) * CYCLE_YEARS
  if (year < FIRST_YEAR || year > LAST_YEAR) return String(seconds)
  const sign = year < 0 ? '-' : ''
  const digits = String(fraction).padStart(9, '0').replace(/0+$/, '')
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}${clock.slice(4)}${digits === '' ? '' : `.${digits}`}Z`
}

const SECONDS_PER_CYCLE = BigInt(CYCLE_DAYS) * (DAY / SECOND)

/** Not negative. */
function modulo(value: bigint, by: bigint): bigint {
  return ((value % by) + by) % by
}
