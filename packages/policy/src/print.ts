import { applyEdits, format } from 'jsonc-parser'

/** The white space of JSON, which AWS does not count (rule P12). */
function isWhiteSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d
}

/**
 * The document with line breaks and indentation; strings, numbers and the order of members do not change.
 *
 * @example
 * import { printPolicy } from '@gatewarden/policy'
 * printPolicy('{"Version":"2012-10-17"}') // => '{\n  "Version": "2012-10-17"\n}'
 */
export function printPolicy(text: string): string {
  const minified = minifyPolicy(text)
  return applyEdits(minified, format(minified, undefined, { insertSpaces: true, tabSize: 2, eol: '\n' }))
}

/**
 * The document without white space between its tokens; strings do not change.
 *
 * @example
 * import { minifyPolicy } from '@gatewarden/policy'
 * minifyPolicy('{ "Sid": "a b" }') // => '{"Sid":"a b"}'
 */
export function minifyPolicy(text: string): string {
  let minified = ''
  let from = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (inString && unit === 0x5c) at += 1
    else if (unit === 0x22) inString = !inString
    else if (!inString && isWhiteSpace(unit)) {
      minified += text.slice(from, at)
      from = at + 1
    }
  }
  return minified + text.slice(from)
}

/**
 * The size that AWS's quotas count: characters, without white space anywhere (rule P12).
 *
 * @example
 * import { policySize } from '@gatewarden/policy'
 * policySize('{ "Sid": "a b" }') // => 12
 */
export function policySize(text: string): number {
  let size = 0
  for (let at = 0; at < text.length; at += 1) {
    if (!isWhiteSpace(text.charCodeAt(at))) size += 1
  }
  return size
}
