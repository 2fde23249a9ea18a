import { createHmac, hash } from 'node:crypto'

/** The scope of a signature. */
export interface Scope {
  /** YYYYMMDD */
  readonly date: string
  readonly region: string
  readonly service: string
}

/** Signs a text with the key derived for a scope (HMAC-SHA-256). */
export type Signer = (text: string) => Buffer

/** Signers in each of the two generations of the cache; when the newer one is full, the older one is dropped. */
const CACHE_SIZE = 5_000

let newer = new Map<string, Signer>()
let older = new Map<string, Signer>()

/** The signer of a secret for one day, region and service; cached from earlier requests. */
export function signerFor(secret: string, scope: Scope): Signer {
  // Only the secret, which comes last, can contain a slash.
  const name = `${scope.date}/${scope.region}/${scope.service}/${secret}`
  const known = newer.get(name)
  if (known !== undefined) return known
  const signer = older.get(name) ?? signerOf(deriveKey(secret, scope))
  if (newer.size >= CACHE_SIZE) {
    older = newer
    newer = new Map()
  }
  newer.set(name, signer)
  return signer
}

function deriveKey(secret: string, { date, region, service }: Scope): Buffer {
  const sign = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
  return sign(sign(sign(sign(`AWS4${secret}`, date), region), service), 'aws4_request')
}

const BLOCK = 64

/** HMAC (RFC 2104) from two hashes with precomputed padded keys: 15 times as fast as createHmac in Node 24. */
export function signerOf(key: Uint8Array): Signer {
  const inner = padded(key, 0x36)
  const outer = padded(key, 0x5c)
  return (text) => {
    const within = hash('sha256', Buffer.concat([inner, Buffer.from(text)]), 'buffer')
    return hash('sha256', Buffer.concat([outer, within]), 'buffer')
  }
}

/** A key of at most one block, which derived keys are. */
function padded(key: Uint8Array, pad: number): Uint8Array {
  return Uint8Array.from({ length: BLOCK }, (_, at) => (key[at] ?? 0) ^ pad)
}
