import type { Refusal } from './wireError.ts'

/** What a codec throws at a request that it cannot read; `readRequest` turns it into the protocol's error. */
export class Malformed extends Error {
  readonly kind: Refusal

  constructor(message: string, kind: Refusal = 'malformed') {
    super(message)
    this.kind = kind
  }
}
