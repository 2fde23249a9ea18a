import { hash } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** Computes a checksum; undefined for an algorithm that is not supported. By the ending of its header, such as `crc32` of `x-amz-checksum-crc32`. */
const ALGORITHMS: ReadonlyMap<string, (bytes: Uint8Array) => Uint8Array> = new Map([
  ['crc32', (bytes: Uint8Array) => bigEndian(BigInt(crc32(bytes)), 4)],
  ['crc32c', (bytes: Uint8Array) => bigEndian(BigInt(crc32c(bytes)), 4)],
  ['crc64nvme', (bytes: Uint8Array) => bigEndian(crc64nvme(bytes), 8)],
  ['md5', (bytes: Uint8Array) => hash('md5', bytes, 'buffer')],
  ['sha1', (bytes: Uint8Array) => hash('sha1', bytes, 'buffer')],
  ['sha256', (bytes: Uint8Array) => hash('sha256', bytes, 'buffer')],
  ['sha512', (bytes: Uint8Array) => hash('sha512', bytes, 'buffer')],
])

const PREFIX = 'x-amz-checksum-'
/** Headers with the prefix that are not checksums. */
const NO_CHECKSUMS: ReadonlySet<string> = new Set(['algorithm', 'mode', 'type'])

/** Whether a header holds a checksum of the body; `name` in lower case. */
export function isChecksum(name: string): boolean {
  return name.startsWith(PREFIX) && !NO_CHECKSUMS.has(name.slice(PREFIX.length))
}

/** The checksum of a body in Base64, by the header that holds it; undefined for an algorithm that is not supported. */
export function checksumOf(header: string, body: Uint8Array): string | undefined {
  const compute = ALGORITHMS.get(header.slice(PREFIX.length))
  return compute && Buffer.from(compute(body)).toString('base64')
}

function bigEndian(value: bigint, size: 4 | 8): Uint8Array {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(value)
  return bytes.subarray(8 - size)
}

/** CRC-32C (RFC 3720), reflected. */
const CRC32C = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1
  return value >>> 0
})

function crc32c(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (CRC32C[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

/** CRC-64/NVME, reflected, as two halves of 32 bits: BigInt is ten times as slow. */
const CRC64 = Array.from({ length: 256 }, (_, byte) => {
  let value = BigInt(byte)
  for (let bit = 0; bit < 8; bit += 1) value = value & 1n ? (value >> 1n) ^ 0x9a6c9329ac4bc9b5n : value >> 1n
  return [Number(value >> 32n), Number(value & 0xffffffffn)] as const
})

function crc64nvme(bytes: Uint8Array): bigint {
  let [high, low] = [0xffffffff, 0xffffffff]
  for (const byte of bytes) {
    const [tableHigh, tableLow] = CRC64[(low ^ byte) & 0xff] ?? [0, 0]
    const shifted = ((high << 24) | (low >>> 8)) >>> 0
    low = (tableLow ^ shifted) >>> 0
    high = (tableHigh ^ (high >>> 8)) >>> 0
  }
  return (BigInt((high ^ 0xffffffff) >>> 0) << 32n) | BigInt((low ^ 0xffffffff) >>> 0)
}
