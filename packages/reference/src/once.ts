/** A reader that reads on its first call and keeps the value. */
export function once<T extends object>(read: () => T): () => T {
  let value: T | undefined
  return () => {
    value ??= read()
    return value
  }
}
