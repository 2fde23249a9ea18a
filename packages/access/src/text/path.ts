/** A text under construction: its last code unit, and what is before it. The first path has no code unit. */
export interface Path {
  readonly from: Path | undefined
  readonly codeUnit: number
}

/** The text that a path leads to. */
export function textOf(path: Path): string {
  const codeUnits: number[] = []
  for (let each = path; each.from !== undefined; each = each.from) codeUnits.push(each.codeUnit)
  return String.fromCharCode(...codeUnits.reverse())
}
