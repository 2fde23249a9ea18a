import { formPairs, type HttpRequest, pathSegments, splitTarget } from '../http.ts'

/** The query parameter with a presigned request's signature, which is not signed itself. */
const SIGNATURE_PARAMETER = 'X-Amz-Signature'

/** Only S3 signs the path as sent: its keys may contain `//` and `..`, and it encodes once. */
export function signsPathAsSent(service: string): boolean {
  return service === 's3'
}

/**
 * The text whose hash is signed, each character one byte; undefined when the query is not UTF-8.
 * IAM User Guide, "Create a signed AWS API request", step 1.
 */
export function canonicalRequest(
  request: HttpRequest,
  headers: ReadonlyMap<string, string>,
  signedHeaders: string,
  payloadHash: string,
  service: string,
): string | undefined {
  const { path, query } = splitTarget(request)
  const canonical = canonicalQuery(query)
  if (canonical === undefined) return undefined
  const uri = signsPathAsSent(service) ? path : canonicalPath(path)
  let text = `${request.method}\n${uri}\n${canonical}\n`
  for (const name of signedHeaders.split(';')) text += `${name}:${headers.get(name) ?? ''}\n`
  return `${text}\n${signedHeaders}\n${payloadHash}`
}

/** The path without dot segments, each byte encoded once more than in the request. */
function canonicalPath(path: string): string {
  if (path === '/') return path
  const segments = pathSegments(path).map(encodeBytes)
  if (segments.length === 0) return '/'
  const isFolder = path.endsWith('/') || path.endsWith('/.') || path.endsWith('/..')
  return `/${segments.join('/')}${isFolder ? '/' : ''}`
}

/** The query, decoded and encoded again, sorted by encoded name, then value; undefined when it cannot be decoded. */
function canonicalQuery(query: string): string | undefined {
  if (query === '') return ''
  const pairs = formPairs(query)
  if (pairs === undefined) return undefined
  return pairs
    .filter(([name]) => name !== SIGNATURE_PARAMETER)
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a, b], [c, d]) => compare(a, c) || compare(b, d))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

/** Headers by lower-case name: trimmed, inner spaces folded, values of one name joined in their order. */
export function canonicalHeaders({ headers }: HttpRequest): Map<string, string> {
  const canonical = new Map<string, string>()
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const name = (headers[at] ?? '').toLowerCase()
    const value = fold(headers[at + 1] ?? '')
    const before = canonical.get(name)
    canonical.set(name, before === undefined ? value : `${before},${value}`)
  }
  return canonical
}

/** Only space and tab: other white space of `trim` may be bytes of UTF-8 text here. */
function fold(value: string): string {
  if (!/^[ \t]|[ \t]$|[ \t][ \t]|\t/.test(value)) return value
  return value.replace(/[ \t]+/g, ' ').replace(/^ | $/g, '')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

const PLAIN = /^[A-Za-z0-9._~-]*$/

function encode(text: string): string {
  if (PLAIN.test(text)) return text
  return encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/g, escapeCharacter)
}

function encodeBytes(text: string): string {
  return text.replace(/[^A-Za-z0-9._~-]/g, escapeCharacter)
}

function escapeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
