/** Limits of a request. A request above one is refused, never truncated. */
export interface Limits {
  /** Bytes of a body. */
  readonly body: number
  /** Name-value pairs of a query or form. */
  readonly parameters: number
  /** The highest `n` of `member.n` and `entry.n`. */
  readonly listIndex: number
  /** Levels of nesting in a body. */
  readonly depth: number
  /** Headers of a request. */
  readonly headers: number
  /** Characters of all headers, names and values. */
  readonly headerBytes: number
  /** Characters of path and query. */
  readonly target: number
}

/** Large enough for every operation of the models: a policy document has at most 131,072 characters before encoding. */
export const DEFAULT_LIMITS: Limits = {
  body: 1024 * 1024,
  parameters: 10_000,
  listIndex: 5_000,
  depth: 32,
  headers: 100,
  headerBytes: 32 * 1024,
  target: 64 * 1024,
}
