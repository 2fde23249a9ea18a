import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileCondition, parseOperator } from './modifiers.ts'
import { conditionOperators } from './operators.ts'

const span = { start: 0, end: 0 }
const located = (values: readonly string[]) => values.map((value) => ({ value, span }))
const names = [...conditionOperators.values()].map(({ name }) => name)

describe('the table of operators', () => {
  test('has the 27 operators of AWS under their folded names', () => {
    expect(names.length).toBe(27)
    for (const [key, { name }] of conditionOperators) expect(key).toBe(name.toLowerCase())
  })

  test('negates operators with Not in their name', () => {
    for (const { name, isNegated } of conditionOperators.values()) expect(isNegated).toBe(/Not/.test(name))
  })

  test('supports variables in strings, ARNs and Booleans, wildcards in Like and ARNs (rule C27)', () => {
    for (const { name, family, takesVariables, takesWildcards } of conditionOperators.values()) {
      expect(takesVariables).toBe(['String', 'Arn', 'Bool'].includes(family))
      expect(takesWildcards).toBe(family === 'Arn' || /^String(Not)?Like$/.test(name))
      expect(name).toContain(family)
    }
  })
})

describe('an operator name', () => {
  test.each([
    ['StringLike', 'StringLike', undefined, false],
    ['stringlike', 'StringLike', undefined, false],
    ['StringLikeIfExists', 'StringLike', undefined, true],
    ['STRINGLIKEIFEXISTS', 'StringLike', undefined, true],
    ['ForAnyValue:StringLike', 'StringLike', 'ForAnyValue', false],
    ['forallvalues:stringlikeifexists', 'StringLike', 'ForAllValues', true],
    ['Null', 'Null', undefined, false],
  ])('%s is read (rule C20)', (text, name, set, ifExists) => {
    const read = parseOperator(text)
    expect([read?.operator.name, read?.set, read?.ifExists]).toEqual([name, set, ifExists])
  })

  test.each([
    ...[
      '',
      'IfExists',
      'ForAnyValue:',
      'ForAnyValue:IfExists',
      'NullIfExists',
      'nullifexists',
      'StringLikeIfExistsIfExists',
    ],
    ...[
      'IfExistsStringLike',
      ' StringLike',
      'StringLike ',
      'ForAnyValue: StringLike',
      'ForAnyValues:StringLike',
      'ForAllValue:StringLike',
    ],
    ...[
      'ForAnyValue:ForAnyValue:StringLike',
      'ForAnyValueStringLike',
      'StringLike:ForAnyValue',
      'StringEqual',
      'Like',
      'constructor',
      '__proto__',
    ],
    ...[
      'StringLi\u212ae',
      '\u017ftringLike',
      'NotNull',
      'BinaryNotEquals',
      'StringLikeIgnoreCase',
      'BoolNotEquals',
      'toString',
    ],
    'ForAllValues:NullIfExists',
  ])('%j is not known (rule C19)', (text) => {
    expect(parseOperator(text)).toBe(undefined)
  })

  test('that is unknown gives the result unknown', () => {
    const { holds } = compileCondition({ operator: 'StringIs', key: 'A', values: located(['a']), span }, true)
    for (const value of ['a', 'b', undefined, [], ['a', 'b']])
      expect(holds(value, { single: () => 'a' })).toBe(undefined)
  })
})

describe('a condition', () => {
  test('keeps its source and folds its key (rule C6)', () => {
    const condition = { operator: 'Bool', key: 'aws:ResourceTag/\u212aey\u00c9', values: located(['true']), span }
    expect(compileCondition(condition, true)).toMatchObject({ condition, key: 'aws:resourcetag/\u212aey\u00e9' })
  })

  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '',
      '*',
      'true',
      '10',
      '2024-01-01',
      '1.2.3.4/8',
      '::1',
      'QQ==',
      'arn:aws:s3:::b*',
      '${a}',
      "${a, 'b'}",
      '${',
      '${*}',
    ),
  )
  const operator = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('', 'ForAllValues:', 'ForAnyValue:'),
        fc.constantFrom(...names),
        fc.constantFrom('', 'IfExists'),
      )
      .map((all) => all.join('')),
    fc.string({ unit: 'binary' }),
  )
  const requestValue = fc.oneof(fc.constant(undefined), value, fc.array(value, { maxLength: 3 }))
  const keys = { single: (key: string) => (key === 'a' ? '*' : undefined) }

  test('never throws, and gives true, false or unknown, the same each time', () => {
    fc.assert(
      fc.property(
        operator,
        fc.array(value, { maxLength: 3 }),
        requestValue,
        fc.boolean(),
        (name, values, given, variables) => {
          const { holds } = compileCondition({ operator: name, key: name, values: located(values), span }, variables)
          const truth = holds(given, keys)
          expect([true, false, undefined]).toContain(truth)
          expect(holds(given, keys)).toBe(truth)
        },
      ),
      { numRuns: 10_000 },
    )
  })

  const rows = names.filter((name) => name !== 'Null')

  test('with one value and a negated operator is the opposite of the positive one, or unknown', () => {
    const negated = rows.filter((name) => name.includes('Not'))
    fc.assert(
      fc.property(
        fc.constantFrom(...negated),
        fc.array(value, { maxLength: 3 }),
        requestValue,
        (name, values, given) => {
          const compile = (operatorName: string) =>
            compileCondition({ operator: operatorName, key: 'k', values: located(values), span }, true).holds(
              given,
              keys,
            )
          const [no, yes] = [compile(name), compile(name.replace('Not', ''))]
          if (no !== undefined && yes !== undefined) expect(no).toBe(!yes)
        },
      ),
      { numRuns: 5000 },
    )
  })

  test('does not depend on the order of its values', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rows), fc.array(value, { maxLength: 4 }), requestValue, (name, values, given) => {
        const truth = (all: readonly string[]) =>
          compileCondition({ operator: name, key: 'k', values: located(all), span }, true).holds(given, keys)
        expect(truth(values)).toBe(truth(values.toReversed()))
      }),
      { numRuns: 5000 },
    )
  })

  test('under ForAnyValue is the opposite of its negation under ForAllValues when there are values', () => {
    const pairs = rows.filter((name) => name.includes('Not')).map((name) => [name, name.replace('Not', '')] as const)
    const some = fc.array(fc.constantFrom('a', 'b', '1', '2024', '1.2.3.4', 'arn:aws:s3:::b'), {
      minLength: 1,
      maxLength: 3,
    })
    fc.assert(
      fc.property(fc.constantFrom(...pairs), some, some, ([no, yes], values, given) => {
        const truth = (operatorName: string) =>
          compileCondition({ operator: operatorName, key: 'k', values: located(values), span }, true).holds(given, keys)
        const [all, any] = [truth(`ForAllValues:${no}`), truth(`ForAnyValue:${yes}`)]
        if (all !== undefined) expect(all).toBe(!any)
      }),
    )
  })
})
