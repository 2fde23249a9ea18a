import fc from 'fast-check'
import { expect, test } from 'vitest'
import { positionAt } from './problem.ts'

test('a position counts lines and columns from 1', () => {
  expect(positionAt('', 0)).toEqual({ line: 1, column: 1, offset: 0 })
  expect(positionAt('ab', 2)).toEqual({ line: 1, column: 3, offset: 2 })
  expect(positionAt('a\nb', 1)).toEqual({ line: 1, column: 2, offset: 1 })
  expect(positionAt('a\nb', 2)).toEqual({ line: 2, column: 1, offset: 2 })
  expect(positionAt('\n\n', 2)).toEqual({ line: 3, column: 1, offset: 2 })
})

test('a carriage return does not end a line and counts as a character', () => {
  expect(positionAt('a\r\nb', 3)).toEqual({ line: 2, column: 1, offset: 3 })
  expect(positionAt('a\rb', 2)).toEqual({ line: 1, column: 3, offset: 2 })
})

test('a position is the number of line ends before it and what follows the last of them', () => {
  const texts = fc
    .array(fc.constantFrom('a', '\n', '\r', '\u2028', '\u{1f600}'), { minLength: 1 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(texts, fc.nat(), (text, place) => {
      const offset = place % (text.length + 1)
      const lines = text.slice(0, offset).split('\n')
      expect(positionAt(text, offset)).toEqual({ line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset })
    }),
  )
})
