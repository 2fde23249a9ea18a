import ipaddr from 'ipaddr.js'
import { isDigits } from './number.ts'

type Address = ipaddr.IPv4 | ipaddr.IPv6

/** A block of addresses: an address and how many of its leading bits count. */
export interface AddressRange {
  readonly address: Address
  readonly bits: number
}

/** Reads an IPv4 address of four decimal parts or an IPv6 address without zone (rule C14). */
export function parseAddress(text: string): Address | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text)
  const isIpv6 = text.includes(':') && !text.includes('%') && ipaddr.IPv6.isValid(text)
  return isIpv6 ? ipaddr.IPv6.parse(text) : undefined
}

/** Reads `address/bits`; without bits it is that one address: /32, for IPv6 /128 (rule C14). */
export function parseRange(text: string): AddressRange | undefined {
  const slash = text.indexOf('/')
  const address = parseAddress(slash === -1 ? text : text.slice(0, slash))
  if (address === undefined) return undefined
  const widest = address.kind() === 'ipv4' ? 32 : 128
  if (slash === -1) return { address, bits: widest }
  const bits = text.slice(slash + 1)
  return isDigits(bits) && bits.length <= 3 && Number(bits) <= widest ? { address, bits: Number(bits) } : undefined
}

/** Whether the address is of the same family and inside the range; families never mix (rule C14). */
export function isInRange(address: Address, range: AddressRange): boolean {
  if (address.kind() !== range.address.kind()) return false
  return address.match(range.address, range.bits)
}
