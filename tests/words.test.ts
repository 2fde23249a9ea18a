import { expect, test } from 'vitest'
import { lineAt, repositoryFiles, textOf } from './workspace.ts'

// Taken apart, so that this file does not hold them itself.
const pattern = (...pieces: string[]) => new RegExp(pieces.join(''), 'g')

/** What nobody should find in a finished house, and why. */
const FORBIDDEN: readonly (readonly [why: string, pattern: RegExp])[] = [
  ['a path of one machine', pattern('/wo', 'rk/')],
  ['how the house was built', pattern('[Ss]ub-?', 'agent')],
  ['how the house was built', pattern('[Tt]his ', 'session\\b')],
  ['how the house was built', pattern('[Hh]elper ', 'agent')],
  ['unfinished', pattern('\\bTO', 'DO\\b')],
  ['unfinished', pattern('\\bFIX', 'ME\\b')],
  ['a test left alone on stage', pattern('\\.on', 'ly\\(')],
  ['a test that does not run', pattern('\\.sk', 'ip\\(')],
]

test('no file holds words that belong to the building site', () => {
  const found = repositoryFiles().flatMap((file) => {
    const text = textOf(file)
    return FORBIDDEN.flatMap(([why, words]) =>
      [...text.matchAll(words)].map(({ index, 0: match }) => `${file}:${lineAt(text, index)}: "${match}" (${why})`),
    )
  })
  expect(found).toEqual([])
})
