import { readFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { quantile } from '../measure.ts'

// Sends requests over keep-alive connections, one at a time on each, and prints one line of JSON. A process of its own, so that the server
// has its core: `node bench/server/load.ts '{"port":4600,"requests":"file.json","connections":32,"seconds":5}'`

/** What to send: `requests` is a file with a JSON array of whole requests in base64, sent in turn. */
export interface LoadAsked {
  readonly port: number
  readonly requests: string
  readonly connections: number
  readonly seconds: number
  /** Sent before the clock runs. */
  readonly warmUpSeconds: number
}

export interface LoadFigures {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly p999: number
  /** Answers with another status than 200. */
  readonly refused: number
  /** Part of a core that the load took itself: near 1 it is what limits. */
  readonly core: number
}

const asked = JSON.parse(process.argv[2] ?? '{}') as LoadAsked
const requests = (JSON.parse(readFileSync(asked.requests, 'utf8')) as string[]).map((each) =>
  Buffer.from(each, 'base64'),
)
const START = performance.now() + asked.warmUpSeconds * 1000
const END = START + asked.seconds * 1000
const taken: number[] = []
let refused = 0
let next = 0

const HEAD_END = Buffer.from('\r\n\r\n')
const LENGTH = /\r\ncontent-length: (\d+)/i

/** Bytes that an answer has, as soon as its head is there. */
function sizeOf(bytes: Buffer): number {
  const end = bytes.indexOf(HEAD_END)
  if (end === -1) return Number.POSITIVE_INFINITY
  const length = LENGTH.exec(bytes.toString('latin1', 0, end))?.[1]
  if (length === undefined) throw new Error(`an answer without Content-Length: ${bytes.toString('latin1', 0, end)}`)
  return end + HEAD_END.length + Number(length)
}

const isGood = (bytes: Buffer) => bytes[9] === 0x32 && bytes[10] === 0x30 && bytes[11] === 0x30

async function connection(): Promise<void> {
  const socket = createConnection({ port: asked.port, host: '127.0.0.1', noDelay: true })
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  await new Promise<void>((resolve, reject) => {
    let bytes: Buffer | undefined
    let sent = 0
    const send = () => {
      sent = performance.now()
      next = (next + 1) % requests.length
      socket.write(requests[next] ?? HEAD_END)
    }
    socket.on('error', reject).on('close', () => reject(new Error('the server closed a connection')))
    socket.on('data', (chunk: Buffer) => {
      bytes = bytes === undefined ? chunk : Buffer.concat([bytes, chunk])
      if (bytes.length < sizeOf(bytes)) return
      const now = performance.now()
      if (sent >= START && now <= END) {
        taken.push(now - sent)
        if (!isGood(bytes)) refused += 1
      }
      bytes = undefined
      if (now < END) send()
      else {
        socket.removeAllListeners('close').destroy()
        resolve()
      }
    })
    send()
  })
}

const before = process.threadCpuUsage()
const began = performance.now()
await Promise.all(Array.from({ length: asked.connections }, connection))
const { user, system } = process.threadCpuUsage(before)
const sorted = Float64Array.from(taken).sort()
const figures: LoadFigures = {
  perSecond: taken.length / asked.seconds,
  p50: quantile(sorted, 0.5),
  p99: quantile(sorted, 0.99),
  p999: quantile(sorted, 0.999),
  refused,
  core: (user + system) / 1000 / (performance.now() - began),
}
process.stdout.write(`${JSON.stringify(figures)}\n`)
