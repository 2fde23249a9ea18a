import { randomUUID } from 'node:crypto'
import { type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { awsModels, type HttpResponse, type Model, writeError } from '@gatewarden/wire'

/** Codes of AWS's common errors (IAM API Reference, Common Errors), and what we say with them. */
const REASONS: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['MalformedHttpRequest', 'The request is no well-formed HTTP.'],
  404: ['MalformedHttpRequest', 'There is nothing at this path.'],
  405: ['MalformedHttpRequest', 'No call is made by this HTTP method.'],
  408: ['RequestTimeout', 'The request did not come in time.'],
  413: ['RequestEntityTooLarge', 'The body of the request is too large.'],
  431: ['RequestEntityTooLarge', 'The headers of the request are too large.'],
  500: ['InternalFailure', 'The request processing has failed because of an unknown error.'],
}

/** Read once: whoever sends rubbish must not make us read files. */
let model: Model | undefined

/** The answer to what never becomes a call: in IAM's protocol, as nothing tells another one. */
export function unread(status: number): HttpResponse {
  model ??= awsModels().model('iam')
  if (model === undefined) throw new Error('the models of the wire lack iam')
  const [code, message] = REASONS[status] ?? REASONS[status < 500 ? 400 : 500] ?? ['InternalFailure', '']
  return writeError(model, { code, message, status }, randomUUID())
}

const STATUS_OF: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/** Answers bytes that are no request, and closes the connection: what stands behind them cannot be told apart from them. */
export function refuseBytes({ code = '' }: Error & { readonly code?: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable || isAnswerDue(socket)) socket.destroy()
  else refuseConnection(STATUS_OF[code] ?? 400, socket)
}

/** Whether a request that came whole waits for its answer, or has a part of it: ours would be taken for that. */
function isAnswerDue(socket: Socket): boolean {
  const { _httpMessage: due } = socket as Socket & { _httpMessage?: ServerResponse | null }
  return due != null && (due.headersSent || due.req.complete)
}

export function refuseConnection(status: number, socket: Duplex): void {
  const { headers, body } = unread(status)
  const all = { ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.on('error', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${String(body)}`, () =>
    socket.destroy(),
  )
}
