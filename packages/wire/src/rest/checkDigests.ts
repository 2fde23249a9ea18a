import { hash } from 'node:crypto'
import { type HttpRequest, headerValues } from '../http.ts'
import { Malformed } from '../malformed.ts'
import type { Operation } from '../model/shape.ts'
import { checksumOf, isChecksum } from './checksums.ts'

/**
 * Compares the body with the checksums in the headers; throws `Malformed` for one that differs or cannot be computed. A document with a checksum
 * among the members of its operation has that of an object (CompleteMultipartUpload).
 */
export function checkDigests(request: HttpRequest, { input }: Operation): void {
  const { headers, body } = request
  const payload = input?.members.find(({ name }) => name === input.payload)
  const ofObject = payload?.shape.type === 'structure' ? input?.members.map(({ locationName }) => locationName) : []
  for (const [at, each] of headers.entries()) {
    const name = each.toLowerCase()
    if (at % 2 === 0 && isChecksum(name) && !ofObject?.includes(name)) checkDigest(name, headers[at + 1] ?? '', body)
  }
  for (const given of headerValues(request, 'content-md5')) {
    const bytes = Buffer.from(given, 'base64')
    if (bytes.length !== 16) throw new Malformed('The Content-MD5 you specified is not valid.', 'invalidDigest')
    if (bytes.compare(hash('md5', body, 'buffer')) !== 0) throw badDigest('Content-MD5')
  }
}

/** Throws `Malformed` where a checksum is not that of the body; `name` in lower case. */
export function checkDigest(name: string, given: string, body: Uint8Array): void {
  const computed = checksumOf(name, body)
  if (computed === undefined)
    throw new Malformed(`The checksum '${name.slice(0, 100)}' is not supported.`, 'unsupported')
  if (computed !== given) throw badDigest(name)
}

function badDigest(name: string): Malformed {
  return new Malformed(`The ${name} you specified did not match what we received.`, 'badDigest')
}
