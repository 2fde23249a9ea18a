/** Most texts remembered; one beyond them is answered as well, only slower. */
const MOST_REMEMBERED = 65_536

/** Keeps the answers of a pure function, up to a bound. */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= MOST_REMEMBERED) known.clear()
    const value = read(text)
    known.set(text, value)
    return value
  }
}
