const LONGEST_NAME = 128

/** The name most like the asked one, or nothing when none is near. */
export function nearestName(asked: string, names: readonly string[]): string | undefined {
  if (asked.length > LONGEST_NAME) return undefined
  const folded = asked.toLowerCase()
  let nearest: string | undefined
  // Long names carry more slips of the pen.
  let limit = Math.min(4, Math.max(1, Math.floor(asked.length / 5))) + 1
  for (const name of names) {
    const distance = editDistance(folded, name.toLowerCase(), limit)
    if (distance >= limit) continue
    nearest = name
    limit = distance
  }
  return nearest
}

/** Insertions, deletions and replacements from one to the other; `limit` stands for "that many or more". */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    let least = i + 1
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1)
      const cost = Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1)
      next.push(cost)
      least = Math.min(least, cost)
    }
    if (least >= limit) return limit
    row = next
  }
  return Math.min(limit, row[b.length] ?? limit)
}
