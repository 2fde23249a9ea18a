import { type PolicyDocument, parsePolicy } from '@gatewarden/policy'
import { openReference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { type Access, accessOf, deniedBy, difference, intersection, union } from './access.ts'
import { Comparison } from './comparison.ts'
import { actionUniverse } from './universe.ts'

const reference = openReference()

interface WrittenStatement {
  readonly Effect?: 'Allow' | 'Deny'
  readonly Action?: string | readonly string[]
  readonly NotAction?: string | readonly string[]
  readonly Resource?: string | readonly string[]
  readonly NotResource?: string | readonly string[]
  readonly Condition?: object
}

function policy(...statements: readonly WrittenStatement[]): PolicyDocument[] {
  const Statement = statements.map((each) => ({
    Effect: 'Allow',
    ...(each.NotAction === undefined ? { Action: 's3:GetObject' } : {}),
    ...(each.NotResource === undefined ? { Resource: '*' } : {}),
    ...each,
  }))
  const { document, problems } = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement }))
  if (document === undefined) throw new Error(JSON.stringify(problems))
  return [document]
}

/** A row as the test writes it; what is left out is: s3:GetObject, `*`, no conditions, no exceptions, nothing undocumented. */
interface Row {
  readonly actions?: readonly string[]
  readonly undocumented?: readonly string[]
  readonly resources?: readonly string[]
  readonly when?: readonly string[]
  readonly except?: readonly string[]
}

const row = ({ actions = ['s3:GetObject'], undocumented = [], resources = ['*'], when = [], except = [] }: Row) => ({
  actions,
  undocumented,
  resources,
  when,
  except,
})

function coverOf(access: Access, sets: readonly Access[], states?: number) {
  const options = states === undefined ? { reference } : { reference, states }
  const { rows, unknown } = new Comparison(sets, options).cover(access)
  return { rows: rows.map(({ documented, ...each }) => each), unknown }
}

const bucket = (...names: string[]): WrittenStatement => ({ Resource: names.map((name) => `arn:aws:s3:::${name}`) })
const arn = (name: string) => `arn:aws:s3:::${name}`
const prefix = (operator: string, ...values: string[]) => ({ Condition: { [operator]: { 's3:prefix': values } } })
const deny = (statement: WrittenStatement): WrittenStatement => ({ ...statement, Effect: 'Deny' })

describe('what one policy allows and another does not', () => {
  test.each<
    readonly [sentence: string, A: readonly WrittenStatement[], B: readonly WrittenStatement[], rows: readonly Row[]]
  >([
    ['nothing, where both are the same', [bucket('b*')], [bucket('b*')], []],
    ['nothing, where the other one allows more', [bucket('b')], [bucket('b*')], []],
    ['all, where the other one allows nothing', [bucket('b')], [], [{ resources: [arn('b')] }]],
    ['a resource that ends in two stars, once', [bucket('b*', 'b**')], [], [{ resources: [arn('b*')] }]],
    ['a resource with two readings, once', [{ Resource: 'arn:aws:s3:*:b' }], [], [{ resources: ['arn:aws:s3:*:b'] }]],
    [
      'a resource with two readings as an exception, once',
      [{}],
      [{}, deny({ Resource: 'arn:aws:s3:*:b' })],
      [{ resources: ['arn:aws:s3:*:b'] }],
    ],
    ['an action', [{ Action: ['s3:GetObject', 's3:PutObject'] }], [{}], [{ actions: ['s3:PutObject'] }]],
    [
      'a pattern of actions where it matches no others',
      [{ Action: ['voiceid:*Domain', 's3:GetObject'] }],
      [{}],
      [{ actions: ['voiceid:*Domain'] }],
    ],
    [
      'names of actions where the pattern matches others',
      [{ Action: 'voiceid:*Domain' }],
      [{ Action: 'voiceid:D*' }],
      [
        {
          actions: ['voiceid:CreateDomain', 'voiceid:UpdateDomain'],
          undocumented: ['voiceid:adomain'],
        },
      ],
    ],
    ['a resource pattern that is new among others', [bucket('a', 'b')], [bucket('a')], [{ resources: [arn('b')] }]],
    ['resource patterns in one row', [bucket('a', 'b')], [bucket('c')], [{ resources: [arn('a'), arn('b')] }]],
    ['everything except a resource', [{}], [bucket('b')], [{ except: [arn('b')] }]],
    [
      'a resource pattern except one within it',
      [bucket('b*')],
      [bucket('b')],
      [{ resources: [arn('b*')], except: [arn('b')] }],
    ],
    [
      'no exception that cannot match',
      [bucket('b*')],
      [bucket('b'), bucket('c')],
      [{ resources: [arn('b*')], except: [arn('b')] }],
    ],
    [
      'no exception that another one contains',
      [bucket('b*')],
      [bucket('b/*'), bucket('b/x/*')],
      [{ resources: [arn('b*')], except: [arn('b/*')] }],
    ],
    [
      'of several patterns in an exception only those that can match',
      [bucket('b*')],
      [bucket('b', 'c')],
      [{ resources: [arn('b*')], except: [arn('b')] }],
    ],
    ['a resource outside of NotResource', [{ NotResource: arn('b') }], [], [{ resources: [`not ${arn('b')}`] }]],
    ['a condition', [prefix('StringEquals', 'x')], [], [{ when: ['StringEquals s3:prefix = x'] }]],
    [
      'everything except what a condition allows',
      [{}],
      [prefix('StringEquals', 'x')],
      [{ except: ['when StringEquals s3:prefix = x'] }],
    ],
    [
      'no condition that the exception has in common with the row',
      [prefix('StringLike', 'x*')],
      [{ ...bucket('b'), ...prefix('StringLike', 'x*') }],
      [{ when: ['StringLike s3:prefix = x*'], except: [arn('b')] }],
    ],
    [
      'an exception with resource and condition',
      [{}],
      [{ ...bucket('b'), ...prefix('StringEquals', 'x') }],
      [{ except: [`${arn('b')} when StringEquals s3:prefix = x`] }],
    ],
    ['what only the other one denies', [{}], [{}, deny(bucket('b*'))], [{ resources: [arn('b*')] }]],
    [
      'without what both deny',
      [{}, deny(bucket('b'))],
      [{}, deny(bucket('b*'))],
      [{ resources: [arn('b*')], except: [arn('b')] }],
    ],
    [
      'no row that is within another one',
      [bucket('b*'), { ...bucket('b/*'), ...prefix('StringEquals', 'x') }],
      [],
      [{ resources: [arn('b*')] }],
    ],
    [
      'no row that two others contain together',
      [bucket('b'), bucket('b?*'), { ...bucket('b*'), ...prefix('StringEquals', 'x') }],
      [],
      [{ resources: [arn('b'), arn('b?*')] }],
    ],
    [
      'a resource with a variable',
      [bucket('b/${aws:PrincipalTag/team}/*', 'b/*/x')],
      [bucket('b/*/x')],
      [{ resources: [arn('b/${aws:PrincipalTag/team}/*')], except: [arn('b/*/x')] }],
    ],
    ['nothing but a variable within a star', [bucket('b/${aws:PrincipalTag/team}')], [bucket('b/*')], []],
    [
      'actions of several statements in one row',
      [{ Action: ['s3:GetObject', 's3:PutObject'] }, { ...bucket('b'), Action: 's3:PutObject' }],
      [],
      [{ actions: ['s3:GetObject', 's3:PutObject'] }],
    ],
    [
      'an example of what a wildcard matches, where the shortest ones are taken',
      [{ Action: 'zz:a*' }],
      [{ Action: ['zz:a', 'zz:aa*'] }],
      [{ actions: [], undocumented: ['zz:ab'] }],
    ],
    ['an undocumented action by its name', [{ Action: 'zz:a' }], [], [{ actions: ['zz:a'] }]],
  ])('is %s', (_, A, B, rows) => {
    const [a, b] = [accessOf(A.length === 0 ? [] : policy(...A)), accessOf(B.length === 0 ? [] : policy(...B))]
    expect(coverOf(difference(a, b), [a, b])).toEqual({ rows: rows.map(row), unknown: undefined })
  })
})

describe('other sets', () => {
  const [some, more] = [policy(bucket('a*')), policy(bucket('*b'))]
  const all = policy({})
  const denying = policy({}, deny(bucket('b')))

  test.each<readonly [sentence: string, access: Access, rows: readonly Row[]]>([
    [
      'an intersection shows both resources',
      intersection(accessOf(some), accessOf(more)),
      [{ resources: [arn('a*')], when: [`resource is also ${arn('*b')}`] }],
    ],
    ['a union shows either', union(accessOf(some), accessOf(more)), [{ resources: [arn('a*'), arn('*b')] }]],
    ['what a Deny matches, whatever is allowed', deniedBy(denying), [{ resources: [arn('b')] }]],
    ['what a Deny newly matches', difference(deniedBy(denying), deniedBy(some)), [{ resources: [arn('b')] }]],
    [
      'the complement of an intersection is outside of either',
      difference(accessOf(all), intersection(accessOf(some), accessOf(more))),
      [{ except: [arn('a*')] }, { except: [arn('*b')] }],
    ],
    [
      'the complement of a union is outside of both',
      difference(accessOf(all), union(accessOf(some), accessOf(more))),
      [{ except: [arn('a*'), arn('*b')] }],
    ],
    ['an empty intersection has no rows', intersection(deniedBy(denying), accessOf(denying)), []],
  ])('%s', (_, access, rows) => {
    expect(coverOf(access, [access])).toEqual({ rows: rows.map(row), unknown: undefined })
  })
})

test('a row has the numbers of its documented actions', () => {
  const access = accessOf(policy({ Action: ['s3:PutObject', 's3:GetObject', 'zz:a'] }))
  const [first] = new Comparison([access], { reference }).cover(access).rows
  const universe = actionUniverse(reference)
  expect(first?.documented.map((number) => universe.names[number])).toEqual(['s3:GetObject', 's3:PutObject'])
})

test('a comparison answers only about the policies that it was made with', () => {
  const [some, other] = [accessOf(policy({})), accessOf(policy(bucket('b')))]
  expect(() => new Comparison([some], { reference }).cover(other)).toThrow('made without these policies')
})

describe('the budget', () => {
  const [a, b] = [
    accessOf(policy(bucket('*a????????'), { Action: 's3:PutObject' })),
    accessOf(policy(bucket('*b????????'))),
  ]
  const rowsOf = (states: number) => coverOf(difference(a, b), [a, b], states)
  const put = row({ actions: ['s3:PutObject'] })
  const get = row({ resources: [arn('*a????????')], except: [arn('*b????????')] })

  test.each([
    ['decides all actions', 100_000, { rows: [put, get], unknown: undefined }],
    [
      'leaves out the actions that take more, and says so',
      200,
      { rows: [put], unknown: 'more than 200 states to look at' },
    ],
  ])('%s', (_, states, expected) => expect(rowsOf(states)).toEqual(expected))
})
