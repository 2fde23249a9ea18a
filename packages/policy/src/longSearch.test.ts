import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileCondition } from './condition/modifiers.ts'
import { codesOf, indexOfLong, type Piece } from './longSearch.ts'
import { compilePattern, patternTokens } from './wildcard.ts'

/** The definition: every place is tried. */
function firstPlace(piece: Piece, text: string, from: number): number {
  const units = typeof piece === 'string' ? codesOf(piece) : piece
  for (let at = from; at + units.length <= text.length; at += 1) {
    if (units.every((unit, index) => unit === undefined || unit === text.charCodeAt(at + index))) return at
  }
  return -1
}

const code = fc.constantFrom(undefined, 0x61, 0x61, 0x62, 0x3b1)
const letters = (length: { readonly minLength?: number; readonly maxLength: number }) =>
  fc.array(fc.constantFrom('a', 'a', 'a', 'b', '\u03b1'), length).map((all) => all.join(''))

describe('a long search finds the first place, as trying every place does', () => {
  test.each([
    ['of a short piece', 5, 40],
    ['of a piece of a few words', 130, 400],
  ])('%s', (_, maxLength, maxText) => {
    fc.assert(
      fc.property(fc.array(code, { maxLength }), letters({ maxLength: maxText }), fc.nat(10), (piece, text, from) => {
        const start = Math.min(from, text.length)
        expect(indexOfLong(piece, text, start)).toBe(firstPlace(piece, text, start))
      }),
      { numRuns: 3000 },
    )
  })

  test('of a piece that is cut from the text', () => {
    const marks = fc.array(fc.tuple(fc.nat(699), code), { maxLength: 30 })
    fc.assert(
      fc.property(
        letters({ minLength: 300, maxLength: 700 }),
        fc.nat(200),
        fc.nat(400),
        marks,
        (text, at, size, all) => {
          const units: (number | undefined)[] = codesOf(text.slice(at, at + 1 + size))
          for (const [place, unit] of all) units[place % units.length] = unit
          expect(indexOfLong(units, text, 0)).toBe(firstPlace(units, text, 0))
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('of plain text, also beyond what the engine of the runtime searches', () => {
    const text = `${'a'.repeat(900)}b${'a'.repeat(600)}`
    for (const piece of ['', 'b', 'a'.repeat(251), `${'a'.repeat(300)}b${'a'.repeat(300)}`, `b${'a'.repeat(601)}`]) {
      expect(indexOfLong(piece, text, 7)).toBe(text.indexOf(piece, 7))
    }
  })

  test('of many different characters, each in few places', () => {
    const text = Array.from({ length: 3000 }, (_, at) => String.fromCharCode(0x100 + at)).join('')
    const units = codesOf(text.slice(1000, 2500)).map((unit, at) => (at % 7 === 3 ? undefined : unit))
    expect(indexOfLong(units, text, 0)).toBe(1000)
    expect(indexOfLong(units, text, 1001)).toBe(-1)
  })
})

describe('the time of matching is bounded', () => {
  const MILLISECONDS = 1500
  const timed = (work: () => void) => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  const text = 'a'.repeat(30_000)
  const single = () => 'z'
  test.each([
    ['a wildcard for each character', `*${'?'.repeat(3000)}b*`],
    ['wildcards between letters', `*a${'?'.repeat(3000)}b*`],
    ['wildcards and letters in turn', `*${'a?'.repeat(1500)}b*`],
    ['long plain text', `*${'a'.repeat(7500)}b${'a'.repeat(7500)}*`],
    ['a variable too', `*${'a?'.repeat(1500)}b\${aws:username}*`],
  ])('for a thousand requests with one value and a pattern with %s', (_, value) => {
    const span = { start: 0, end: 0 }
    const condition = { operator: 'StringLike', key: 'aws:x', values: [{ value, span }], span }
    const { holds } = compileCondition(condition, true)
    const spent = timed(() => {
      for (let at = 0; at < 1000; at += 1) expect(holds(text, { single })).toBe(false)
    })
    expect(spent).toBeLessThan(MILLISECONDS)
  })

  test('for several values in turn', () => {
    const matches = compilePattern(patternTokens(`*${'a?'.repeat(1500)}b*`))
    const texts = Array.from({ length: 10 }, (_, at) => `${at}${text}`)
    const spent = timed(() => {
      for (let at = 0; at < 1000; at += 1) expect(matches(texts[at % 10] ?? '')).toBe(false)
    })
    expect(spent).toBeLessThan(MILLISECONDS)
  })

  test('for a hundred thousand wildcards', () => {
    const spent = timed(() => {
      const matches = compilePattern(patternTokens(`*${'?'.repeat(100_000)}b*`))
      expect(matches('a'.repeat(400_000))).toBe(false)
      expect(matches(`${'a'.repeat(400_000)}b`)).toBe(true)
    })
    expect(spent).toBeLessThan(MILLISECONDS)
  })
})
