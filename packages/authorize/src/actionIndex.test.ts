import { openCatalogue } from '@gatewarden/catalogue'
import { parsePolicy } from '@gatewarden/policy'
import { openReference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { candidatesOf } from './actionIndex.ts'
import { type CompiledPolicy, type CompiledStatement, compile } from './compile.ts'
import { knownAction } from './knownAction.ts'

const catalogue = openCatalogue()
const reference = openReference()
const ACTIONS = ['connect', 'iam', 's3', 'kms', 'ec2'].flatMap((prefix) =>
  (reference.service(prefix)?.actions() ?? []).map(({ fullName }) => fullName),
)

function policy(text: string): CompiledPolicy {
  const { document } = parsePolicy(text)
  if (document === undefined) throw new Error(`not a policy: ${text}`)
  return compile(document)
}

/** Tests every statement, without an index. */
function withoutIndex({ statements }: CompiledPolicy, action: string, effect: string): CompiledStatement[] {
  const { folded } = knownAction(action)
  return statements.filter(({ statement, actions, canApply }) => {
    const isCovered = actions.patterns.some((pattern) => pattern.matches(folded))
    return canApply && statement.effect === effect && isCovered !== actions.not
  })
}

function numbers(statements: readonly CompiledStatement[]): number[] {
  return statements.map(({ statement }) => statement.index)
}

function expectSameAnswers(policies: readonly CompiledPolicy[]): void {
  for (const action of ACTIONS) {
    for (const each of policies) {
      const { allow, deny } = candidatesOf(each.byAction, knownAction(action))
      expect(numbers(allow), action).toEqual(numbers(withoutIndex(each, action, 'Allow')))
      expect(numbers(deny), action).toEqual(numbers(withoutIndex(each, action, 'Deny')))
    }
  }
}

describe('the index finds the statements that a test of each finds', () => {
  const names = [
    'AmazonConnect_FullAccess',
    'ReadOnlyAccess',
    'PowerUserAccess',
    'SecurityAudit',
    'AmazonConnectReadOnlyAccess',
  ]
  const policies = names.map((name) => policy(catalogue.defaultText(name) ?? ''))

  test('on the first lookup, and from the cache', () => {
    for (let round = 0; round < 3; round += 1) expectSameAnswers(policies)
  })

  test('for more policies and actions than the cache has entries', () => {
    const many = catalogue
      .names()
      .slice(0, 60)
      .map((name) => policy(catalogue.defaultText(name) ?? ''))
    for (let round = 0; round < 2; round += 1) expectSameAnswers(many)
  })

  test('for actions named twice, in another letter case, and by several patterns', () => {
    const allow = (Action: unknown) => ({ Effect: 'Allow', Action, Resource: '*' })
    const Statement = [
      allow(['s3:GetObject', 'S3:GETOBJECT', 's3:Get*', '*']),
      { Effect: 'Deny', NotAction: ['s3:*', 'connect:Get*'], Resource: '*' },
      allow(['s3:G?t*', 's3:*Object']),
      allow(['s?:Get*', '*:PutObject']),
      { Effect: 'Deny', Action: ['s?:Get*', 's3:PutObject'], Resource: '*' },
      allow('s3:PutObject'),
    ]
    expectSameAnswers([policy(JSON.stringify({ Statement }))])
  })
})
