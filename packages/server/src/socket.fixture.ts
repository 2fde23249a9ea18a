import { createConnection } from 'node:net'

/** What came back over a connection before it was closed, or until the first whole answer. */
export interface Answered {
  /** Undefined when the connection was closed without an answer. */
  readonly status: number | undefined
  readonly head: string
  readonly body: string
  /** Everything that came: an answer too many would stand behind the first. */
  readonly all: string
  readonly isClosed: boolean
  readonly ms: number
}

interface Way {
  /** Waits this long for more behind the first whole answer, in milliseconds. */
  readonly linger?: number
  /** The longest that is waited. */
  readonly most?: number
}

/** Sends bytes as they are over a connection of its own: no client would send most of these. */
export function exchange(url: string, bytes: string | Uint8Array, { linger = 0, most = 20_000 }: Way = {}) {
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
