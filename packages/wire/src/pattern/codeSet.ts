/** A set of code points: a table for ASCII, ranges and Unicode properties for the rest. */
export interface CodeSet {
  has(code: number): boolean
}

/** A part of a set: a range (both ends included) or another set. */
export type CodePart = readonly [first: number, last: number] | CodeSet

const ASCII = 128

/** The code points in any of the parts, or in none of them. */
export function codeSet(parts: readonly CodePart[], negated = false): CodeSet {
  const holds = (code: number) =>
    parts.some((part) => ('has' in part ? part.has(code) : code >= part[0] && code <= part[1])) !== negated
  const ascii = Uint8Array.from({ length: ASCII }, (_, code) => (holds(code) ? 1 : 0))
  return { has: (code) => (code < ASCII ? ascii[code] === 1 : holds(code)) }
}

/** Java's properties that Unicode does not name, as classes of JavaScript. */
const JAVA_PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['LD', '[\\p{L}\\p{Nd}]'],
  ['Punct', '[!-/:-@\\[-`{-~]'],
])

/** The code points of a Unicode property, for example `L`, or of one of Java; throws for an unknown one. */
export function propertySet(name: string, negated: boolean): CodeSet {
  const pattern = new RegExp(`^${JAVA_PROPERTIES.get(name) ?? `\\p{${name}}`}$`, 'u')
  return codeSet([{ has: (code) => pattern.test(String.fromCodePoint(code)) }], negated)
}

const DIGITS: readonly CodePart[] = [[0x30, 0x39]]
const WORDS: readonly CodePart[] = [...DIGITS, [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]]
const SPACES: readonly CodePart[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
]
/** Java's line ends, which `.` does not match. */
const LINE_ENDS: readonly CodePart[] = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x85, 0x85],
  [0x2028, 0x2029],
]

/** `\d`, `\w`, `\s` and their opposites: ASCII only, as Java reads them. */
export const CLASSES: ReadonlyMap<string, CodeSet> = new Map([
  ['d', codeSet(DIGITS)],
  ['D', codeSet(DIGITS, true)],
  ['w', codeSet(WORDS)],
  ['W', codeSet(WORDS, true)],
  ['s', codeSet(SPACES)],
  ['S', codeSet(SPACES, true)],
])

/** `.` */
export const ANY_BUT_LINE_END = codeSet(LINE_ENDS, true)
