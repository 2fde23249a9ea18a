import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from './json.ts'
import { minifyPolicy, policySize, printPolicy } from './print.ts'

/** JSON with white space anywhere between tokens. */
const space = fc.constantFrom('', ' ', '\n', '\t', '\r\n', '   ')
const spaced = fc
  .tuple(fc.jsonValue({ stringUnit: 'binary' }), fc.constantFrom(0, 1, 2, '\t', '\r\n'), space, space)
  .map(([value, indent, before, after]) => before + JSON.stringify(value, null, indent) + after)

const FOLDER = new URL('../../../fixtures/grammar/', import.meta.url)
const documents: string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as { document: string }[])
  .map(({ document }) => document)
  .filter((document) => readJson(document).node !== undefined)

/** The strings, numbers and punctuation of a text in order, unchanged. */
const tokens = (text: string) => text.match(/"(?:[^"\\]|\\.)*"|[^\s"]/gs)

describe('minifying', () => {
  test('removes white space between tokens and nothing else', () => {
    const text = ' {\t"a b" :\r\n[ 1 , "\\" c", "\\\\" , true ] } '
    expect(minifyPolicy(text)).toBe('{"a b":[1,"\\" c","\\\\",true]}')
  })

  test('keeps escapes, numbers and the order of members as written', () => {
    const text = '{"b": 1.50, "a": 1E+2, "\\u0061 ": -0, "a": "\\/ \\u00e9"}'
    expect(minifyPolicy(text)).toBe('{"b":1.50,"a":1E+2,"\\u0061 ":-0,"a":"\\/ \\u00e9"}')
  })

  test('keeps white space that is not JSON white space', () => {
    expect(minifyPolicy('"\u00a0"')).toBe('"\u00a0"')
    expect(minifyPolicy('\u00a0[\u2028]')).toBe('\u00a0[\u2028]')
  })

  test('is the output of JSON.stringify for texts that it wrote', () => {
    fc.assert(
      fc.property(spaced, (text) => {
        const minified = minifyPolicy(text)
        expect(minified).toBe(JSON.stringify(JSON.parse(text)))
        expect(minifyPolicy(minified)).toBe(minified)
      }),
    )
  })

  test('never throws and changes nothing a second time, also when the text is not JSON', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', '\\', ' ', '\n', 'a', '{', '}')).map((all) => all.join('')),
        (text) => {
          expect(minifyPolicy(minifyPolicy(text))).toBe(minifyPolicy(text))
        },
      ),
    )
  })
})

describe('printing', () => {
  test('puts each member and element on its own line', () => {
    expect(printPolicy('{"a":[1,{"b":[]}],"c":{}}')).toBe(
      ['{', '  "a": [', '    1,', '    {', '      "b": []', '    }', '  ],', '  "c": {}', '}'].join('\n'),
    )
  })

  test('does not depend on the layout of the text', () => {
    fc.assert(
      fc.property(spaced, (text) => {
        const printed = printPolicy(text)
        expect(printPolicy(printed)).toBe(printed)
        expect(printed).toBe(printPolicy(minifyPolicy(text)))
        expect(minifyPolicy(printed)).toBe(minifyPolicy(text))
      }),
    )
  })

  test('leaves every string, number and punctuation character of real documents as written', () => {
    for (const document of documents) {
      const printed = printPolicy(document)
      expect(tokens(printed)).toEqual(tokens(document))
      expect(printPolicy(printed)).toBe(printed)
      expect(minifyPolicy(printed)).toBe(minifyPolicy(document))
    }
    expect(documents.length).toBeGreaterThan(100)
  })

  test('leaves text that looks like a comment inside strings', () => {
    const text = '{"a":"// b /* c */","d":"{,}: [ ]"}'
    expect(minifyPolicy(printPolicy(text))).toBe(text)
  })
})

describe('the size', () => {
  test('counts characters without white space, inside strings too (rule P12)', () => {
    expect(policySize('')).toBe(0)
    expect(policySize(' \t\r\n')).toBe(0)
    expect(policySize('{ "a b" : "c\\n" }')).toBe(12)
    expect(policySize('"\u00a0"')).toBe(3)
  })

  test('does not depend on the layout of the text', () => {
    fc.assert(
      fc.property(spaced, (text) => {
        expect(policySize(printPolicy(text))).toBe(policySize(text))
        expect(policySize(minifyPolicy(text))).toBe(policySize(text))
        expect(policySize(text)).toBe(text.replaceAll(/[ \t\r\n]/g, '').length)
      }),
    )
  })
})
