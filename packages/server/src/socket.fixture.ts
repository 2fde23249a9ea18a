import { createConnection } from 'node:net'

/** What was received on a connection until it was closed, or until the first complete answer. */
export interface Answered {
  /** Undefined if the connection was closed without an answer. */
  readonly status: number | undefined
  readonly head: string
  readonly body: string
  /** Everything that was received, also after the first answer. */
  readonly all: string
  readonly isClosed: boolean
  readonly ms: number
}

interface Waiting {
  /** How long to wait for more after the first complete answer, in milliseconds. */
  readonly linger?: number
  /** How long to wait at most. */
  readonly most?: number
}

/** Sends bytes unchanged on a connection of its own, because no client would send most of them. */
export function exchange(url: string, bytes: string | Uint8Array, { linger = 0, most = 20_000 }: Waiting = {}) {
  const { hostname, port } = new URL(url)
  return new Promise<Answered>((resolve) => {
    const began = performance.now()
    const socket = createConnection({ host: hostname, port: Number(port) })
    let all = ''
    let isClosed = false
    let timer = setTimeout(() => end(), most)
    const end = () => {
      clearTimeout(timer)
      socket.removeAllListeners('close').destroy()
      resolve({ ...readAnswer(all), all, isClosed, ms: performance.now() - began })
    }
    socket.on('error', () => {})
    socket.on('close', () => {
      isClosed = true
      end()
    })
    socket.on('data', (chunk) => {
      all += chunk.toString('latin1')
      if (!isWhole(all)) return
      clearTimeout(timer)
      timer = setTimeout(end, linger)
    })
    socket.write(bytes)
  })
}

function isWhole(text: string): boolean {
  const end = text.indexOf('\r\n\r\n')
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, end))?.[1]
  return end !== -1 && length !== undefined && text.length >= end + 4 + Number(length)
}

function readAnswer(text: string): Pick<Answered, 'status' | 'head' | 'body'> {
  const end = text.indexOf('\r\n\r\n')
  const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(text) ?? []
  return {
    status: status === undefined ? undefined : Number(status),
    head: end === -1 ? text : text.slice(0, end),
    body: end === -1 ? '' : text.slice(end + 4),
  }
}
