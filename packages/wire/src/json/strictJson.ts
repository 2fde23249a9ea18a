import { Malformed } from '../malformed.ts'

/**
 * Reads JSON (RFC 8259) like JSON.parse, but refuses repeated names and deep nesting. Not shared with `readJson` of policy: this package
 * imports no other, and needs plain values in one fast pass where policy needs a tree with positions.
 */
export function strictJson(text: string, depth: number): unknown {
  const fault = ambiguityIn(text, depth)
  if (fault !== undefined) throw new Malformed(fault)
  try {
    return JSON.parse(text)
  } catch {
    throw new Malformed('The request body is not JSON.')
  }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c

const OPEN_OBJECT = 0x7b
const OPEN_LIST = 0x5b
const CLOSE_OBJECT = 0x7d
const CLOSE_LIST = 0x5d
const COLON = 0x3a

/** A nesting that is too deep, or a name that occurs twice in an object. The result has no meaning for text that is not JSON. */
function ambiguityIn(text: string, depth: number): string | undefined {
  // The names of the open objects; undefined for an open list.
  const open: (Set<string> | undefined)[] = []
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === QUOTE) {
      const end = endOfString(text, at)
      const twice = isName(text, end) && addName(open.at(-1), text.slice(at, end + 1))
      if (twice) return `A name occurs twice in one object: ${twice.slice(0, 100)}.`
      at = end
    } else if (unit === OPEN_OBJECT || unit === OPEN_LIST) {
      open.push(unit === OPEN_OBJECT ? new Set() : undefined)
      if (open.length > depth) return `More than ${depth} levels of nesting.`
    } else if (unit === CLOSE_OBJECT || unit === CLOSE_LIST) {
      open.pop()
    }
  }
  return undefined
}

/** Whether a colon follows the string that ends there. */
function isName(text: string, end: number): boolean {
  let at = end + 1
  while (text.charCodeAt(at) <= 0x20) at += 1
  return text.charCodeAt(at) === COLON
}

/** The name in quotes if the object has it already; otherwise adds it. */
function addName(names: Set<string> | undefined, quoted: string): string | undefined {
  const name = nameIn(quoted)
  if (names?.has(name)) return quoted
  names?.add(name)
  return undefined
}

/** The offset of the closing quote, or of the text's end. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === BACKSLASH) at += 1
    else if (unit === QUOTE) return at
  }
  return text.length
}

function nameIn(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1)
  try {
    return String(JSON.parse(quoted))
  } catch {
    return quoted
  }
}
