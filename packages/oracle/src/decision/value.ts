// Values of conditions: numbers, addresses, base64. Undefined: cannot be parsed (C10).

/** units / 10^scale, exactly. */
export type Decimal = { readonly units: bigint; readonly scale: number }

/** decision 0012: optional sign, digits, optional fraction; no exponent. */
export function numberOf(text: string): Decimal | undefined {
  const found = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (found === null) return undefined
  const fraction = found[3] ?? ''
  const units = BigInt(`${found[2]}${fraction}`)
  return { units: found[1] === '-' ? -units : units, scale: fraction.length }
}

/** Negative, zero or positive, as the first number is less, equal or greater. */
export function compareDecimals(one: Decimal, other: Decimal): number {
  const left = one.units * 10n ** BigInt(other.scale)
  const right = other.units * 10n ** BigInt(one.scale)
  if (left === right) return 0
  return left < right ? -1 : 1
}

export type Address = { readonly family: 4 | 6; readonly bits: bigint }
export type Range = Address & { readonly prefix: bigint }

/** C14: one IPv4 or IPv6 address. */
export function addressOf(text: string): Address | undefined {
  return text.includes(':') ? sixOf(text) : fourOf(text)
}

/** C14: CIDR; without a prefix length one address. */
export function rangeOf(text: string): Range | undefined {
  const [base, length, ...more] = text.split('/')
  const address = addressOf(base ?? '')
  if (address === undefined || more.length > 0) return undefined
  const width = address.family === 4 ? 32n : 128n
  if (length === undefined) return { ...address, prefix: width }
  if (!/^(0|[1-9]\d{0,2})$/.test(length) || BigInt(length) > width) return undefined
  return { ...address, prefix: BigInt(length) }
}

/** C14: an address is never inside a range of the other family. */
export function isInside(address: Address, range: Range): boolean {
  const ignored = (range.family === 4 ? 32n : 128n) - range.prefix
  return address.family === range.family && address.bits >> ignored === range.bits >> ignored
}

function fourOf(text: string): Address | undefined {
  const parts = text.split('.')
  const good = parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)
  return good ? { family: 4, bits: parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n) } : undefined
}

function sixOf(text: string): Address | undefined {
  const halves = withoutDots(text)?.split('::')
  if (halves === undefined || halves.length > 2) return undefined
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const known = [...(head ?? []), ...(tail ?? [])]
  const missing = 8 - known.length
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined
  if (!known.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined
  const groups = [...(head ?? []), ...Array<string>(missing).fill('0'), ...(tail ?? [])]
  return { family: 6, bits: groups.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n) }
}

/** `::ffff:1.2.3.4` is `::ffff:102:304`. */
function withoutDots(text: string): string | undefined {
  if (!text.includes('.')) return text
  const at = text.lastIndexOf(':') + 1
  const four = fourOf(text.slice(at))
  return four && `${text.slice(0, at)}${(four.bits >> 16n).toString(16)}:${(four.bits & 65535n).toString(16)}`
}

const base64Letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** decision 0007: the bytes of padded base64, each as eight binary digits. */
export function bytesOf(text: string): string | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined
  const letters = text.replaceAll('=', '').split('')
  const bits = letters.map((letter) => base64Letters.indexOf(letter).toString(2).padStart(6, '0')).join('')
  const whole = bits.length - (bits.length % 8)
  // Unused bits must be zero: each value has one text.
  return bits.slice(whole).includes('1') ? undefined : bits.slice(0, whole)
}
