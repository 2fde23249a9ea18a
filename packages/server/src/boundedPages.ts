/** Texts by key, up to a sum of characters. The text that was used longest ago is dropped first. */
export class BoundedPages {
  readonly #max: number
  readonly #texts = new Map<string, string>()
  #size = 0

  /** `max` is the largest sum of the lengths of all texts, in characters. */
  constructor(max: number) {
    this.#max = max
  }

  get(key: string): string | undefined {
    const text = this.#texts.get(key)
    if (text === undefined) return undefined
    this.#texts.delete(key)
    this.#texts.set(key, text)
    return text
  }

  keep(key: string, text: string): void {
    if (text.length > this.#max) return
    this.#size += text.length - (this.#texts.get(key)?.length ?? 0)
    this.#texts.delete(key)
    this.#texts.set(key, text)
    for (const [oldest, { length }] of this.#texts) {
      if (this.#size <= this.#max) return
      this.#texts.delete(oldest)
      this.#size -= length
    }
  }
}
