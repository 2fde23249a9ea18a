/**
 * Random choices that repeat: the same seed gives the same choices (mulberry32).
 *
 * @example
 * import { Random } from '@gatewarden/oracle'
 * new Random(7).pick(['a', 'b', 'c']) === new Random(7).pick(['a', 'b', 'c']) // => true
 */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 0x1_0000_0000
  }

  below(count: number): number {
    return Math.floor(this.next() * count)
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  pick<T>(from: readonly [T, ...T[]] | readonly T[]): T {
    const picked = from[this.below(from.length)]
    if (picked === undefined) throw new Error('nothing to pick from')
    return picked
  }

  /** Between `least` and `most` results of a choice. */
  several<T>(least: number, most: number, choice: () => T): T[] {
    return Array.from({ length: least + this.below(most - least + 1) }, choice)
  }

  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((each) => ({ each, at: this.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ each }) => each)
  }
}
