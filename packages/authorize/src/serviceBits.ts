/**
 * A set of services in two small numbers: each service is one of 60 bits, several services share a bit. Without a bit in common
 * two sets have no service in common; with one they may have. Most policies cover no action of most services, and this test finds
 * that out without a lookup, which is measurable.
 */
export interface ServiceBits {
  readonly low: number
  readonly high: number
}

/** Bits per number, so that both stay small integers. */
const WIDTH = 30
const ALL = 2 ** WIDTH - 1

export const NO_SERVICE: ServiceBits = { low: 0, high: 0 }
export const EVERY_SERVICE: ServiceBits = { low: ALL, high: ALL }

/** The bit of a folded service prefix. */
export function serviceBits(service: string): ServiceBits {
  let hash = 7
  for (let at = 0; at < service.length; at += 1) hash = (hash * 31 + service.charCodeAt(at)) % 1_000_003
  const bit = hash % (2 * WIDTH)
  return bit < WIDTH ? { low: 1 << bit, high: 0 } : { low: 0, high: 1 << (bit - WIDTH) }
}

export function union(a: ServiceBits, b: ServiceBits): ServiceBits {
  return { low: a.low | b.low, high: a.high | b.high }
}

/** False only when the sets have no service in common. */
export function mayShare(a: ServiceBits, b: ServiceBits): boolean {
  return ((a.low & b.low) | (a.high & b.high)) !== 0
}
