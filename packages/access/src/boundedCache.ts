/** Results by key. When they are too many all of them are forgotten, and made again as they are needed. */
export class BoundedCache<Value extends object> {
  readonly #max: number
  readonly #values = new Map<string, Value>()
  #size = 0

  /** `max` is the largest sum of the sizes of all results. */
  constructor(max: number) {
    this.#max = max
  }

  get(key: string): Value | undefined {
    return this.#values.get(key)
  }

  /** Keeps a new result, and returns it. */
  keep(key: string, value: Value, size = 1): Value {
    if (this.#size + size > this.#max) {
      this.#values.clear()
      this.#size = 0
    }
    this.#size += size
    this.#values.set(key, value)
    return value
  }
}
