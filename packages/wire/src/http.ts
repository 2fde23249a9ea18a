/** A request as received, not decoded. */
export interface HttpRequest {
  readonly method: string
  /** Path and query, as in the request line. */
  readonly target: string
  /** Alternating names and values in order, each character one byte: Node's `rawHeaders`. */
  readonly headers: readonly string[]
  readonly body: Uint8Array
}

/** A response to send. */
export interface HttpResponse {
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** All values of a header, in order; `name` in lower case. */
export function headerValues({ headers }: HttpRequest, name: string): string[] {
  const values: string[] = []
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const each = headers[at] ?? ''
    if (each.length === name.length && each.toLowerCase() === name) values.push(headers[at + 1] ?? '')
  }
  return values
}

/**
 * The first value of a header; `name` in lower case.
 *
 * @example
 * import { headerValue } from '@gatewarden/wire'
 * const request = { method: 'GET', target: '/', headers: ['Host', 'iam.amazonaws.com'], body: new Uint8Array() }
 * headerValue(request, 'host') // => 'iam.amazonaws.com'
 */
export function headerValue({ headers }: HttpRequest, name: string): string | undefined {
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const each = headers[at] ?? ''
    if (each.length === name.length && each.toLowerCase() === name) return headers[at + 1]
  }
  return undefined
}

/** The media type of the body in lower case, without parameters; undefined when none is named. */
export function mediaType(request: HttpRequest): string | undefined {
  return headerValue(request, 'content-type')?.split(';', 1)[0]?.trim().toLowerCase()
}

/** The path and the query of a request, both as sent; the query is empty when there is none. */
export function splitTarget({ target }: HttpRequest): { readonly path: string; readonly query: string } {
  const at = target.indexOf('?')
  return at === -1 ? { path: target, query: '' } : { path: target.slice(0, at), query: target.slice(at + 1) }
}

/**
 * The segments of a path as signatures see it: empty and `.` segments are dropped, `..` removes the segment before it. Signature and
 * routing both use this function, so that the routed path is the signed one.
 */
export function pathSegments(path: string): string[] {
  const segments: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments
}

const PLAIN = /^[^%+]*$/

/** A percent-encoded text decoded, `+` as a space; undefined when it is malformed or not UTF-8. */
function decodeForm(text: string): string | undefined {
  if (PLAIN.test(text)) return text
  return decodePercent(text.replaceAll('+', ' '))
}

/** A percent-encoded text decoded; undefined when it is malformed or not UTF-8. */
export function decodePercent(text: string): string | undefined {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** The name-value pairs of a query or form, decoded; undefined when one is malformed. */
export function formPairs(text: string): (readonly [name: string, value: string])[] | undefined {
  const pairs: (readonly [string, string])[] = []
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('&', from)
    const to = end === -1 ? text.length : end
    if (to > from) {
      const equals = text.indexOf('=', from)
      const cut = equals === -1 || equals > to ? to : equals
      const name = decodeForm(text.slice(from, cut))
      const value = decodeForm(text.slice(Math.min(cut + 1, to), to))
      if (name === undefined || value === undefined) return undefined
      pairs.push([name, value])
    }
    from = to + 1
  }
  return pairs
}
