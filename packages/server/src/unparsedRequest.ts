import { randomUUID } from 'node:crypto'
import { type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { DEFAULT_LIMITS, type HttpRequest, type HttpResponse, modelOfUnknown, writeError } from '@gatewarden/wire'

/** Codes of AWS's common errors (IAM API Reference, Common Errors), of XML and of JSON services, with messages of our own. */
const REASONS: Readonly<Record<number, readonly [code: string, json: string, message: string]>> = {
  400: ['MalformedHttpRequest', 'MalformedHttpRequestException', 'The request is not well-formed HTTP.'],
  404: ['MalformedHttpRequest', 'MalformedHttpRequestException', 'This path does not exist.'],
  405: ['MalformedHttpRequest', 'MalformedHttpRequestException', 'This HTTP method is not supported.'],
  408: ['RequestTimeout', 'RequestTimeoutException', 'The request was not received in time.'],
  413: ['RequestEntityTooLarge', 'RequestEntityTooLargeException', 'The body of the request is too large.'],
  431: ['RequestEntityTooLarge', 'RequestEntityTooLargeException', 'The headers of the request are too large.'],
  503: [
    'ServiceUnavailable',
    'ServiceUnavailableException',
    'The server has too many connections or unfinished requests; try again later.',
  ],
  500: ['InternalFailure', 'InternalServerException', 'The request processing has failed because of an unknown error.'],
}

/** S3 API Reference, Error responses: an object that is too large has a code and a status of its own. */
const TOO_LARGE_FOR_S3 = {
  code: 'EntityTooLarge',
  message: `A request may have at most ${DEFAULT_LIMITS.body} bytes of body; Gatewarden keeps small objects only.`,
  status: 400,
}

/** What was received of a request that cannot be read: nothing. */
const NO_REQUEST: HttpRequest = { method: 'GET', target: '/', headers: [], body: new Uint8Array() }

/** The answer to a request that is not a call, in the protocol that its target and headers show; `message` replaces the usual one. */
export function unparsedRequest(status: number, request = NO_REQUEST, message?: string): HttpResponse {
  const model = modelOfUnknown(request)
  const [xml, json, usual] = REASONS[status] ?? REASONS[status < 500 ? 400 : 500] ?? ['InternalFailure', '', '']
  const { protocol } = model.service
  if (protocol === 'rest-xml' && status === 413) return writeError(model, TOO_LARGE_FOR_S3, randomUUID())
  const code = protocol === 'query' || protocol === 'rest-xml' ? xml : json
  return writeError(model, { code, message: message ?? usual, status }, randomUUID())
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
