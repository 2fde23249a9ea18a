import { randomUUID } from 'node:crypto'
import { type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { awsModels, type HttpResponse, type Model, writeError } from '@gatewarden/wire'

/** Codes of AWS's common errors (IAM API Reference, Common Errors), with messages of our own. */
const REASONS: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['MalformedHttpRequest', 'The request is not well-formed HTTP.'],
  404: ['MalformedHttpRequest', 'This path does not exist.'],
  405: ['MalformedHttpRequest', 'This HTTP method is not supported.'],
  408: ['RequestTimeout', 'The request was not received in time.'],
  413: ['RequestEntityTooLarge', 'The body of the request is too large.'],
  431: ['RequestEntityTooLarge', 'The headers of the request are too large.'],
  503: ['ServiceUnavailable', 'The server has too many connections or unfinished requests; try again later.'],
  500: ['InternalFailure', 'The request processing has failed because of an unknown error.'],
}

/** Read once: malformed requests must not cause files to be read. */
let model: Model | undefined

/** The answer to a request that is not a call. In the protocol of IAM, because the request does not identify a service. */
export function unparsedRequest(status: number): HttpResponse {
  model ??= awsModels().model('iam')
  if (model === undefined) throw new Error('the wire models do not contain iam')
  const [code, message] = REASONS[status] ?? REASONS[status < 500 ? 400 : 500] ?? ['InternalFailure', '']
  return writeError(model, { code, message, status }, randomUUID())
}

const STATUS_OF: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/** Answers bytes that are not a request, and closes the connection, because the start of the next request is unknown. */
export function refuseBytes({ code = '' }: Error & { readonly code?: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable || isAnswerDue(socket)) socket.destroy()
  else refuseConnection(STATUS_OF[code] ?? 400, socket)
}

/** Whether the client still waits for the answer to a complete request, or for the rest of it: it would mistake this answer for that one. */
function isAnswerDue(socket: Socket): boolean {
  const { _httpMessage: due } = socket as Socket & { _httpMessage?: ServerResponse | null }
  return due != null && (due.headersSent || due.req.complete)
}

export function refuseConnection(status: number, socket: Duplex): void {
  const { headers, body } = unparsedRequest(status)
  const all = { ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.on('error', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${String(body)}`, () =>
    socket.destroy(),
  )
}
