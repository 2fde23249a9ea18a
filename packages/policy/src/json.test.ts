import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_DEPTH, MAX_LENGTH, memberOf, membersOf, readJson } from './json.ts'

function problemOf(text: string) {
  const { node, problem } = readJson(text)
  expect(node).toBe(undefined)
  return problem
}

const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('strict JSON', () => {
  test.each([
    ['a line comment', '{} // no', 3],
    ['a block comment', '{/* no */}', 1],
    ['a comment before the document', '/**/{}', 0],
    ['a trailing comma in an object', '{"a": 1,}', 8],
    ['a trailing comma in a list', '[1,]', 3],
    ['two commas', '[1,,2]', 3],
    ['a comma that is missing', '[1 2]', 3],
    ['a colon that is missing', '{"a" 1}', 5],
    ['a name without quotes', '{a: 1}', 1],
    ['a name in single quotes', "{'a': 1}", 1],
    ['a value in single quotes', "['a']", 1],
    ['an object that is not closed', '{"a": 1', 7],
    ['a list that is not closed', '[1', 2],
    ['a bracket of the other kind', '[1}', 2],
    ['a string that is not closed', '["a', 1],
    ['text after the document', '{} {}', 3],
    ['a closing brace too many', '{}}', 2],
    ['a byte order mark', '\ufeff{}', 0],
    ['a byte order mark in the middle', '[\ufeff1]', 1],
    ['a no-break space', '[\u00a01]', 1],
    ['a line separator between tokens', '[\u20281]', 1],
    ['a vertical tab between tokens', '[\v1]', 1],
    ['a NUL character after the document', '{}\u0000', 2],
    ['a tab in a string', '["a\tb"]', 1],
    ['a line break in a string', '["a\nb"]', 1],
    ['a NUL character in a string', '["a\u0000"]', 1],
    ['an unknown escape', '["\\x41"]', 1],
    ['an escaped line break', '["\\\n"]', 1],
    ['a short \\u escape', '["\\u12"]', 1],
    ['a \\u escape that is not hexadecimal', '["\\u12g4"]', 1],
    ['a leading zero', '[01]', 2],
    ['a plus sign', '[+1]', 1],
    ['a fraction without digits', '[1.]', 1],
    ['a fraction without a whole', '[.5]', 1],
    ['an exponent without digits', '[1e]', 1],
    ['a hexadecimal number', '[0x10]', 2],
    ['NaN', '[NaN]', 1],
    ['Infinity', '[-Infinity]', 1],
    ['undefined', '[undefined]', 1],
    ['True', '[True]', 1],
    ['nothing', '', 0],
    ['white space only', ' \n', 2],
  ])('refuses %s, with the place', (_, text, offset) => {
    expect(isJson(text)).toBe(false)
    expect(problemOf(text)).toMatchObject({ code: 'JsonSyntax', offset, path: '' })
    expect(problemOf(text)?.message).toMatch(/^not JSON: ./)
  })

  test('counts lines and columns from 1', () => {
    expect(problemOf('{\n  "a": 1,\n  b\n}')).toMatchObject({ line: 3, column: 3, offset: 14 })
    expect(problemOf('{\r\n  "a": x\r\n}')).toMatchObject({ line: 2, column: 8 })
  })

  test.each([
    ['null', null],
    ['"a"', 'a'],
    ['-0', -0],
    ['1E+2', 100],
    [' \t\r\n[]', []],
    ['"\\u0041\\n\\/"', 'A\n/'],
    ['"\\ud83d\\ude00"', '\u{1f600}'],
    ['"\u007f"', '\u007f'],
    ['"\u2028"', '\u2028'],
  ])('reads %s', (text, value) => {
    const { node, problem } = readJson(text)
    expect(problem).toBe(undefined)
    expect(node?.type === 'array' ? [] : node?.value).toEqual(value)
  })

  test('reads lone surrogates, escaped or not, as JSON.parse does', () => {
    expect(readJson('"\\ud800"').node?.value).toBe('\ud800')
    expect(readJson('"\udc00a"').node?.value).toBe('\udc00a')
  })

  test('accepts what JSON.parse accepts, except for names that occur twice', () => {
    const pieces =
      '{|}|[|]|:|,|"|"a"|\\|1|0|-|.|e|E+|true|null| |\n|\t|\u0000|\ufeff|\u00a0|/|//|/*|*/|\\u|00|"\u0001"|\ud800'
    const texts = fc.array(fc.constantFrom(...pieces.split('|')), { maxLength: 12 }).map((all) => all.join(''))
    fc.assert(
      fc.property(texts, (text) => {
        const { problem } = readJson(text)
        expect(problem === undefined || problem.code === 'DuplicateKey').toBe(isJson(text))
      }),
      { numRuns: 20_000 },
    )
  })

  test('reports every problem at a place inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { problem } = readJson(text)
        if (problem === undefined) return
        expect(problem.offset).toBeGreaterThanOrEqual(0)
        expect(problem.offset).toBeLessThanOrEqual(text.length)
        expect(problem.line).toBeLessThanOrEqual(text.split('\n').length)
      }),
    )
  })
})

describe('depth', () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

  test(`accepts ${MAX_DEPTH} levels and refuses the next one at its bracket`, () => {
    expect(readJson(nested(MAX_DEPTH)).problem).toBe(undefined)
    expect(problemOf(nested(MAX_DEPTH + 1))).toMatchObject({ code: 'TooDeep', offset: MAX_DEPTH, line: 1 })
  })

  test('refuses 10,000 levels of lists and of objects, closed or not', () => {
    const code = 'TooDeep'
    expect(problemOf(nested(10_000))).toMatchObject({ code, offset: MAX_DEPTH })
    expect(problemOf('['.repeat(10_000))).toMatchObject({ code, offset: MAX_DEPTH })
    expect(problemOf('{"a":'.repeat(10_000))).toMatchObject({ code, offset: MAX_DEPTH * 5 })
  })

  test('does not count brackets in strings nor levels that are closed again', () => {
    expect(readJson(`["${'['.repeat(100)}"]`).problem).toBe(undefined)
    expect(readJson(`["\\"${'['.repeat(100)}"]`).problem).toBe(undefined)
    expect(readJson(`[${'[],'.repeat(100)}{}]`).problem).toBe(undefined)
    expect(problemOf(`["\\\\",${nested(MAX_DEPTH)}]`)).toMatchObject({ code: 'TooDeep' })
  })
})

describe('length', () => {
  const ofLength = (length: number) => `"${'a'.repeat(length - 2)}"`

  test('accepts 1 MiB and refuses one unit more', () => {
    expect(MAX_LENGTH).toBe(1_048_576)
    expect(readJson(ofLength(MAX_LENGTH)).problem).toBe(undefined)
    expect(problemOf(ofLength(MAX_LENGTH + 1))).toMatchObject({ code: 'TooLarge', offset: MAX_LENGTH })
  })

  test('accepts a limit from the caller', () => {
    expect(readJson('[1]', 3).problem).toBe(undefined)
    const message = 'the text has 4 characters; at most 3 are read'
    expect(readJson('[\n1]', 3).problem).toMatchObject({ code: 'TooLarge', line: 2, column: 2, message })
  })

  test('checks the length first', () => {
    expect(problemOf('['.repeat(MAX_LENGTH + 1))?.code).toBe('TooLarge')
  })
})

describe('names that occur twice', () => {
  test.each([
    ['at the top', '{"a": 1, "a": 2}', 9],
    ['with equal values', '{"a": 1, "a": 1}', 9],
    ['in a list', '[{"a": 1}, {"a": 1, "b": 2, "a": 3}]', 28],
    ['deep inside', '{"a": {"b": {"c": 1, "c": 2}}}', 21],
    ['once escaped', '{"a": 1, "\\u0061": 2}', 9],
    ['as __proto__', '{"__proto__": 1, "__proto__": 2}', 17],
    ['as constructor', '{"constructor": 1, "constructor": 2}', 19],
    ['as an empty name', '{"": 1, "": 2}', 8],
    ['at the top before those further down', '{"a": {"b": 1, "b": 2}, "a": 3}', 24],
  ])('are refused %s at the second name', (_, text, offset) => {
    expect(problemOf(text)).toMatchObject({ code: 'DuplicateKey', offset, help: 'keep one of the two' })
  })

  test('are named in the message', () => {
    expect(problemOf('{"Sid": "a",\n "Sid": "b"}')).toMatchObject({
      message: 'the member "Sid" occurs twice',
      line: 2,
      column: 2,
    })
  })

  test('are different when their letters or their objects differ', () => {
    expect(readJson('{"a": {"a": 1}, "A": [{"a": 1}, {"a": 2}]}').problem).toBe(undefined)
    expect(readJson('{"__proto__": 1, "constructor": 2, "toString": 3}').problem).toBe(undefined)
  })
})

describe('members', () => {
  test('are name, name node and value node in the order of the text', () => {
    const { node } = readJson('{"b": 1, "__proto__": {"c": 2}}')
    const members = node === undefined ? [] : membersOf(node)
    expect(members.map(([name, at, value]) => [name, at.offset, value.offset])).toEqual([
      ['b', 1, 6],
      ['__proto__', 9, 22],
    ])
  })

  test('are none for a value that is not an object', () => {
    for (const text of ['[{"a": 1}]', '"a"', '1', 'null']) {
      const { node } = readJson(text)
      expect(node && membersOf(node)).toEqual([])
    }
  })

  test('are found by name; inherited properties are not', () => {
    const { node } = readJson('{"a": 1}')
    expect(node && memberOf(node, 'a')?.value).toBe(1)
    for (const name of ['A', 'constructor', '__proto__', 'toString']) {
      expect(node && memberOf(node, name)).toBe(undefined)
    }
  })
})
