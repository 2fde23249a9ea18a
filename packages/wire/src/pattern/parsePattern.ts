import { ANY_BUT_LINE_END, CLASSES, type CodePart, type CodeSet, codeSet, propertySet } from './codeSet.ts'

/** A parsed regular expression. */
export type PatternNode =
  | { readonly kind: 'set'; readonly set: CodeSet }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly node: PatternNode; readonly min: number; readonly max: number }
  | { readonly kind: 'start' | 'end' | 'boundary' }
  | { readonly kind: 'behind'; readonly set: CodeSet; readonly negated: boolean }
  | { readonly kind: 'ahead'; readonly node: PatternNode; readonly negated: boolean }

/** The pattern and the offset of the next character. */
interface Reader {
  readonly text: string
  at: number
}

const CONTROLS: Readonly<Record<string, number>> = { t: 9, n: 10, r: 13, f: 12 }
const QUANTIFIER = /[*+?]|\{(\d+)(,(\d*))?\}/y
const PROPERTY = /[pP]\{([A-Za-z_]+)\}/y

/** Reads a regular expression in Java's notation, as far as AWS's models use it; throws for other syntax. */
export function parsePattern(text: string): PatternNode {
  const reader = { text, at: 0 }
  const node = readChoice(reader)
  if (reader.at < text.length) throw unsupported(reader)
  return node
}

function unsupported({ text, at }: Reader): Error {
  return new Error(`the pattern ${text} is not supported at character ${at + 1}`)
}

function take(reader: Reader, text: string): boolean {
  if (!reader.text.startsWith(text, reader.at)) return false
  reader.at += text.length
  return true
}

function readChoice(reader: Reader): PatternNode {
  const options = [readSequence(reader)]
  while (take(reader, '|')) options.push(readSequence(reader))
  const [only] = options
  return only !== undefined && options.length === 1 ? only : { kind: 'choice', options }
}

function readSequence(reader: Reader): PatternNode {
  const items: PatternNode[] = []
  while (reader.at < reader.text.length && !'|)'.includes(reader.text.charAt(reader.at))) {
    items.push(readQuantified(reader))
  }
  return { kind: 'sequence', items }
}

function readQuantified(reader: Reader): PatternNode {
  const node = readAtom(reader)
  QUANTIFIER.lastIndex = reader.at
  const found = QUANTIFIER.exec(reader.text)
  if (found === null) return node
  reader.at = QUANTIFIER.lastIndex
  // A lazy quantifier matches the same texts. Possessive ones do not: no model uses them.
  take(reader, '?')
  if ('*+?{'.includes(reader.text.charAt(reader.at) || ' ')) throw unsupported(reader)
  const [sign, least, range, most] = found
  if (least === undefined) return { kind: 'repeat', node, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity }
  const min = Number(least)
  const max = range === undefined ? min : most === '' ? Infinity : Number(most)
  return { kind: 'repeat', node, min, max }
}

function readAtom(reader: Reader): PatternNode {
  if (take(reader, '^')) return { kind: 'start' }
  if (take(reader, '$')) return { kind: 'end' }
  if (take(reader, '\\b')) return { kind: 'boundary' }
  if (take(reader, '.')) return { kind: 'set', set: ANY_BUT_LINE_END }
  if (take(reader, '[')) return { kind: 'set', set: readClass(reader) }
  if (take(reader, '(')) return readGroup(reader)
  if ('*+?{'.includes(reader.text.charAt(reader.at))) throw unsupported(reader)
  const code = readCode(reader)
  return { kind: 'set', set: typeof code === 'number' ? codeSet([[code, code]]) : code }
}

/** What stands before a position: one character, in all models. */
function readBehind(reader: Reader, negated: boolean): PatternNode {
  const node = readAtom(reader)
  if (node.kind !== 'set' || !take(reader, ')')) throw unsupported(reader)
  return { kind: 'behind', set: node.set, negated }
}

function readGroup(reader: Reader): PatternNode {
  if (take(reader, '?<!')) return readBehind(reader, true)
  if (take(reader, '?<=')) return readBehind(reader, false)
  const negated = take(reader, '?!')
  const ahead = negated || take(reader, '?=')
  if (!ahead && !take(reader, '?:') && reader.text[reader.at] === '?') throw unsupported(reader)
  const node = readChoice(reader)
  if (!take(reader, ')')) throw unsupported(reader)
  return ahead ? { kind: 'ahead', node, negated } : node
}

function readClass(reader: Reader): CodeSet {
  const negated = take(reader, '^')
  const parts: CodePart[] = []
  while (!take(reader, ']')) {
    // Nested classes and intersections of Java.
    if (reader.text[reader.at] === '[' || reader.text.startsWith('&&', reader.at)) throw unsupported(reader)
    const first = readCode(reader)
    if (typeof first !== 'number') {
      parts.push(first)
    } else if (reader.text[reader.at] === '-' && reader.text[reader.at + 1] !== ']') {
      reader.at += 1
      const last = readCode(reader)
      if (typeof last !== 'number' || last < first) throw unsupported(reader)
      parts.push([first, last])
    } else {
      parts.push([first, first])
    }
  }
  return codeSet(parts, negated)
}

/** One character, or the set of an escape. */
function readCode(reader: Reader): number | CodeSet {
  const code = reader.text.codePointAt(reader.at)
  if (code === undefined) throw unsupported(reader)
  reader.at += code > 0xffff ? 2 : 1
  return code === 0x5c ? readEscape(reader) : code
}

function readEscape(reader: Reader): number | CodeSet {
  PROPERTY.lastIndex = reader.at
  const property = PROPERTY.exec(reader.text)
  if (property?.[1] !== undefined) {
    reader.at = PROPERTY.lastIndex
    return propertySet(property[1], property[0].startsWith('P'))
  }
  const letter = reader.text.charAt(reader.at)
  const digits = letter === 'u' ? 4 : letter === 'x' ? 2 : 0
  reader.at += 1 + digits
  if (digits > 0) {
    const hex = reader.text.slice(reader.at - digits, reader.at)
    if (!/^[0-9a-fA-F]+$/.test(hex) || hex.length < digits) throw unsupported(reader)
    return Number.parseInt(hex, 16)
  }
  const set = CLASSES.get(letter)
  if (set !== undefined) return set
  const control = CONTROLS[letter]
  if (control !== undefined) return control
  if (letter === '' || /[A-Za-z0-9]/.test(letter)) throw unsupported(reader)
  return letter.charCodeAt(0)
}
