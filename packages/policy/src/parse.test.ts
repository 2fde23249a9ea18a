import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { type PolicyType, policyTypes } from './document.ts'
import { readJson } from './json.ts'
import { parsePolicy, parsePolicyNode } from './parse.ts'
import type { PolicyProblem, ProblemCode } from './problem.ts'

const ALLOW = '"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"'
const policy = (statement: string) => `{"Version": "2012-10-17", "Statement": [{${statement}}]}`
const at = ({ code, path, line, column }: PolicyProblem) => `${code} ${path || '(top)'} ${line}:${column}`

/** The position of `mark` in the text, and the text without it. */
function marked(text: string): { text: string; line: number; column: number } {
  const before = text.slice(0, text.indexOf('\u00a7')).split('\n')
  return { text: text.replace('\u00a7', ''), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

interface Wrong {
  readonly name: string
  /** The paragraph sign marks where the problem is reported, and is removed. */
  readonly text: string
  readonly code: ProblemCode
  readonly path: string
  readonly type?: PolicyType
}

const wrong: Wrong[] = [
  { name: 'text that is not JSON', text: '{\n "Statement": [§', code: 'JsonSyntax', path: '' },
  { name: 'an empty text', text: '§', code: 'JsonSyntax', path: '' },
  { name: 'more than 64 levels', text: `${'['.repeat(64)}§[`, code: 'TooDeep', path: '' },
  { name: 'a text over 1 MiB', text: `"${'a'.repeat(1_048_575)}§"`, code: 'TooLarge', path: '' },
  {
    name: 'a Version twice',
    text: '{"Version": "2012-10-17",\n§"Version": "2012-10-17"}',
    code: 'DuplicateKey',
    path: '',
  },
  {
    name: 'a condition key twice',
    text: policy(`${ALLOW}, "Condition": {"Bool": {"a": "b", §"a": "c"}}`),
    code: 'DuplicateKey',
    path: '',
  },
  { name: 'a list for a document', text: ' §[]', code: 'WrongType', path: '' },
  { name: 'a text for a document', text: '§"a"', code: 'WrongType', path: '' },
  { name: 'null for a document', text: '§null', code: 'WrongType', path: '' },
  {
    name: 'a document without Statement',
    text: '\n§{"Version": "2012-10-17"}',
    code: 'MissingElement',
    path: 'Statement',
  },
  {
    name: 'an unknown element',
    text: '{§"statement": [], "Statement": []}',
    code: 'UnknownElement',
    path: 'statement',
  },
  {
    name: '__proto__ as an element',
    text: '{§"__proto__": {}, "Statement": []}',
    code: 'UnknownElement',
    path: '__proto__',
  },
  {
    name: 'constructor as an element',
    text: policy(`§"constructor": 1, ${ALLOW}`),
    code: 'UnknownElement',
    path: 'Statement[0].constructor',
  },
  { name: 'an Id that is a number', text: '{"Id": §1, "Statement": []}', code: 'WrongType', path: 'Id' },
  { name: 'an Id that is null', text: '{"Id": §null, "Statement": []}', code: 'WrongType', path: 'Id' },
  {
    name: 'another Version',
    text: '{"Version": §"2012-10-18", "Statement": []}',
    code: 'InvalidVersion',
    path: 'Version',
  },
  { name: 'an empty Version', text: '{"Version": §"", "Statement": []}', code: 'InvalidVersion', path: 'Version' },
  {
    name: 'a Version that is null',
    text: '{"Version": §null, "Statement": []}',
    code: 'InvalidVersion',
    path: 'Version',
  },
  {
    name: 'a Version in a list',
    text: '{"Version": §["2012-10-17"], "Statement": []}',
    code: 'InvalidVersion',
    path: 'Version',
  },
  {
    name: 'a Version without quotes',
    text: '{"Version": §2012, "Statement": []}',
    code: 'InvalidVersion',
    path: 'Version',
  },
  { name: 'a Statement that is a text', text: '{"Statement": §"a"}', code: 'WrongType', path: 'Statement' },
  { name: 'a Statement that is null', text: '{"Statement": §null}', code: 'WrongType', path: 'Statement' },
  { name: 'a list in the list of statements', text: '{"Statement": [§[]]}', code: 'WrongType', path: 'Statement[0]' },
  {
    name: 'a second statement that is a number',
    text: `{"Statement": [{${ALLOW}},\n §7]}`,
    code: 'WrongType',
    path: 'Statement[1]',
  },
  {
    name: 'an unknown element of a lone statement',
    text: `{"Statement": {${ALLOW}, §"action": "a:b"}}`,
    code: 'UnknownElement',
    path: 'Statement.action',
  },
  {
    name: 'a Sid that is a list',
    text: policy(`"Sid": §["a"], ${ALLOW}`),
    code: 'WrongType',
    path: 'Statement[0].Sid',
  },
  {
    name: 'a statement without Effect',
    text: '{"Statement": [\n  §{"Action": "a:b", "Resource": "*"}]}',
    code: 'MissingElement',
    path: 'Statement[0].Effect',
  },
  ...['"Permit"', '"alſow"', '"Allow "', '""', 'true', 'null', '["Allow"]', '{}'].map((effect) => ({
    name: `the Effect ${effect}`,
    text: policy(`"Effect": §${effect}, "Action": "a:b", "Resource": "*"`),
    code: 'InvalidEffect' as const,
    path: 'Statement[0].Effect',
  })),
  {
    name: 'a statement without Action',
    text: '{"Statement": [§{"Effect": "Deny", "Resource": "*"}]}',
    code: 'MissingElement',
    path: 'Statement[0].Action',
  },
  {
    name: 'both Action and NotAction',
    text: `{"Statement": [§{${ALLOW}, "NotAction": "a:b"}]}`,
    code: 'ConflictingElements',
    path: 'Statement[0]',
  },
  {
    name: 'both Resource and NotResource',
    text: `{"Statement": §{${ALLOW}, "NotResource": "*"}}`,
    code: 'ConflictingElements',
    path: 'Statement',
  },
  {
    name: 'both Principal and NotPrincipal',
    text: `{"Statement": [§{${ALLOW}, "Principal": "*", "NotPrincipal": "*"}]}`,
    code: 'ConflictingElements',
    path: 'Statement[0]',
    type: 'resource',
  },
  {
    name: 'an Action that is a number',
    text: policy('"Effect": "Allow", "Action": §1, "Resource": "*"'),
    code: 'WrongType',
    path: 'Statement[0].Action',
  },
  {
    name: 'an Action that is true',
    text: policy('"Effect": "Allow", "Action": §true, "Resource": "*"'),
    code: 'WrongType',
    path: 'Statement[0].Action',
  },
  {
    name: 'an Action that is null',
    text: policy('"Effect": "Allow", "Action": §null, "Resource": "*"'),
    code: 'WrongType',
    path: 'Statement[0].Action',
  },
  {
    name: 'an Action that is an object',
    text: policy('"Effect": "Allow", "NotAction": §{}, "Resource": "*"'),
    code: 'WrongType',
    path: 'Statement[0].NotAction',
  },
  {
    name: 'a number among actions',
    text: policy('"Effect": "Allow", "Action": ["a:b", §1], "Resource": "*"'),
    code: 'WrongType',
    path: 'Statement[0].Action',
  },
  {
    name: 'a list among resources',
    text: policy('"Effect": "Allow", "Action": "a:b", "NotResource": ["a", §["b"]]'),
    code: 'WrongType',
    path: 'Statement[0].NotResource',
  },
  {
    name: 'a Principal that is another text',
    text: policy(`${ALLOW}, "Principal": §"123456789012"`),
    code: 'WrongType',
    path: 'Statement[0].Principal',
  },
  {
    name: 'a Principal that is a list',
    text: policy(`${ALLOW}, "Principal": §["*"]`),
    code: 'WrongType',
    path: 'Statement[0].Principal',
  },
  {
    name: 'a NotPrincipal that is null',
    text: policy(`${ALLOW}, "NotPrincipal": §null`),
    code: 'WrongType',
    path: 'Statement[0].NotPrincipal',
  },
  {
    name: 'an unknown kind of principal',
    text: policy(`${ALLOW}, "Principal": {§"Aws": "*"}`),
    code: 'UnknownElement',
    path: 'Statement[0].Principal.Aws',
  },
  {
    name: 'a principal that is a number',
    text: policy(`${ALLOW}, "Principal": {"AWS": §123456789012}`),
    code: 'WrongType',
    path: 'Statement[0].Principal.AWS',
  },
  {
    name: 'a number among principals',
    text: policy(`${ALLOW}, "NotPrincipal": {"Service": ["a", §1]}`),
    code: 'WrongType',
    path: 'Statement[0].NotPrincipal.Service',
  },
  {
    name: 'a Condition that is a list',
    text: policy(`${ALLOW}, "Condition": §[]`),
    code: 'WrongType',
    path: 'Statement[0].Condition',
  },
  {
    name: 'a Condition that is null',
    text: policy(`${ALLOW}, "Condition": §null`),
    code: 'WrongType',
    path: 'Statement[0].Condition',
  },
  {
    name: 'an operator that holds a text',
    text: policy(`${ALLOW}, "Condition": {"Bool": §"a"}`),
    code: 'WrongType',
    path: 'Statement[0].Condition.Bool',
  },
  {
    name: 'an operator that holds a list',
    text: policy(`${ALLOW}, "Condition": {"Bool": §[]}`),
    code: 'WrongType',
    path: 'Statement[0].Condition.Bool',
  },
  {
    name: 'a condition value that is null',
    text: policy(`${ALLOW}, "Condition": {"Bool": {"a:b": §null}}`),
    code: 'WrongType',
    path: 'Statement[0].Condition.Bool.a:b',
  },
  {
    name: 'a condition value that is an object',
    text: policy(`${ALLOW}, "Condition": {"Bool": {"a:b": §{}}}`),
    code: 'WrongType',
    path: 'Statement[0].Condition.Bool.a:b',
  },
  {
    name: 'null among condition values',
    text: policy(`${ALLOW}, "Condition": {"Bool": {"a:b": ["x", §null]}}`),
    code: 'WrongType',
    path: 'Statement[0].Condition.Bool.a:b',
  },
  {
    name: 'a list among condition values',
    text: policy(`${ALLOW}, "Condition": {"Bool": {"a:b": [§[]]}}`),
    code: 'WrongType',
    path: 'Statement[0].Condition.Bool.a:b',
  },
]

describe('a wrong policy', () => {
  test.each(wrong.map((each) => [each.name, each] as const))('is a value with its place: %s', (_, each) => {
    const { text, line, column } = marked(each.text)
    const { document, problems } = parsePolicy(text, each.type)
    expect(document).toBe(undefined)
    expect(problems.map(at)).toEqual([`${each.code} ${each.path || '(top)'} ${line}:${column}`])
    expect(problems[0]?.message).toMatch(/\S/)
  })

  test.each([
    'identity',
    'permissionsBoundary',
    'session',
    'scp',
    'rcp',
  ] as const)('is a %s policy without Resource', (type) => {
    const { problems } = parsePolicy('{"Statement": [{"Effect": "Allow", "Action": "a:b"}]}', type)
    expect(problems.map(at)).toEqual(['MissingElement Statement[0].Resource 1:16'])
  })

  test('has all its problems reported, in the order of reading', () => {
    const text = '{"Version": 1, "Id": 2, "x": 3, "Statement": [{"Action": 4}, {"Effect": "No"}, 5]}'
    expect(parsePolicy(text).problems.map(at)).toEqual([
      'UnknownElement x 1:25',
      'InvalidVersion Version 1:13',
      'WrongType Id 1:22',
      'MissingElement Statement[0].Effect 1:47',
      'WrongType Statement[0].Action 1:58',
      'MissingElement Statement[0].Resource 1:47',
      'InvalidEffect Statement[1].Effect 1:73',
      'MissingElement Statement[1].Action 1:62',
      'MissingElement Statement[1].Resource 1:62',
      'WrongType Statement[2] 1:80',
    ])
  })

  test('covers every problem code', () => {
    const shown = new Set(wrong.map(({ code }) => code))
    const source = readFileSync(new URL('./problem.ts', import.meta.url), 'utf8')
    const kinds = source.slice(source.indexOf('export type ProblemCode')).match(/(?<=\| ')\w+/g)
    expect(new Set(kinds)).toEqual(shown)
  })

  test('with many problems is read in linear time', () => {
    const count = 1000
    const text = `{"Statement": [${'1,\n'.repeat(count)}1]}`
    const search = vi.spyOn(String.prototype, 'indexOf')
    const { problems } = parsePolicy(text)
    const searches = search.mock.calls.length
    search.mockRestore()
    expect(problems.at(-1)).toMatchObject({ line: count + 1, column: 1 })
    expect(searches).toBeLessThan(10 * count)
  })
})

describe('a policy', () => {
  test('keeps its text, and spans point into it', () => {
    const text = ` {"Statement":\n{"Sid":"x", ${ALLOW}, "Condition": {"Bool": {"a:b" : [true, "c"]}}} } `
    const { document } = parsePolicy(text)
    const statement = document?.statements[0]
    const slice = (span = { start: 0, end: 0 }) => text.slice(span.start, span.end)
    expect(document?.text).toBe(text)
    expect(slice(statement?.span)).toBe(text.slice(text.indexOf('{"Sid"'), text.lastIndexOf('}') - 1))
    expect(slice(statement?.action.values[0]?.span)).toBe('"s3:GetObject"')
    expect(slice(statement?.resource?.values[0]?.span)).toBe('"*"')
    expect(slice(statement?.conditions[0]?.span)).toBe('"a:b" : [true, "c"]')
    expect(statement?.conditions[0]?.values.map(({ span }) => slice(span))).toEqual(['true', '"c"'])
  })

  test('without Version is version 2008-10-17 (rule P1)', () => {
    expect(parsePolicy('{"Statement": []}').document?.version).toBe('2008-10-17')
    expect(parsePolicy('{"Version": "2008-10-17", "Statement": []}').document?.version).toBe('2008-10-17')
    expect(parsePolicy('{"Version": "2012-10-17", "Statement": []}').document?.version).toBe('2012-10-17')
  })

  test('may have no statement and an Id', () => {
    expect(parsePolicy('{"Id": "", "Statement": []}').document).toMatchObject({ id: '', statements: [] })
    expect(Object.keys(parsePolicy('{"Statement": []}').document ?? {})).not.toContain('id')
  })

  const withoutSpans = (text: string, type: PolicyType = 'resource') =>
    JSON.parse(
      JSON.stringify(parsePolicy(text, type).document?.statements, (key, value) => (key === 'span' ? 0 : value)),
    )

  test('means the same with one value and with a list of one (rule P3)', () => {
    const one = `{"Statement": {"Effect": "Deny", "NotAction": "a:b", "NotResource": "c", "NotPrincipal": {"AWS": "d"},
      "Condition": {"StringLike": {"e:f": "g"}}}}`
    const list = `{"Statement": [{"Effect": "Deny", "NotAction": ["a:b"], "NotResource": ["c"], "NotPrincipal": {"AWS": ["d"]},
      "Condition": {"StringLike": {"e:f": ["g"]}}}]}`
    expect(withoutSpans(one)).toEqual(withoutSpans(list))
    expect(withoutSpans(one)).toEqual([
      {
        index: 0,
        effect: 'Deny',
        action: { not: true, values: [{ value: 'a:b', span: 0 }] },
        resource: { not: true, values: [{ value: 'c', span: 0 }] },
        principal: { not: true, entries: [{ type: 'AWS', value: 'd', span: 0 }] },
        conditions: [{ operator: 'StringLike', key: 'e:f', values: [{ value: 'g', span: 0 }], span: 0 }],
        span: 0,
      },
    ])
  })

  test('means the same with Principal "*" and {"AWS": "*"} (rule N1)', () => {
    const read = (principal: string) => withoutSpans(policy(`${ALLOW}, "Principal": ${principal}`))
    expect(read('"*"')).toEqual(read('{"AWS": "*"}'))
    expect(read('{"AWS": ["*"]}')).toEqual(read('{"AWS": "*"}'))
  })

  test('has numbers and Booleans in conditions as their text (rule P11)', () => {
    const values = '[1, -0, 1.50, 1e2, 123456789012345678901234567890, true, false, "x"]'
    const { document } = parsePolicy(policy(`${ALLOW}, "Condition": {"Bool": {"a:b": ${values}}}`))
    expect(document?.statements[0]?.conditions[0]?.values.map(({ value }) => value)).toEqual([
      '1',
      '-0',
      '1.50',
      '1e2',
      '123456789012345678901234567890',
      'true',
      'false',
      'x',
    ])
  })

  test('has one condition for each key of each operator, in order', () => {
    const block = '{"Bool": {"a": "1", "b": "2"}, "Null": {}, "bool": {"__proto__": "3", "a": []}}'
    const { document } = parsePolicy(policy(`${ALLOW}, "Condition": ${block}`))
    expect(
      document?.statements[0]?.conditions.map(({ operator, key, values }) => [operator, key, values.length]),
    ).toEqual([
      ['Bool', 'a', 1],
      ['Bool', 'b', 1],
      ['bool', '__proto__', 1],
      ['bool', 'a', 0],
    ])
  })

  test('has its principals in order with their types', () => {
    const principal = '{"Service": ["a", "b"], "AWS": [], "Federated": "c", "CanonicalUser": "d"}'
    const { document } = parsePolicy(policy(`${ALLOW}, "Principal": ${principal}`), 'resource')
    expect(document?.statements[0]?.principal?.entries.map(({ type, value }) => `${type} ${value}`)).toEqual([
      'Service a',
      'Service b',
      'Federated c',
      'CanonicalUser d',
    ])
  })

  test.each(['resource', 'trust', 'vpcEndpoint'] as const)('of type %s may omit Resource (rule P9)', (type) => {
    const { document } = parsePolicy(`{"Statement": {"Effect": "Allow", "Action": "a:b", "Principal": "*"}}`, type)
    expect(document?.statements[0]?.resource).toBe(undefined)
  })

  test('may have an Effect in other letters, which AWS does not store', () => {
    const { document } = parsePolicy('{"Statement": {"Effect": "DENY", "Action": "a:b", "Resource": "*"}}')
    const otherEffect = { value: 'DENY', span: { start: 25, end: 31 } }
    expect(document?.statements[0]).toMatchObject({ effect: 'Deny', otherEffect })
    expect(parsePolicy('{"Statement": {"Effect": "allow", "Action": "a:b", "Resource": "*"}}').problems).toEqual([])
  })

  test('may have empty lists and empty strings, which match nothing', () => {
    const { document } = parsePolicy(policy('"Sid": "", "Effect": "Allow", "Action": [], "Resource": ""'))
    expect(document?.statements[0]).toMatchObject({
      sid: '',
      action: { values: [] },
      resource: { values: [{ value: '' }] },
    })
  })

  test('inside a larger text has positions in that text', () => {
    const text = '{"a":\n {"Statement": [1]}}'
    const inner = readJson(text).node?.children?.[0]?.children?.[1]
    expect(inner && parsePolicyNode(inner, text).problems.map(at)).toEqual(['WrongType Statement[0] 2:17'])
  })
})

const FOLDER = new URL('../../../fixtures/grammar/', import.meta.url)
const documents: string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as { document: string }[])
  .map(({ document }) => document)

/** Never throws; a document or problems, never both; every problem has a place inside the text. */
function expectSound(text: string, type: PolicyType): void {
  const { document, problems } = parsePolicy(text, type)
  expect(document === undefined).toBe(problems.length > 0)
  const lines = text.split('\n')
  for (const { offset, line, column, message } of problems) {
    expect(offset).toBeGreaterThanOrEqual(0)
    expect(offset).toBeLessThanOrEqual(text.length)
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1)
    expect(lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1).toBe(offset)
    expect(message).not.toBe('')
  }
}

describe('reading is sound', () => {
  const anyType = fc.constantFrom(...policyTypes)

  test('for arbitrary strings', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), anyType, expectSound))
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), anyType, expectSound))
  })

  test('for arbitrary JSON', () => {
    fc.assert(fc.property(fc.json(), anyType, expectSound))
  })

  test('for objects of policy elements with arbitrary values', () => {
    const names =
      'Version Id Statement Sid Effect Principal NotPrincipal Action NotAction Resource NotResource Condition AWS'
    const key = fc.constantFrom(...names.split(' '), 'Bool', '__proto__', 'constructor')
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom<unknown>('Allow', '*', '2012-10-17', 1, true, null, 'a:b'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((members) => Object.fromEntries(members)),
      ),
    }))
    fc.assert(fc.property(value, anyType, (each, type) => expectSound(JSON.stringify(each, null, 1), type)))
  })

  test('for real documents with characters changed, removed and inserted', () => {
    const edit = fc.record({
      at: fc.nat({ max: 100_000 }),
      remove: fc.nat({ max: 3 }),
      put: fc.constantFrom(
        '',
        '"',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '\\',
        '1',
        'null',
        '\n',
        '\u0000',
        '\ud800',
        '{"a":1}',
      ),
    })
    const mutated = fc.tuple(fc.constantFrom(...documents), fc.array(edit, { maxLength: 4 })).map(([text, edits]) =>
      edits.reduce((now, { at: place, remove, put }) => {
        const from = place % (now.length + 1)
        return now.slice(0, from) + put + now.slice(from + remove)
      }, text),
    )
    fc.assert(fc.property(mutated, anyType, expectSound), { numRuns: 3000 })
  })
})
