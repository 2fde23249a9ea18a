/**
 * A pattern of literal text, `*` (any text) and `?` (one UTF-16 unit), compiled once and matched without backtracking.
 * The pattern and the text are compared as they are: fold both for names that ignore case.
 */
export function compileWildcard(pattern: string): (text: string) => boolean {
  const pieces = pattern.split('*')
  const first = pieces[0] ?? ''
  if (pieces.length === 1) return (text) => text.length === first.length && fitsAt(text, first, 0)
  const last = pieces[pieces.length - 1] ?? ''
  const middle = pieces.slice(1, -1).filter((piece) => piece !== '')
  const shortest = pieces.reduce((sum, piece) => sum + piece.length, 0)
  return (text) => {
    if (text.length < shortest || !fitsAt(text, first, 0)) return false
    const end = text.length - last.length
    if (!fitsAt(text, last, end)) return false
    let from = first.length
    for (const piece of middle) {
      const at = findPiece(text, piece, from, end)
      if (at < 0) return false
      from = at + piece.length
    }
    return from <= end
  }
}

function fitsAt(text: string, piece: string, at: number): boolean {
  if (!piece.includes('?')) return text.startsWith(piece, at)
  for (let i = 0; i < piece.length; i++) if (piece[i] !== '?' && piece[i] !== text[at + i]) return false
  return true
}

// The leftmost place is always enough: what follows a `*` never profits from starting later.
function findPiece(text: string, piece: string, from: number, end: number): number {
  if (!piece.includes('?')) {
    const at = text.indexOf(piece, from)
    return at + piece.length <= end ? at : -1
  }
  for (let at = from; at + piece.length <= end; at++) if (fitsAt(text, piece, at)) return at
  return -1
}
