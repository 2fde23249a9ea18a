import { createPublicKey } from 'node:crypto'
import { connectError } from './errors.ts'

/** A public key that an instance has for the input that flows encrypt. */
export interface SecurityKeyMembers {
  readonly AssociationId: string
  readonly Key: string
  /** ISO 8601. */
  readonly CreationTime: string
}

/** Throws unless a text is a public key, or a certificate, in PEM format. */
export function checkPublicKey(pem: string): void {
  // Node.js would derive the public key of a private key, which must not be stored.
  if (/PRIVATE KEY/.test(pem)) throw connectError('publicKey')
  try {
    createPublicKey(pem)
  } catch {
    throw connectError('publicKey')
  }
}
