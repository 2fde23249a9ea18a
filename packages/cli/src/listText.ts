/** A number with its noun: `1 user`, `2 users`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`
}

/** A list of which at most so many texts are shown. */
export function few(texts: readonly string[], shown: number): string {
  const more = texts.length > shown ? ` and ${texts.length - shown} more` : ''
  return `${texts.slice(0, shown).join(', ')}${more}`
}
