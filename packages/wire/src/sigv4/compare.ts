import { timingSafeEqual } from 'node:crypto'

/** Whether a signature in lower-case hexadecimal is the expected one, compared in constant time. */
export function isSameSignature(expected: Uint8Array, given: string): boolean {
  const bytes = Buffer.from(given, 'hex')
  // The decoding would drop other characters and accept upper case.
  const isHex = bytes.length === expected.length && /^[0-9a-f]{64}$/.test(given)
  return isHex && timingSafeEqual(expected, bytes)
}
