/** A function that reads on its first call and caches the value. */
export function once<T extends object>(read: () => T): () => T {
  let value: T | undefined
  return () => {
    value ??= read()
    return value
  }
}
