/** A piece of a pattern without `*`: plain text, or character codes with `undefined` for `?`. */
export type Piece = string | readonly (number | undefined)[]

/** From so many steps on, in the worst case of piece length times text length, a search is long. */
export const LONG_SEARCH = 100_000

/** V8 searches for longer texts in time that grows with piece length times text length. */
const MAX_NATIVE = 250
const WORD = 32

/**
 * Where a piece first occurs in a text, from an index on; -1: nowhere. The time grows with piece length times text length, divided by 32; a
 * `?` at either end of the piece costs nothing.
 */
export function indexOfLong(piece: Piece, text: string, from: number): number {
  if (typeof piece === 'string' && piece.length <= MAX_NATIVE) return text.indexOf(piece, from)
  const units = typeof piece === 'string' ? codesOf(piece) : piece
  const first = units.findIndex((unit) => unit !== undefined)
  if (from + units.length > text.length) return -1
  if (first === -1) return from
  const last = units.findLastIndex((unit) => unit !== undefined)
  const found = search(units.slice(first, last + 1), text, from + first)
  return found === -1 || found - first + units.length > text.length ? -1 : found - first
}

/** The code units of a text. */
export function codesOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
}

/** A set of positions in a piece, a bit each. */
type Bits = Int32Array

/** The Shift-And algorithm: bit i of the state says that the first i + 1 units of the piece end at this unit of the text. */
function search(units: readonly (number | undefined)[], text: string, from: number): number {
  const words = Math.ceil(units.length / WORD)
  const { wild, masks, places } = placesOf(units, words)
  let state: Bits = new Int32Array(words)
  let next: Bits = new Int32Array(words)
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const mask = masks.get(unit)
    advance(state, next, mask ?? wild)
    if (mask === undefined) admit(state, next, places.get(unit))
    if (has(next, units.length - 1)) return at - units.length + 1
    const free = state
    state = next
    next = free
  }
  return -1
}

interface Places {
  /** Where `?` stands. */
  readonly wild: Bits
  /** Where a unit matches, for those that stand in more places than there are words: at most 32. */
  readonly masks: ReadonlyMap<number, Bits>
  /** Where each other unit stands. */
  readonly places: ReadonlyMap<number, readonly number[]>
}

function placesOf(units: readonly (number | undefined)[], words: number): Places {
  const wild = new Int32Array(words)
  const places = new Map<number, number[]>()
  units.forEach((unit, at) => {
    if (unit === undefined) add(wild, at)
    else if (!places.get(unit)?.push(at)) places.set(unit, [at])
  })
  const masks = new Map<number, Bits>()
  for (const [unit, standing] of places) {
    if (standing.length <= words) continue
    const mask = wild.slice()
    for (const at of standing) add(mask, at)
    masks.set(unit, mask)
  }
  return { wild, masks, places }
}

/** Every beginning of the piece becomes one unit longer, where the mask has the position. */
function advance(state: Bits, next: Bits, mask: Bits): void {
  let carry = 1
  for (let word = 0; word < state.length; word += 1) {
    const bits = state[word] ?? 0
    next[word] = ((bits << 1) | carry) & (mask[word] ?? 0)
    carry = bits >>> 31
  }
}

/** The same for single positions. */
function admit(state: Bits, next: Bits, positions: readonly number[] | undefined): void {
  if (positions === undefined) return
  for (const at of positions) {
    if (at === 0 || has(state, at - 1)) add(next, at)
  }
}

function has(bits: Bits, at: number): boolean {
  return (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1
}

function add(bits: Bits, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31))
}
