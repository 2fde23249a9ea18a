import { parsePolicy } from '@gatewarden/policy'
import { openReference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { Budget } from './budget.ts'
import { StatementReader } from './part.ts'
import { type Solution, solve } from './solve.ts'
import { spacesOf } from './space.ts'
import { hasPlaceholder } from './text/placeholders.ts'
import { TextContext } from './text/textContext.ts'
import type { Mode } from './text/textSet.ts'
import { UndecidedError } from './undecided.ts'

const reference = openReference()

/** A statement without Effect and Action: those that must match become Allow, those that must not become Deny. */
interface Tested {
  readonly Resource?: string | readonly string[]
  readonly NotResource?: string | readonly string[]
  readonly Condition?: object
}

/** Solves a term of the parts of some statements; placeholders are shown as their variables. */
function solved(all: readonly Tested[], none: readonly Tested[], mode: Mode = 'find', states = 10_000) {
  const texts = new TextContext(new Budget(states))
  const reader = new StatementReader(texts.patterns)
  const statements = [...all, ...none].map((each, at) => {
    const Effect = at < all.length ? 'Allow' : 'Deny'
    const resource = each.NotResource === undefined ? { Resource: '*' } : {}
    const Statement = { Effect, Action: 's3:GetObject', ...resource, ...each }
    const { document, problems } = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement }))
    const [read] = document === undefined ? [] : reader.statementsOf(document)
    if (read === undefined) throw new Error(JSON.stringify(problems))
    return read
  })
  const parts = statements.map(({ part }) => part)
  const term = { all: parts.slice(0, all.length), none: parts.slice(all.length) }
  return shown(solve(term, { texts, spaces: spacesOf(statements, reference) }, mode), texts)
}

function shown(solution: Solution | undefined, { placeholders }: TextContext) {
  const resource = solution?.resource.replaceAll(/./gsu, (character) => {
    const variable = placeholders.variableOf(character.charCodeAt(0))
    return hasPlaceholder(character) && variable !== undefined ? `<${variable.key}>` : character
  })
  return solution && { resource, ...Object.fromEntries(solution.keys) }
}

const bucket = (name: string): Tested => ({ Resource: `arn:aws:s3:::${name}` })
const when = (operator: string, key: string, ...values: string[]): Tested => ({
  Condition: { [operator]: { [key]: values } },
})
const ANY = { resource: '*' }

type Row = readonly [sentence: string, all: readonly Tested[], none: readonly Tested[], expected: object | undefined]

describe('the resource of a request', () => {
  test.each<Row>([
    ['is * where nothing is required', [], [], ANY],
    ['is * where every resource matches', [{}], [], ANY],
    ['is an ARN where one is required', [bucket('b')], [], { resource: 'arn:aws:s3:::b' }],
    ['has a name where a pattern leaves it open', [bucket('*')], [], { resource: 'arn:aws:s3:::a' }],
    ['has the characters of a pattern and the shortest rest', [bucket('b?/*')], [], { resource: 'arn:aws:s3:::ba/' }],
    ['matches every part', [bucket('b*'), bucket('*/x')], [], { resource: 'arn:aws:s3:::b/x' }],
    ['does not exist where two parts contradict each other', [bucket('a*'), bucket('b*')], [], undefined],
    [
      'does not exist where a text is not an ARN',
      [{ Resource: 'arn:aws:s3' }, { NotResource: 'arn:*:s3' }],
      [],
      undefined,
    ],
    ['matches no part that must not match', [bucket('b*')], [bucket('b')], { resource: 'arn:aws:s3:::ba' }],
    ['does not exist where such a part covers it', [bucket('b/*')], [bucket('b*')], undefined],
    ['does not exist where such parts cover it together', [bucket('b*')], [bucket('b'), bucket('b?*')], undefined],
    ['does not exist where a part without requirements must not match', [bucket('b')], [{}], undefined],
    ['is outside of NotResource', [{ NotResource: ['arn:*:s3:*:*:*', 'arn:aws:athena:*:*:*'] }], [], ANY],
    ['does not exist where NotResource has a short ARN', [{ NotResource: ['arn:aws:athena'] }], [], undefined],
    [
      'is in NotResource of a part that must not match',
      [bucket('*')],
      [{ NotResource: 'arn:aws:s3:::b?' }],
      { resource: 'arn:aws:s3:::ba' },
    ],
  ])('%s', (_, all, none, expected) => expect(solved(all, none)).toEqual(expected))
})

const prefix = (operator: string, ...values: string[]) => when(operator, 's3:prefix', ...values)
const tagKeys = (operator: string, ...values: string[]) => when(operator, 'aws:TagKeys', ...values)
const size = (operator: string, value: string) => when(operator, 's3:max-keys', value)

describe('the value of a key', () => {
  test.each<Row>([
    ['is one that the condition lists', [prefix('StringEquals', 'y', 'x')], [], { ...ANY, 's3:prefix': 'x' }],
    [
      'is in the lists of all conditions',
      [prefix('StringEquals', 'y', 'x'), prefix('StringEquals', 'y', 'z')],
      [],
      { ...ANY, 's3:prefix': 'y' },
    ],
    [
      'does not exist where lists have nothing in common',
      [prefix('StringEquals', 'x'), prefix('StringEquals', 'y')],
      [],
      undefined,
    ],
    [
      'is absent where all conditions hold without it',
      [prefix('StringNotEquals', 'x'), prefix('StringEqualsIfExists', 'y')],
      [],
      { ...ANY, 's3:prefix': undefined },
    ],
    [
      'is present where one does not',
      [prefix('StringNotEquals', 'a'), prefix('Null', 'false')],
      [],
      { ...ANY, 's3:prefix': 'b' },
    ],
    [
      'matches a pattern and not another one',
      [prefix('StringLike', 'x*')],
      [prefix('StringLike', 'x?', 'x')],
      { ...ANY, 's3:prefix': 'xaa' },
    ],
    ['is absent where a Deny must not match', [], [prefix('StringLike', '*')], { ...ANY, 's3:prefix': undefined }],
    ['does not exist where a Deny matches absent keys, too', [], [prefix('StringLikeIfExists', '*')], undefined],
    [
      'is one for ForAnyValue where one will do',
      [tagKeys('ForAnyValue:StringLike', 'x*'), tagKeys('ForAnyValue:StringLike', '*y')],
      [],
      { ...ANY, 'aws:tagkeys': 'xy' },
    ],
    [
      'is several for ForAnyValue where they must differ',
      [tagKeys('ForAnyValue:StringEquals', 'x'), tagKeys('ForAnyValue:StringEquals', 'y')],
      [],
      { ...ANY, 'aws:tagkeys': ['x', 'y'] },
    ],
    [
      'is not several where ForAllValues forbids one of them',
      [tagKeys('ForAnyValue:StringEquals', 'x'), tagKeys('ForAllValues:StringEquals', 'y'), tagKeys('Null', 'false')],
      [],
      undefined,
    ],
    [
      'is a number that equals a bound',
      [size('NumericLessThan', '10')],
      [size('NumericGreaterThan', '5')],
      { ...ANY, 's3:max-keys': '5' },
    ],
    [
      'is a number between neighbouring bounds',
      [size('NumericGreaterThan', '5'), size('NumericLessThan', '10')],
      [],
      { ...ANY, 's3:max-keys': '7.5' },
    ],
    [
      'does not exist between equal bounds',
      [size('NumericGreaterThan', '5'), size('NumericLessThanEquals', '5.0')],
      [],
      undefined,
    ],
    [
      'is true or false for Bool, in either letter case',
      [when('Bool', 'aws:SecureTransport', 'true')],
      [],
      { ...ANY, 'aws:securetransport': 'TRUE' },
    ],
    [
      'is not a third one',
      [when('Null', 'aws:SecureTransport', 'false')],
      [when('Bool', 'aws:SecureTransport', 'true', 'false')],
      undefined,
    ],
    [
      'is an address outside of a range',
      [when('NotIpAddress', 'aws:SourceIp', '203.0.113.0/24'), when('Null', 'aws:SourceIp', 'false')],
      [],
      { ...ANY, 'aws:sourceip': '198.51.100.7' },
    ],
    [
      'is never absent where every caller has it',
      [when('StringNotEquals', 'aws:PrincipalAccount', 'a')],
      [],
      { ...ANY, 'aws:principalarn': 'arn:aws:iam::baaaaaaaaaaa:role/a' },
    ],
  ])('%s', (_, all, none, expected) => expect(solved(all, none)).toEqual(expected))
})

const denied = (name: string, operator: string, value: string) => ({ ...bucket(name), ...prefix(operator, value) })

/** Conditions that tags are, or are not, 1. */
function tags(values: Readonly<Record<string, 'is' | 'not'>>): Tested {
  const of = (wanted: string) =>
    Object.entries(values).flatMap(([name, value]) => (value === wanted ? [[`aws:RequestTag/${name}`, '1']] : []))
  return { Condition: { StringEquals: Object.fromEntries(of('is')), StringNotEquals: Object.fromEntries(of('not')) } }
}

describe('a part that must not match', () => {
  test.each<Row>([
    [
      'leaves its resource where the condition does not hold',
      [bucket('b')],
      [denied('b', 'StringEquals', 'x')],
      { resource: 'arn:aws:s3:::b', 's3:prefix': undefined },
    ],
    [
      'leaves its condition where the resource is another one',
      [bucket('b*'), prefix('StringEquals', 'x')],
      [denied('b', 'StringEquals', 'x')],
      { resource: 'arn:aws:s3:::ba', 's3:prefix': 'x' },
    ],
    [
      'leaves nothing where both are required',
      [bucket('b'), prefix('StringEquals', 'x')],
      [denied('b', 'StringEquals', 'x')],
      undefined,
    ],
    [
      'does not matter where it cannot match',
      [bucket('b')],
      [denied('c', 'StringNotEquals', 'x')],
      { resource: 'arn:aws:s3:::b' },
    ],
    [
      'may need a choice: one by its resource, the other by its condition',
      [{ Resource: ['arn:aws:s3:::a', 'arn:aws:s3:::b'] }, prefix('Null', 'false')],
      [denied('a', 'StringNotEquals', 'y'), denied('b', 'StringLike', '*')],
      { resource: 'arn:aws:s3:::a', 's3:prefix': 'y' },
    ],
    [
      'may need a second choice: with x = 1 neither value of z is left',
      [],
      [tags({ x: 'not', y: 'not' }), tags({ x: 'is', z: 'not' }), tags({ x: 'is', z: 'is' })],
      { ...ANY, 'aws:requesttag/y': '1', 'aws:requesttag/x': undefined },
    ],
    [
      'may leave no choice',
      [{ Resource: ['arn:aws:s3:::a', 'arn:aws:s3:::b'] }, prefix('Null', 'false')],
      [denied('a', 'StringLike', '*'), denied('b', 'StringLike', '*')],
      undefined,
    ],
  ])('%s', (_, all, none, expected) => expect(solved(all, none)).toEqual(expected))
})

const team = bucket('${aws:PrincipalTag/team}')

describe('variables', () => {
  test.each<[string, Mode, readonly Tested[], readonly Tested[], object | undefined]>([
    ['are placeholders in what is found', 'find', [team], [], { resource: 'arn:aws:s3:::<aws:principaltag/team>' }],
    ['are no other text', 'find', [team, bucket('b')], [], undefined],
    [
      'might be another text, which proves nothing',
      'prove',
      [team, bucket('b')],
      [],
      { resource: 'arn:aws:s3:::<aws:principaltag/team>' },
    ],
    ['are excluded by the same variable', 'prove', [team], [team], undefined],
    ['are excluded by a star', 'prove', [team], [bucket('*')], undefined],
    ['exclude no text', 'prove', [bucket('b')], [team], { resource: 'arn:aws:s3:::b' }],
  ])('%s (%s)', (_, mode, all, none, expected) => expect(solved(all, none, mode)).toEqual(expected))
})

describe('what is not decided', () => {
  test.each<[string, () => unknown, string]>([
    [
      'keys compared as text and as a number',
      () => solved([size('NumericEquals', '5'), size('StringLike', '5?*')], []),
      'a key is compared both as text and as a number, date or address',
    ],
    [
      'a question that needs more states than the budget has',
      () => solved([bucket('*a????????'), bucket('*b????????')], [], 'find', 500),
      'more than 500 states to look at',
    ],
  ])('%s', (_, ask, reason) => expect(ask).toThrow(new UndecidedError(reason)))
})
