import { openReference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { USES_OF_AWS_OWNED } from './awsOwned.ts'
import { decideCase } from './case/evaluationCase.ts'
import { decide } from './decide.ts'
import { knownAction } from './knownAction.ts'
import { OWN_ACCOUNT_ROWS } from './ownAccountOperations.ts'
import { parsePrincipal } from './principal.ts'
import type { AuthorizationRequest } from './request.ts'
import { serviceRuleSentence } from './serviceRules.ts'

const reference = openReference()
const ACCOUNT = '123456789012'

function request(who: string, action: string, more: Partial<AuthorizationRequest> = {}): AuthorizationRequest {
  const principal = parsePrincipal(`arn:aws:${who}`)
  if (principal === undefined) throw new Error(who)
  return { principal, action, resource: '*', ...more }
}

const user = `iam::${ACCOUNT}:user/ana`
const root = `iam::${ACCOUNT}:root`

describe('operations that never work across accounts', () => {
  test.each(OWN_ACCOUNT_ROWS)('are actions of $service in the reference', ({ service, only = [], never = [] }) => {
    const unknown = [...only, ...never].filter((name) => reference.action(`${service}:${name}`)?.name !== name)
    expect(unknown).toEqual([])
  })

  test('have one row for each service', () => {
    expect(new Set(OWN_ACCOUNT_ROWS.map(({ service }) => service)).size).toBe(OWN_ACCOUNT_ROWS.length)
  })
})

describe('what belongs to AWS', () => {
  const actions = reference.services().flatMap(({ prefix }) => reference.service(prefix)?.actions() ?? [])
  const onAwsOwned = actions.filter(({ service, resourceTypes }) =>
    resourceTypes.some(({ name }) =>
      reference.resourceType(service, name)?.arns.some((arn) => arn.split(':')[4] === 'aws'),
    ),
  )

  test('can be used by every action that the reference authorizes on it', () => {
    expect(onAwsOwned.length).toBeGreaterThan(20)
    const refused = onAwsOwned
      .map(({ fullName }) => knownAction(fullName))
      .filter(({ folded, isReading }) => !isReading && !USES_OF_AWS_OWNED.has(folded))
    expect(refused.map(({ text }) => text)).toEqual([])
  })

  test('is used by actions of the reference only', () => {
    expect([...USES_OF_AWS_OWNED].filter((name) => reference.action(name) === undefined)).toEqual([])
  })

  test('is read by actions whose access level is Read or List', () => {
    const changing = onAwsOwned.filter(
      ({ fullName, accessLevels }) => knownAction(fullName).isReading && accessLevels.has('Write'),
    )
    expect(changing.map(({ fullName }) => fullName)).toEqual([])
  })
})

describe('credentials of GetSessionToken', () => {
  const decided = (who: string, action: string, context = {}) => {
    const asked = request(who, action, { credentials: 'GetSessionToken', context })
    const decision = decide(asked, {})
    return { outcome: decision.outcome, rule: decision.rule, sentence: serviceRuleSentence(asked, decision) }
  }

  test.each([user, root])('of %s call no operation of IAM without a multi-factor device', (who) => {
    expect(decided(who, 'iam:ListUsers')).toEqual({
      outcome: 'implicitDeny',
      rule: 'iamOfSessionToken',
      sentence:
        'AWS Identity and Access Management does not let credentials of GetSessionToken call ListUsers unless they were requested with a multi-factor device',
    })
  })

  test('of the root user call IAM with a multi-factor device', () => {
    expect(decided(root, 'iam:ListUsers', { 'aws:MultiFactorAuthPresent': 'true' }).outcome).toBe('allowed')
    expect(decided(root, 'iam:ListUsers', { 'aws:MultiFactorAuthPresent': 'false' }).outcome).toBe('implicitDeny')
  })

  test('call two operations of STS', () => {
    const named = [
      'GetSessionToken',
      'GetFederationToken',
      'GetAccessKeyInfo',
      'DecodeAuthorizationMessage',
      'AssumeRoot',
    ]
    for (const name of named) expect(decided(root, `sts:${name}`).rule, name).toBe('stsOfSessionToken')
    expect(decided(user, 'sts:GetCallerIdentity').rule).toBe('getCallerIdentity')
    expect(decided(user, 'sts:AssumeRole').rule).toBeUndefined()
    expect(decided(root, 'sts:AssumeRole').rule).toBe('assumeRoleOfRootUser')
  })

  test('call other services like a key of the user', () => {
    expect(decided(root, 'connect:ListInstances')).toEqual({ outcome: 'allowed', rule: undefined, sentence: undefined })
  })

  test('are a member of a case', () => {
    const asked = { principal: `arn:aws:${root}`, action: 'iam:ListUsers', resource: '*' }
    const decision = (credentials: string) => decideCase(JSON.stringify({ request: { ...asked, credentials } }))
    expect(decision('GetSessionToken')).toMatchObject({ decidedBy: 'service', rule: { name: 'iamOfSessionToken' } })
    expect(decision('AssumeRole')).toMatchObject({
      error: { message: 'request.credentials is not "GetSessionToken"' },
    })
  })
})

test('a decision of a service names the rule and explains it', () => {
  const session = `sts::${ACCOUNT}:assumed-role/Agent/ana`
  const asked = request(session, 'sts:GetSessionToken')
  const { rule, decidedBy } = decide(asked, {})
  expect({ rule, decidedBy }).toEqual({ rule: 'stsOfRoleSession', decidedBy: 'service' })
  expect(serviceRuleSentence(asked, decide(asked, {}))).toBe(
    'AWS Security Token Service does not let a role session call GetSessionToken',
  )
})
