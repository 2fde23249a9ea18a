import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  type AuthorizationRequest,
  compile,
  decide,
  type PoliciesInEffect,
  parsePrincipal,
} from '@gatewarden/authorize'
import { contextValue } from '@gatewarden/authorize/internal'
import { parsePolicy } from '@gatewarden/policy'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missingContext } from './missingContext.ts'

interface MissingCase {
  readonly name: string
  readonly source: string
  readonly principal?: string
  readonly action?: string
  readonly resource?: string
  readonly context?: Readonly<Record<string, string>>
  readonly statements: readonly object[]
  readonly scp?: readonly object[]
  readonly decision: string
  readonly missing: readonly { readonly example: object; readonly decision: string }[]
}

const ALLOW = { Effect: 'Allow', Action: '*', Resource: '*' }

function policyOf(statements: readonly object[]) {
  const { document } = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }))
  if (document === undefined) throw new Error('not a policy')
  return compile(document)
}

function requestOf({
  principal = 'arn:aws:iam::111122223333:user/ana',
  action,
  resource,
  context,
}: Partial<MissingCase>) {
  const caller = parsePrincipal(principal, { uniqueId: 'AIDA1' })
  if (caller === undefined) throw new Error(`${principal} is not a principal`)
  return {
    principal: caller,
    action: action ?? 's3:GetObject',
    resource: resource ?? 'arn:aws:s3:::b/k',
    ...(context && { context }),
  }
}

const CASES = fileURLToPath(new URL('../../../../fixtures/context/missing.json', import.meta.url))
const cases: readonly MissingCase[] = JSON.parse(readFileSync(CASES, 'utf8'))

test.each(cases)('$name', (each) => {
  const request = requestOf(each)
  const scps = each.scp && [{ level: 'root', policies: [policyOf(each.scp)] }]
  const policies = { identity: [policyOf(each.statements)], ...(scps && { scps }) }
  expect(decide(request, policies).outcome).toBe(each.decision)
  expect(
    missingContext(request, policies).changes.map(({ example, decision }) => ({ example, decision: decision.outcome })),
  ).toEqual(each.missing)
})

const KEYS = ['s3:prefix', 'aws:SourceIp', 'aws:MultiFactorAuthPresent', 'aws:PrincipalTag/team', 's3:max-keys']
/** Values by which the conditions below can be told apart. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  's3:prefix': ['home', 'away', 'b/k', 'k'],
  'aws:SourceIp': ['10.0.0.1', '192.0.2.1'],
  'aws:MultiFactorAuthPresent': ['true', 'false'],
  'aws:PrincipalTag/team': ['home', 'away', 'k'],
  's3:max-keys': ['1', '5', '9'],
}

const text = fc.constantFrom('home', 'away', 'ho*', '*', '${aws:PrincipalTag/team}', '${s3:prefix}')
const anyText = (key: string) =>
  fc.record({
    operator: fc
      .tuple(
        fc.constantFrom('', '', '', 'ForAllValues:', 'ForAnyValue:'),
        fc.constantFrom('StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike'),
        fc.constantFrom('', '', 'IfExists'),
      )
      .map((parts) => parts.join('')),
    key: fc.constant(key),
    values: fc.array(text, { minLength: 1, maxLength: 2 }),
  })
const of = (key: string, operators: readonly string[], values: readonly string[]) =>
  fc.record({
    operator: fc.constantFrom(...operators, ...operators.map((each) => `${each}IfExists`), 'Null'),
    key: fc.constant(key),
    values: fc.constantFrom(...values).map((value) => [value]),
  })
const condition = fc
  .oneof(
    anyText('s3:prefix'),
    anyText('aws:PrincipalTag/team'),
    of('aws:SourceIp', ['IpAddress', 'NotIpAddress'], ['10.0.0.0/8']),
    of('aws:MultiFactorAuthPresent', ['Bool'], ['true', 'false']),
    of('s3:max-keys', ['NumericLessThan', 'NumericGreaterThanEquals', 'NumericNotEquals'], ['5']),
  )
  .map((each) => (each.operator.startsWith('Null') ? { ...each, operator: 'Null', values: ['true'] } : each))

const statement = fc
  .record({
    Effect: fc.constantFrom('Allow', 'Deny'),
    Resource: fc.constantFrom(
      '*',
      'arn:aws:s3:::b/*',
      'arn:aws:s3:::b/${s3:prefix}',
      'arn:aws:s3:::${aws:PrincipalTag/team}*',
    ),
    conditions: fc.array(condition, { maxLength: 3 }),
  })
  .map(({ conditions, ...rest }) => {
    const Condition: Record<string, Record<string, readonly string[]>> = {}
    for (const { operator, key, values } of conditions) Condition[operator] = { ...Condition[operator], [key]: values }
    return { ...rest, Action: 's3:*', Condition }
  })

const anyQuestion = fc.record({
  principal: fc.constantFrom('arn:aws:iam::111122223333:user/ana', 'arn:aws:sts::111122223333:assumed-role/r/s1'),
  identity: fc.array(statement, { maxLength: 4 }),
  isOpen: fc.boolean(),
  scp: fc.option(fc.array(statement, { maxLength: 2 }), { nil: undefined }),
  given: fc.subarray(KEYS, { maxLength: 1 }),
})

type RandomQuestion = typeof anyQuestion extends fc.Arbitrary<infer T> ? T : never

function built({ principal, identity, isOpen, scp, given }: RandomQuestion) {
  const context = Object.fromEntries(given.map((key) => [key, VALUES[key]?.[0] ?? '']))
  const policies: PoliciesInEffect = {
    identity: [policyOf(isOpen ? [ALLOW, ...identity] : identity)],
    ...(scp && { scps: [{ level: 'root', policies: [policyOf([ALLOW, ...scp])] }] }),
  }
  return { request: requestOf({ principal, context }), policies }
}

/** Every assignment of the test's values to keys that the request does not have. */
function* assignments(request: AuthorizationRequest): Generator<Record<string, string>> {
  const isUser = request.principal.kind === 'User'
  const absent = KEYS.filter((key) => contextValue(request, key) === undefined && !(isUser && key.includes('Tag/')))
  yield* combine(absent)
}

function* combine([key, ...rest]: readonly string[]): Generator<Record<string, string>> {
  if (key === undefined) {
    yield {}
    return
  }
  for (const others of combine(rest)) {
    yield others
    for (const value of VALUES[key] ?? []) yield { ...others, [key]: value }
  }
}

describe('random policies', () => {
  const outcome = (request: AuthorizationRequest, policies: PoliciesInEffect, example: object) =>
    decide({ ...request, context: { ...request.context, ...example } }, policies).outcome

  test('each example changes the decision, and none of its keys can be left out', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { request, policies } = built(question)
        const base = decide(request, policies).outcome
        for (const { example, decision } of missingContext(request, policies).changes) {
          expect(outcome(request, policies, example)).toBe(decision.outcome)
          expect(decision.outcome).not.toBe(base)
          for (const key of Object.keys(example)) {
            const { [key]: _left, ...rest } = example
            expect(outcome(request, policies, rest)).not.toBe(decision.outcome)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('no decision depends on a missing key without a word', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { request, policies } = built(question)
        const base = decide(request, policies)
        if (base.outcome === 'implicitDeny' || missingContext(request, policies).changes.length > 0) return
        for (const example of assignments(request)) expect(outcome(request, policies, example)).toBe(base.outcome)
      }),
      { numRuns: 300 },
    )
  })

  test('every Deny that some value of a missing key brings about is found', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { request, policies } = built(question)
        if (decide(request, policies).outcome !== 'allowed') return
        const isDenied = [...assignments(request)].some((each) => outcome(request, policies, each) === 'explicitDeny')
        const found = missingContext(request, policies).changes.map(({ decision }) => decision.outcome)
        if (isDenied) expect(found).toContain('explicitDeny')
      }),
      { numRuns: 300 },
    )
  })
})

test('a search that ends early names the keys that it did not determine', () => {
  const deny = { Effect: 'Deny', Action: '*', Resource: '*', Condition: { StringEquals: { 's3:prefix': 'home' } } }
  const policies = { identity: [policyOf([ALLOW, deny])] }
  expect(missingContext(requestOf({}), policies, 0)).toEqual({ changes: [], undetermined: ['s3:prefix'] })
})

test('a big document is answered within the budget', () => {
  const values = Array.from({ length: 20 }, (_, at) => `v${at}`)
  const statements = Array.from({ length: 250 }, (_, at) => ({
    Effect: 'Deny',
    Action: '*',
    Resource: '*',
    Condition: {
      StringEquals: { [`aws:ResourceTag/k${at}`]: values, 's3:prefix': values },
      Null: { 's3:prefix': true },
    },
  }))
  const policies = { identity: [policyOf([ALLOW, ...statements])] }
  const start = performance.now()
  missingContext(requestOf({}), policies)
  expect(performance.now() - start).toBeLessThan(10_000)
})
