import type { RandomBytes } from '@gatewarden/directory/internal'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Random letters and digits, each equally likely. */
export function randomLetters(random: RandomBytes, length: number): string {
  // 62 letters do not divide 256: values from 248 on would favour the first ones.
  let letters = ''
  while (letters.length < length) {
    for (const byte of random(length))
      if (byte < 248 && letters.length < length) letters += LETTERS[byte % LETTERS.length]
  }
  return letters
}
