/** Values that belong to partitions, each until it is removed. */
export class ByPartition<Value> {
  readonly #values = new Map<string, Set<Value>>()

  /** Returns how to remove the value. */
  add(partition: string, value: Value): () => void {
    const values = this.#values.get(partition) ?? new Set()
    this.#values.set(partition, values)
    values.add(value)
    return () => {
      values.delete(value)
      if (values.size === 0) this.#values.delete(partition)
    }
  }

  has(partition: string): boolean {
    return this.#values.has(partition)
  }

  of(partition: string): readonly Value[] {
    return [...(this.#values.get(partition) ?? [])]
  }

  partitions(): readonly string[] {
    return [...this.#values.keys()]
  }
}
