/** Results by key. When it is full all of them are forgotten, and made again as they are needed. */
export class BoundedCache<Value extends object> {
  readonly #max: number
  readonly #values = new Map<string, Value>()

  constructor(max: number) {
    this.#max = max
  }

  get(key: string): Value | undefined {
    return this.#values.get(key)
  }

  /** Keeps a result, and returns it. */
  keep(key: string, value: Value): Value {
    if (this.#values.size >= this.#max) this.#values.clear()
    this.#values.set(key, value)
    return value
  }
}
