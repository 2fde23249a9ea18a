// Dates of conditions (C12a), read from left to right: each function takes the text that is left and returns what it read with the rest.
import type { Decimal } from './value.ts'

type Read<T> = { readonly value: T; readonly rest: string }

const DAY = 86_400n
const [FIRST_YEAR, LAST_YEAR] = [-292_275_054n, 292_278_993n]

/** The instant in seconds since 1970, exactly; undefined when the text is not a date. */
export function dateOf(text: string): Decimal | undefined {
  // decision 0012: with five digits or more a count of seconds, with at most four a year.
  if (/^[+-]?\d{5,}$/.test(text)) return secondsOf(text)
  if (/^t/i.test(text)) return timeOf(text.slice(1), 0n)
  const date = dateElement(text)
  if (date === undefined) return undefined
  if (date.rest === '') return { units: date.value * DAY, scale: 0 }
  return /^t/i.test(date.rest) ? timeOf(date.rest.slice(1), date.value, true) : undefined
}

function secondsOf(text: string): Decimal | undefined {
  const units = BigInt(text.replace('+', ''))
  return BigInt.asIntN(64, units) === units ? { units, scale: 0 } : undefined
}

/** `[time-element] [offset]` on a day; the element is required where no date comes before it. */
function timeOf(text: string, day: bigint, mayBeMissing = false): Decimal | undefined {
  const clock = timeElement(text) ?? (mayBeMissing ? { value: { units: 0n, scale: 0 }, rest: text } : undefined)
  if (clock === undefined) return undefined
  const ahead = clock.rest === '' ? { units: 0n, scale: 0 } : offsetOf(clock.rest)
  if (ahead === undefined) return undefined
  return minus(plus(clock.value, { units: day * DAY, scale: 0 }), ahead)
}

/** `yyyy['-'MM['-'dd]] | yyyy'-'DDD | xxxx'-W'ww['-'e]`: the number of the day. */
function dateElement(text: string): Read<bigint> | undefined {
  const found = /^([+-]?\d{1,9})(?:-(w)?(\d+)(?:-(\d+))?)?/i.exec(text)
  if (found === null) return undefined
  const [whole, year = '', week, second, third] = found
  const rest = text.slice(whole.length)
  const number = BigInt(year.replace('+', ''))
  if (number < FIRST_YEAR || number > LAST_YEAR) return undefined
  const value = dayOf(number, week !== undefined, second, third)
  return value === undefined ? undefined : { value, rest }
}

function dayOf(year: bigint, isWeek: boolean, second?: string, third?: string): bigint | undefined {
  if (second === undefined) return firstDayOf(year)
  if (isWeek) return weekDayOf(year, second, third)
  if (second.length === 3 && third === undefined) return dayOfYear(year, Number(second))
  if (second.length > 2 || (third ?? '').length > 2) return undefined
  return dayOfMonth(year, Number(second), Number(third ?? '1'))
}

function dayOfYear(year: bigint, day: number): bigint | undefined {
  return day >= 1 && day <= lengthOf(year) ? firstDayOf(year) + BigInt(day - 1) : undefined
}

function dayOfMonth(year: bigint, month: number, day: number): bigint | undefined {
  const months = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  if (month < 1 || day < 1 || day > (months[month - 1] ?? 0)) return undefined
  const before = months.slice(0, month - 1).reduce((sum, length) => sum + length, 0)
  return firstDayOf(year) + BigInt(before + day - 1)
}

/** The week of a year that has its first Thursday is week 1; without a day it is Monday. */
function weekDayOf(year: bigint, week: string, day = '1'): bigint | undefined {
  const isForm = week.length <= 2 && day.length === 1
  const monday = firstMonday(year) + BigInt((Number(week) - 1) * 7)
  const isInYear = Number(week) >= 1 && monday < firstMonday(year + 1n)
  return isForm && isInYear && /^[1-7]$/.test(day) ? monday + BigInt(Number(day) - 1) : undefined
}

/** The Monday of week 1: the one on or before the 4th of January. */
function firstMonday(year: bigint): bigint {
  const fourth = firstDayOf(year) + 3n
  // 1970-01-01 was a Thursday, three days after a Monday.
  return fourth - floorRest(fourth + 3n, 7n)
}

function isLeap(year: bigint): boolean {
  return floorRest(year, 4n) === 0n && (floorRest(year, 100n) !== 0n || floorRest(year, 400n) === 0n)
}

function lengthOf(year: bigint): number {
  return isLeap(year) ? 366 : 365
}

/** Days from 1970-01-01 to the first day of a year. */
function firstDayOf(year: bigint): bigint {
  const before = year - 1n
  const leapDays = floored(before, 4n) - floored(before, 100n) + floored(before, 400n)
  // Before 1970 there were 477 leap days since the year 1.
  return (year - 1970n) * 365n + leapDays - 477n
}

function floored(number: bigint, by: bigint): bigint {
  return (number - floorRest(number, by)) / by
}

function floorRest(number: bigint, by: bigint): bigint {
  return ((number % by) + by) % by
}

/** `HH [fraction | ':'mm [fraction | ':'ss [fraction]]]`: seconds since midnight. Joda-Time needs the hour, although its page shows a fraction alone. */
function timeElement(text: string): Read<Decimal> | undefined {
  const hours = /^\d{1,2}/.exec(text)?.[0]
  if (hours === undefined || Number(hours) > 23) return undefined
  const start = { units: BigInt(hours) * 3600n, scale: 0 }
  const rest = text.slice(hours.length)
  const minutes = sixty(rest)
  if (minutes === undefined) return rest.startsWith(':') ? undefined : withFraction(start, rest, 3600n)
  const withMinutes = { units: start.units + minutes.value * 60n, scale: 0 }
  const seconds = sixty(minutes.rest)
  if (seconds === undefined) {
    if (minutes.rest.startsWith(':')) return undefined
    return withFraction(withMinutes, minutes.rest, 60n)
  }
  const withSeconds = { units: withMinutes.units + seconds.value, scale: 0 }
  return withFraction(withSeconds, seconds.rest, 1n)
}

/** A time with the fraction that may follow it, of the smallest unit that it has. */
function withFraction(time: Decimal, rest: string, seconds: bigint): Read<Decimal> {
  const part = fraction(rest, seconds)
  return part === undefined ? { value: time, rest } : { value: plus(time, part.value), rest: part.rest }
}

/** A colon and one or two digits below sixty. */
function sixty(text: string): Read<bigint> | undefined {
  const digits = /^:(\d{1,2})/.exec(text)?.[1]
  if (digits === undefined || Number(digits) > 59) return undefined
  return { value: BigInt(digits), rest: text.slice(digits.length + 1) }
}

/** `('.'|',') 1 to 9 digits` of a unit of so many seconds. */
function fraction(text: string, seconds: bigint): Read<Decimal> | undefined {
  const digits = /^[.,](\d+)/.exec(text)?.[1]
  if (digits === undefined || digits.length > 9) return undefined
  return { value: { units: BigInt(digits) * seconds, scale: digits.length }, rest: text.slice(digits.length + 1) }
}

/** `'Z' | ('+'|'-') HH [':'mm [':'ss [('.'|',') 1 to 3 digits]]]`: seconds ahead of UTC. */
function offsetOf(text: string): Decimal | undefined {
  if (/^z$/i.test(text)) return { units: 0n, scale: 0 }
  const found = /^([+-])(\d\d)(?::(\d\d)(?::(\d\d)(?:[.,](\d{1,3}))?)?)?$/.exec(text)
  if (found === null) return undefined
  const [, sign, hours, minutes = '0', seconds = '0', thousandths = '0'] = found
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
  const units = BigInt(whole) * 1000n + BigInt(thousandths.padEnd(3, '0'))
  return { units: sign === '-' ? -units : units, scale: 3 }
}

function plus(one: Decimal, other: Decimal): Decimal {
  const scale = Math.max(one.scale, other.scale)
  const units = ({ units: of, scale: from }: Decimal): bigint => of * 10n ** BigInt(scale - from)
  return { units: units(one) + units(other), scale }
}

function minus(one: Decimal, other: Decimal): Decimal {
  return plus(one, { units: -other.units, scale: other.scale })
}
