import type { Refusal } from './wireError.ts'

/**
 * Thrown for a request that cannot be decoded; `readRequest` turns it into the protocol's error. It does not extend the `CodedError` of
 * policy, because this package imports no other.
 */
export class Malformed extends Error {
  readonly kind: Refusal

  constructor(message: string, kind: Refusal = 'malformed') {
    super(message)
    this.kind = kind
  }
}
