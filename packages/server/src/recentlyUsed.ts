/** Values by key, up to a sum of sizes. The value that was used longest ago is dropped first. */
export class RecentlyUsed<Value> {
  readonly #max: number
  readonly #sizeOf: (value: Value) => number
  readonly #values = new Map<string, Value>()
  #size = 0

  /** `max` is the largest sum of the sizes of all values; a value has the size 1 unless `sizeOf` says another one. */
  constructor(max: number, sizeOf: (value: Value) => number = () => 1) {
    this.#max = max
    this.#sizeOf = sizeOf
  }

  get(key: string): Value | undefined {
    const value = this.#values.get(key)
    if (value === undefined) return undefined
    this.#values.delete(key)
    this.#values.set(key, value)
    return value
  }

  keep(key: string, value: Value): void {
    const size = this.#sizeOf(value)
    if (size > this.#max) return
    this.#drop(key)
    this.#values.set(key, value)
    this.#size += size
    for (const oldest of this.#values.keys()) {
      if (this.#size <= this.#max) return
      this.#drop(oldest)
    }
  }

  clear(): void {
    this.#values.clear()
    this.#size = 0
  }

  #drop(key: string): void {
    const value = this.#values.get(key)
    if (value === undefined) return
    this.#values.delete(key)
    this.#size -= this.#sizeOf(value)
  }
}
