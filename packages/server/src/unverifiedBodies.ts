import type { Readable } from 'node:stream'

/** A body that is refused, with the status for the client. */
class BodyError extends Error {
  readonly statusCode: 413 | 503

  constructor(statusCode: 413 | 503) {
    super(statusCode === 413 ? 'the body is too large' : 'too many unfinished bodies')
    this.statusCode = statusCode
  }
}

interface Limits {
  /** Bytes of one body. */
  readonly body: number
  /** Bytes of all unfinished bodies together. */
  readonly unfinished: number
}

interface Reading {
  readonly chunks: Uint8Array[]
  size: number
  /** Ends the reading, and gives its memory back. */
  readonly end: (error?: Error) => void
}

/**
 * Reads bodies whose signature is not verified yet. Whoever reaches the port can send them, so all unfinished bodies together have a limit. Beyond
 * it the oldest one is refused: a body of an honest client is received within milliseconds, so many bodies that are never finished delay no
 * one else.
 */
export class UnverifiedBodies {
  readonly #limits: Limits
  /** In the order in which they began. */
  readonly #readings = new Set<Reading>()
  #bytes = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** Bytes of all unfinished bodies. */
  get bytes(): number {
    return this.#bytes
  }

  /** The whole body; rejects with a `BodyError` when a limit is exceeded. */
  read(stream: Readable): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const reading: Reading = {
        chunks: [],
        size: 0,
        end: (error) => {
          stream.off('data', take).off('end', reading.end).off('error', reading.end).off('close', cut)
          this.#readings.delete(reading)
          this.#bytes -= reading.size
          if (error === undefined) resolve(Buffer.concat(reading.chunks, reading.size))
          else reject(error)
          // What still comes is read and dropped, so that the client gets to read the answer.
          stream.resume()
        },
      }
      const take = (chunk: Uint8Array) => this.#take(reading, chunk)
      const cut = () => reading.end(new Error('the connection was closed'))
      this.#readings.add(reading)
      stream.on('data', take).on('end', reading.end).on('error', reading.end).on('close', cut)
    })
  }

  #take(reading: Reading, chunk: Uint8Array): void {
    reading.chunks.push(chunk)
    reading.size += chunk.length
    this.#bytes += chunk.length
    if (reading.size > this.#limits.body) reading.end(new BodyError(413))
    for (const oldest of this.#readings) {
      if (this.#bytes <= this.#limits.unfinished) return
      oldest.end(new BodyError(503))
    }
  }
}
