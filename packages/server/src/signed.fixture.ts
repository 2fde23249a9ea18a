import { createHash, createHmac } from 'node:crypto'

/** A key to sign with. */
export interface Key {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** What is signed, and how; what is left out is what an AWS client sends. */
export interface Asking {
  readonly key: Key
  readonly host: string
  readonly method?: string
  readonly target?: string
  readonly body?: string | Uint8Array
  readonly service?: string
  readonly region?: string
  /** Names and values by turns; all are signed. */
  readonly headers?: readonly string[]
  /** Names and values by turns, added when all is signed. */
  readonly unsigned?: readonly string[]
  /** When it is signed; now, when left out. */
  readonly at?: Date
}

/** Names and values by turns. */
export type Headers = readonly string[]

/** Signs by the steps of the IAM User Guide ("Create a signed AWS API request"), without any code of the wire. */
export function signedHeaders(asking: Asking): Headers {
  const { key, host, method = 'POST', target = '/', body = '', service = 'iam', headers = [], unsigned = [] } = asking
  const { region = 'us-east-1' } = asking
  const time = (asking.at ?? new Date()).toISOString().replace(/[-:]|\.\d+/g, '')
  const token = key.sessionToken === undefined ? [] : ['X-Amz-Security-Token', key.sessionToken]
  const form = body.length === 0 ? [] : ['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8']
  const own = headers.some((each, at) => at % 2 === 0 && each.toLowerCase() === 'content-type') ? [] : form
  const all = ['Host', host, 'X-Amz-Date', time, ...own, ...token, ...headers]
  const values = new Map<string, string>()
  for (let at = 0; at < all.length; at += 2) values.set((all[at] ?? '').toLowerCase(), all[at + 1] ?? '')
  const names = [...values.keys()].sort()
  const lines = names.map((name) => `${name}:${values.get(name)}\n`).join('')
  const [path = '', query = ''] = target.split('?')
  const encoded = path
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/')
  // Amazon S3 signs the path as it is sent.
  const segments = service === 's3' ? path : encoded
  const pairs = query.split('&').map((pair) => (pair === '' || pair.includes('=') ? pair : `${pair}=`))
  const nameOf = (pair: string) => pair.slice(0, pair.indexOf('='))
  const parameters = pairs
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : a < b ? -1 : 1))
    .join('&')
  const canonical = `${method}\n${segments}\n${parameters}\n${lines}\n${names.join(';')}\n${sha(body)}`
  const scope = `${time.slice(0, 8)}/${region}/${service}/aws4_request`
  const text = `AWS4-HMAC-SHA256\n${time}\n${scope}\n${sha(canonical)}`
  const signature = mac(scope.split('/').reduce<string | Buffer>(mac, `AWS4${key.secretAccessKey}`), text)
  const parts = `Credential=${key.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}`
  const authorization = `AWS4-HMAC-SHA256 ${parts}, Signature=${signature.toString('hex')}`
  return [...all, 'Authorization', authorization, ...unsigned]
}

/** The bytes of a signed request. */
export function signedRequest(asking: Asking): Buffer {
  const { method = 'POST', target = '/', body = '' } = asking
  return requestBytes(`${method} ${target} HTTP/1.1`, signedHeaders(asking), body)
}

export function requestBytes(line: string, headers: Headers, body: string | Uint8Array = ''): Buffer {
  const bytes = Buffer.from(body)
  const all = [...headers, 'Content-Length', String(bytes.length)]
  const lines = all.map((each, at) => (at % 2 === 0 ? `${each}: ` : `${each}\r\n`)).join('')
  return Buffer.concat([Buffer.from(`${line}\r\n${lines}\r\n`, 'latin1'), bytes])
}

function sha(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

function mac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
