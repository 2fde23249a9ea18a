import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasPrefix, hasSuffix } from './affix.ts'

const text = fc.stringMatching(/^[ab]{0,6}$/)

test('a prefix is found where startsWith finds it, at every position', () => {
  fc.assert(
    fc.property(text, text, fc.nat({ max: 6 }), (whole, part, place) => {
      const at = Math.min(place, whole.length)
      expect(hasPrefix(whole, part, at)).toBe(whole.startsWith(part, at))
      expect(hasPrefix(whole, part)).toBe(whole.startsWith(part))
    }),
    { numRuns: 2000 },
  )
})

test('a suffix is found where endsWith finds it', () => {
  fc.assert(
    fc.property(text, text, (whole, part) => {
      expect(hasSuffix(whole, part)).toBe(whole.endsWith(part))
    }),
    { numRuns: 2000 },
  )
})

test('the empty text is a prefix and a suffix of every text', () => {
  for (const whole of ['', 'a', 'ab']) {
    expect([hasPrefix(whole, ''), hasSuffix(whole, '')]).toEqual([true, true])
    expect([hasPrefix(whole, `${whole}a`), hasSuffix(whole, `a${whole}`)]).toEqual([false, false])
  }
})
