import ipaddr from 'ipaddr.js'
import { isDigits } from './number.ts'

type Address = ipaddr.IPv4 | ipaddr.IPv6

/** A range of addresses: an address and the length of its prefix in bits. */
export interface AddressRange {
  readonly address: Address
  readonly bits: number
}

/** Reads an IPv4 address of four decimal parts or an IPv6 address without zone (rule C14). */
export function parseAddress(text: string): Address | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text)
  if (!text.includes(':') || text.includes('%')) return undefined
  const groups = text.includes('.') ? withoutDots(text) : text
  return groups !== undefined && ipaddr.IPv6.isValid(groups) ? ipaddr.IPv6.parse(groups) : undefined
}

/** An IPv6 address that ends in an IPv4 address, in groups only; the library does not validate that form strictly. */
function withoutDots(text: string): string | undefined {
  const at = text.lastIndexOf(':') + 1
  const last = text.slice(at)
  if (!ipaddr.IPv4.isValidFourPartDecimal(last)) return undefined
  const [a = 0, b = 0, c = 0, d = 0] = ipaddr.IPv4.parse(last).octets
  return `${text.slice(0, at)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
}

/** Reads `address/bits`; without bits it is that one address: /32, for IPv6 /128 (rule C14). */
export function parseRange(text: string): AddressRange | undefined {
  const slash = text.indexOf('/')
  const address = parseAddress(slash === -1 ? text : text.slice(0, slash))
  if (address === undefined) return undefined
  const widest = address.kind() === 'ipv4' ? 32 : 128
  if (slash === -1) return { address, bits: widest }
  const bits = text.slice(slash + 1)
  const isPlain = isDigits(bits) && String(Number(bits)) === bits && Number(bits) <= widest
  return isPlain ? { address, bits: Number(bits) } : undefined
}

/** Whether the address is of the same family and inside the range; the families are never compared (rule C14). */
export function isInRange(address: Address, range: AddressRange): boolean {
  if (address.kind() !== range.address.kind()) return false
  return address.match(range.address, range.bits)
}

/**
 * The first address of a range, and the one after its last (undefined at the end of all addresses); undefined when the text is not a range.
 *
 * @example
 * import { rangeEdges } from '@gatewarden/policy/internal'
 * rangeEdges('10.0.0.0/8') // => { first: '10.0.0.0', next: '11.0.0.0' }
 */
export function rangeEdges(text: string): { first: string; next: string | undefined } | undefined {
  const range = parseRange(text)
  if (range === undefined) return undefined
  const bytes = range.address.toByteArray()
  const width = BigInt(bytes.length * 8)
  const size = 1n << (width - BigInt(range.bits))
  const value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  const first = value - (value % size)
  const next = first + size
  const write = (number: bigint) =>
    ipaddr.fromByteArray(bytes.map((_, at) => Number((number >> (width - 8n * BigInt(at + 1))) & 0xffn))).toString()
  return { first: write(first), next: next === 1n << width ? undefined : write(next) }
}

/**
 * A test for addresses in a range, `10.0.0.0/8`; undefined when the text is not a range. What is not an address is in no range.
 *
 * @example
 * import { compileRange } from '@gatewarden/policy/internal'
 * compileRange('10.0.0.0/8')?.('10.1.2.3') // => true
 * compileRange('10.0.0.0/33') // => undefined
 */
export function compileRange(text: string): ((address: string) => boolean) | undefined {
  const range = parseRange(text)
  if (range === undefined) return undefined
  return (address) => {
    const parsed = parseAddress(address)
    return parsed !== undefined && isInRange(parsed, range)
  }
}
