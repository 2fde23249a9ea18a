import type { RandomBytes } from '@gatewarden/directory/internal'
import { randomLetters } from '../randomLetters.ts'

/** The id of a domain or a watchlist: 22 letters and digits. */
export function newId(random: RandomBytes): string {
  return randomLetters(random, 22)
}

/** The id that Voice ID gives a speaker. */
export function newGeneratedId(random: RandomBytes): string {
  return `id#${newId(random)}`
}

/** Whether an id is one that Voice ID gave, not one of the customer. */
export function isGeneratedId(id: string): boolean {
  return id.startsWith('id#')
}
