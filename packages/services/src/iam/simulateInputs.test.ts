import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type TestAccount, testAccount } from '../account.fixture.ts'
import type { SimulatePolicyResponse } from './generated/types.ts'

interface SimulationCase {
  readonly name: string
  readonly operation: `iam:${string}`
  readonly input: object
  readonly decisions: readonly string[]
  readonly allowedByOrganizations?: readonly boolean[]
  readonly missing?: readonly (readonly string[])[]
  readonly matched?: readonly (readonly object[])[]
}

const CASES = new URL('../../../../fixtures/services/simulations.json', import.meta.url)
const cases: readonly SimulationCase[] = JSON.parse(readFileSync(CASES, 'utf8'))

const document = (Action: string | readonly string[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] })

/** ana has an inline policy, a customer managed policy, a policy of AWS by her group, and a boundary. */
async function accountOfAna(): Promise<TestAccount> {
  const account = await testAccount()
  const own = (name: string) => `arn:aws:iam::123456789012:policy/${name}`
  const limit = document(['s3:*', 'sqs:*', 'sns:*'])
  await account.call('iam:CreatePolicy', { PolicyName: 'limit', PolicyDocument: limit })
  await account.call('iam:CreatePolicy', { PolicyName: 'publish', PolicyDocument: document(['sns:*', 'ec2:*']) })
  await account.call('iam:CreateGroup', { GroupName: 'agents' })
  const PolicyArn = 'arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess'
  await account.call('iam:AttachGroupPolicy', { GroupName: 'agents', PolicyArn })
  await account.call('iam:CreateUser', { UserName: 'ana', PermissionsBoundary: own('limit') })
  await account.call('iam:AddUserToGroup', { UserName: 'ana', GroupName: 'agents' })
  await account.call('iam:AttachUserPolicy', { UserName: 'ana', PolicyArn: own('publish') })
  await account.call('iam:PutUserPolicy', { UserName: 'ana', PolicyName: 'own', PolicyDocument: document('s3:*') })
  return account
}

/** Documents are written as objects in the cases, and sent as text. */
function sent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sent)
  if (typeof value !== 'object' || value === null) return value
  if ('Statement' in value) return JSON.stringify(value)
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, sent(each)]))
}

test.each(cases)('$name ($operation)', async ({ operation, input, ...expected }) => {
  const { call } = await accountOfAna()
  const answer: SimulatePolicyResponse = await call(operation, sent(input) as object)
  const { EvaluationResults: results = [] } = answer
  expect(results.map(({ EvalDecision }) => EvalDecision)).toEqual(expected.decisions)
  const byOrganizations = results.flatMap(
    ({ OrganizationsDecisionDetail }) => OrganizationsDecisionDetail?.AllowedByOrganizations ?? [],
  )
  expect(byOrganizations).toEqual(expected.allowedByOrganizations ?? [])
  if (expected.missing) expect(results.map((each) => each.MissingContextValues)).toEqual(expected.missing)
  if (expected.matched) expect(results.map((each) => each.MatchedStatements)).toEqual(expected.matched)
})
