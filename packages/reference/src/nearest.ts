import { foldCase } from '@gatewarden/policy/internal'

/** Longer texts are not compared: no AWS name has more characters. */
const MAX_LENGTH = 128

const MAX_PROPOSALS = 3

/**
 * The names nearest to a text, nearest first, at most three; case is ignored. A name is near when at most a quarter of the text's
 * letters (and never more than five) are added, left out, changed or swapped with the next one.
 *
 * @example
 * import { nearest } from '@gatewarden/reference/internal'
 * nearest('Biling', ['Billing', 'ReadOnlyAccess']) // => ['Billing']
 */
export function nearest(text: string, names: Iterable<string>): readonly string[] {
  if (text === '' || text.length > MAX_LENGTH) return []
  const folded = foldCase(text)
  const limit = Math.min(5, Math.max(1, Math.floor(folded.length / 4)))
  const found: { name: string; distance: number }[] = []
  for (const name of names) {
    const distance = editDistance(folded, foldCase(name), limit)
    if (distance <= limit) found.push({ name, distance })
  }
  found.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
  const best = found[0]?.distance ?? 0
  return found
    .filter(({ distance }) => distance <= best + 1)
    .slice(0, MAX_PROPOSALS)
    .map(({ name }) => name)
}

/** The edit distance with swaps of neighbours, or `limit + 1` when it is larger than the limit. */
function editDistance(a: string, b: string, limit: number): number {
  const tooFar = limit + 1
  if (Math.abs(a.length - b.length) > limit) return tooFar
  let twoAgo: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = swapped ? at(twoAgo, j - 2) + 1 : tooFar
      row.push(Math.min(change, swap, at(previous, j) + 1, at(row, j - 1) + 1))
    }
    if (Math.min(...row) > limit && Math.min(...previous) > limit) return tooFar
    twoAgo = previous
    previous = row
  }
  return Math.min(tooFar, at(previous, b.length))
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
