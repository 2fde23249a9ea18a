/** A decimal number, exact: sign, whole digits without leading zeros, fraction digits without trailing zeros. */
export interface Decimal {
  readonly isNegative: boolean
  readonly whole: string
  readonly fraction: string
}

/**
 * Reads an optional sign, digits and an optional fraction (rule C9); no exponent. Undefined when it is not such a number.
 *
 * @example
 * import { parseDecimal } from '@gatewarden/policy/internal'
 * parseDecimal('-07.50') // => { isNegative: true, whole: '7', fraction: '5' }
 */
export function parseDecimal(text: string): Decimal | undefined {
  const isSigned = text.startsWith('-') || text.startsWith('+')
  const [whole = '', fraction, ...rest] = (isSigned ? text.slice(1) : text).split('.')
  if (rest.length > 0 || !isDigits(whole) || (fraction !== undefined && !isDigits(fraction))) return undefined
  const digits = { whole: stripLeadingZeros(whole), fraction: stripTrailingZeros(fraction ?? '') }
  const isZero = digits.whole === '' && digits.fraction === ''
  return { isNegative: text.startsWith('-') && !isZero, ...digits }
}

/** Below zero when a < b, zero when equal, above when a > b; exact for any length (10 equals 10.0, rule C9). */
export function compareDecimals(a: Decimal, b: Decimal): number {
  if (a.isNegative !== b.isNegative) return a.isNegative ? -1 : 1
  const sign = a.isNegative ? -1 : 1
  if (a.whole.length !== b.whole.length) return sign * (a.whole.length - b.whole.length)
  if (a.whole !== b.whole) return a.whole < b.whole ? -sign : sign
  if (a.fraction === b.fraction) return 0
  return a.fraction < b.fraction ? -sign : sign
}

/** Whether a text is one or more of the digits 0 to 9. */
export function isDigits(text: string): boolean {
  if (text === '') return false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 0x30 || unit > 0x39) return false
  }
  return true
}

function stripLeadingZeros(digits: string): string {
  let from = 0
  while (digits.charAt(from) === '0') from += 1
  return digits.slice(from)
}

function stripTrailingZeros(digits: string): string {
  let to = digits.length
  while (digits.charAt(to - 1) === '0') to -= 1
  return digits.slice(0, to)
}
