import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awsModels } from '../model/models.ts'
import { compilePattern } from './compilePattern.ts'

/** Every pattern of every model, with the shape that has it. */
function allPatterns(): Map<string, string> {
  const found = new Map<string, string>()
  const models = awsModels()
  for (const name of Object.keys(models.services)) {
    const model = models.model(name)
    const waiting = (model?.operations ?? []).flatMap((each) => {
      const operation = model?.operation(each)
      return [operation?.input, operation?.output].flatMap((shape) => (shape ? [shape.name] : []))
    })
    const seen = new Set<string>()
    for (let called = waiting.pop(); called !== undefined; called = waiting.pop()) {
      if (seen.has(called)) continue
      seen.add(called)
      const shape = model?.shape(called)
      if (shape?.pattern !== undefined) found.set(shape.pattern, `${name} ${called}`)
      if (shape?.type === 'structure') waiting.push(...shape.members.map((member) => member.shape.name))
      if (shape?.type === 'list') waiting.push(shape.member.shape.name)
      if (shape?.type === 'map') waiting.push(shape.key.shape.name, shape.value.shape.name)
    }
  }
  return found
}

/** The same pattern in JavaScript's notation, which is equivalent for ASCII texts. */
function inJavaScript(pattern: string): RegExp {
  const bare = /^\/\^.*\$\/$/s.test(pattern) ? pattern.slice(1, -1) : pattern
  const once = bare
    .replace(/\\\\(?=[dDsSwWpP.+-])/g, '\\')
    .replace(/\\([_:@!'])/g, '$1')
    .replace('?+', '?')
    .replace('\\w-_', '\\w\\-_')
    .replace('\\p{LD}', '[\\p{L}\\p{Nd}]')
    .replace('\\p{Punct}', '[!-/:-@\\[-`{-~]')
  const isPrefix = once.startsWith('^') && !once.endsWith('$')
  const outside = once.replace(/\[(?:\\.|[^\]\\])*\]|\\-/g, (found) => (found === '\\-' ? '-' : found))
  return new RegExp(`^(?:${outside}${isPrefix ? ')' : ')$'}`, 'u')
}

const patterns = [...allPatterns()]

describe('the patterns of all models', () => {
  test('are found', () => {
    expect(patterns.length).toBeGreaterThan(150)
  })

  test.each(patterns)('compile, and match what JavaScript matches: %s', (pattern) => {
    const matches = compilePattern(pattern)
    const native = inJavaScript(pattern)
    const word = fc.constantFrom(
      'a',
      'Z9',
      '-',
      '.',
      ' ',
      '\t',
      '\n',
      '/',
      ':',
      '::',
      '%41',
      '$',
      '_',
      'arn:aws:iam::123456789012:role/a',
      'o-aaaaaaaaaa/r-aaaa/',
      's3://a/b',
      'aws.partner/a/b',
      'v1',
      '123456789012',
    )
    const text = fc.array(fc.oneof(word, fc.string({ maxLength: 2 })), { maxLength: 8 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (each) => matches(each) === native.test(each)),
      { numRuns: 200, seed: 1 },
    )
  })
})

describe('a pattern', () => {
  test.each([
    ['[\\w+=,.@-]+', 'ana@example.com', true],
    ['[\\w+=,.@-]+', 'ana\n', false],
    ['[\\w+=,.@-]+', '\u212aelvin', false],
    ['[\\w+=,.@-]+', '', false],
    ['(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)', '/a/b/', true],
    ['(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)', 'x/a/', false],
    ['[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*', 'Größe 5', true],
    ['[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*', 'a&b', false],
    ['^[\\\\P{C}]*$', 'é', true],
    ['^[\\\\P{C}]*$', 'a\u0007', false],
    ['.*\\S.*', '\u00a0', true],
    ['.*\\S.*', ' \t ', false],
    ['^arn:[a-z0-9]{1,10}:profile', 'arn:aws:profile:us-east-1:123456789012:domains/d', true],
    ['/^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)[a-zA-Z\\d\\S]{8,64}$/', 'Passw0rd', true],
    ['/^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)[a-zA-Z\\d\\S]{8,64}$/', 'password', false],
    ['^(?!aws:)[a-z:]+$', 'aws:tag', false],
    ['^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$', 'a-b-c', true],
    ['^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$', 'a--b', false],
    ['.', '\u{1f600}', true],
    ['.{2}', '\u{1f600}', false],
    ['.', '\u2028', false],
    ['a*?:b{0,2}?$|^c+?', 'aa:bb', true],
    ['a*?:b{0,2}?$|^c+?', 'aa:bbb', false],
    ['a*?:b{0,2}?$|^c+?', 'cc', true],
    ['[a-z.]*(?<!\\.)', 'a.b', true],
    ['[a-z.]*(?<!\\.)', 'a.', false],
    ['(?<!-)[a-z-]*', 'a-', true],
    ['[a-z.]*(?<=b)c', 'abc', true],
    ['[a-z.]*(?<=b)c', 'acc', false],
    ['(\\bALIAS\\b|[0-9])+', 'ALIAS', true],
    ['(\\bALIAS\\b|[0-9])+', 'ALIAS1', false],
    ['[ a]\\b[ a]', 'a ', true],
    ['^(\\p{LD}|\\p{Punct}| )+$', 'Größe 5!', true],
    ['^(\\p{LD}|\\p{Punct}| )+$', 'a\u0007', false],
  ])('%s on %j: %s', (pattern, text, answer) => {
    expect(compilePattern(pattern)(text)).toBe(answer)
  })

  test.each([
    '(.*a)*b',
    '(a|a)*b',
    '(a|aa)+$b',
    '([a-z]+)*[A-Z]',
    '^[ \\t]*[\\x20-\\x7E]+([ \\t]+[\\x20-\\x7E]+)*[ \\t]*$',
  ])('is matched in linear time: %s', (pattern) => {
    // A backtracking matcher would not terminate in practice.
    expect(compilePattern(pattern)(`${'a '.repeat(2_000)}\n`)).toBe(false)
    expect(compilePattern(pattern)(`${'a'.repeat(5_000)}\n`)).toBe(false)
  })

  test.each([
    '(a',
    'a)',
    '[a',
    'a**',
    'a*+',
    'a*??',
    '(?<name>a)',
    '(?<!ab)c',
    '\\Ba',
    '[a&&b]',
    '\\1',
    '[z-a]',
    'a{2,1',
    '(x{9999}){9999}',
  ])('that is not supported is refused: %s', (pattern) => {
    expect(() => compilePattern(pattern)).toThrow(/pattern/)
  })
})
