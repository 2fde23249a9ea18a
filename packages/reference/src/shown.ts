/** A text of a request in a sentence: quoted, and cut where it is long. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}...` : text)
}
