import { expect, test } from 'vitest'
import { isCode, lineAt, repositoryFiles, textOf } from './workspace.ts'

// Joined from pieces, so that this file does not contain them itself.
const pattern = (...pieces: string[]) => new RegExp(pieces.join(''), 'g')

interface Rule {
  readonly why: string
  readonly words: RegExp
  /** Files to read; all when left out. */
  readonly isIn?: (file: string) => boolean
}

/** The page on style quotes the words to avoid. Package manifests and copies of AWS's models are not ours. */
const OTHERS = /^(docs\/style\.md|package-lock\.json|packages\/wire\/models\/)/

const isPage = (file: string) => file.endsWith('.md')
const isProse = (file: string) => isPage(file) || isCode(file)
/** What users of the command line and the server read. */
const isRead = (file: string) => isPage(file) || /^(packages\/(cli|server)\/src|fixtures\/cli)\//.test(file)

const RULES: readonly Rule[] = [
  { why: 'a path of one machine', words: pattern('/wo', 'rk/') },
  { why: 'how the project is made', words: pattern('[Ss]ub-?', 'agent') },
  { why: 'how the project is made', words: pattern('[Tt]his ', 'session\\b') },
  { why: 'how the project is made', words: pattern('[Hh]elper ', 'agent') },
  { why: 'unfinished', words: pattern('\\bTO', 'DO\\b') },
  { why: 'unfinished', words: pattern('\\bFIX', 'ME\\b') },
  { why: 'a test that keeps the others from running', words: pattern('\\.on', 'ly\\(') },
  { why: 'a test that does not run', words: pattern('\\.sk', 'ip\\(') },
  { why: 'spelled authorize, as AWS does', words: pattern('[Aa]uth', 'oris') },
  { why: 'a metaphor: say package, layer, context', words: pattern('\\b(the ho', 'use|stairw', 'ell|fl', 'oors)\\b') },
  {
    why: 'write "is not a valid x"',
    words: pattern('(?<!here )\\bis n', 'o (?!longer\\b|more\\b|other\\b)\\w'),
    isIn: isProse,
  },
  { why: 'say removes permissions', words: pattern('tak(es|en|ing) (something |access )?aw', 'ay'), isIn: isRead },
  { why: 'say example request', words: pattern('(?<!role/)\\bwit', 'ness\\b'), isIn: isPage },
  { why: 'say requested X, policy allows Y', words: pattern('\\basked \\S+, wri', 'tten '), isIn: isRead },
  { why: 'say reports or says', words: pattern('\\b(te', 'lls|to', 'ld(?! apart))\\b'), isIn: isPage },
  { why: 'say attached to, or has', words: pattern('\\bhe', 'ld by\\b'), isIn: isRead },
]

test('no file has words that its readers should not meet', () => {
  const found = repositoryFiles()
    .filter((file) => !OTHERS.test(file))
    .flatMap((file) => {
      const text = textOf(file)
      return RULES.filter(({ isIn = () => true }) => isIn(file)).flatMap(({ why, words }) =>
        [...text.matchAll(words)].map(({ index, 0: match }) => `${file}:${lineAt(text, index)}: "${match}" (${why})`),
      )
    })
  expect(found).toEqual([])
})
