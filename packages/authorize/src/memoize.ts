/** Results kept at most; beyond them the cache starts empty again. */
const MAX_RESULTS = 65_536

/** Caches the results of a pure function. */
export function memoize<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= MAX_RESULTS) known.clear()
    const value = read(text)
    known.set(text, value)
    return value
  }
}
