import { compile, decide, parsePrincipal } from '@gatewarden/authorize'
import { parsePolicy } from '@gatewarden/policy'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anySession } from './anySession.ts'

const ACCOUNT = '111122223333'
const ROLE = `arn:aws:iam::${ACCOUNT}:role/team/r`
const FACTS = { uniqueId: 'AROA1', roleArn: ROLE }

const sessionArn = (name: string) => `arn:aws:sts::${ACCOUNT}:assumed-role/r/${name}`
const anyName = fc.constantFrom('s1', 's2', 'agent-ana', 'agent-', 'kk', '0aa1', 'any', 'zz', 'report.csv')
const anyId = fc.oneof(
  anyName.map((name) => `AROA1:${name}`),
  fc.constantFrom('AROA1:*', 'AROA1:agent-*', '*:s?', 'AROA1:*-*', '*', 'AROA2:*', 'AROA1:?'),
)

const anyCondition = fc.oneof(
  fc.constant({}),
  fc
    .tuple(
      fc.constantFrom('StringEquals', 'StringLike', 'StringNotLike', 'StringNotEquals', 'ForAnyValue:StringLike'),
      fc.array(anyId, { minLength: 1, maxLength: 2 }),
    )
    .map(([operator, ids]) => ({ [operator]: { 'aws:userid': ids } })),
  fc
    .constantFrom('StringLike', 'StringNotLike')
    .map((operator) => ({ [operator]: { 's3:prefix': '${aws:userid}/*' } })),
)

const anyPrincipal = fc.oneof(
  fc.constant({ Principal: '*' }),
  fc
    .tuple(fc.constantFrom('Principal', 'NotPrincipal'), fc.subarray(['s1', 's2', 'agent-ana']), fc.boolean())
    .map(([element, names, isWhole]) => ({
      [element]: { AWS: [...names.map(sessionArn), ...(isWhole ? [ROLE, `arn:aws:iam::${ACCOUNT}:root`] : [ACCOUNT])] },
    })),
)

const anyStatement = fc
  .tuple(
    anyPrincipal,
    anyCondition,
    fc.constantFrom('*', 'arn:aws:s3:::b/${aws:userid}/*', 'arn:aws:s3:::b/*'),
    fc.constantFrom('Allow', 'Deny'),
  )
  .map(([principal, Condition, Resource, Effect]) => ({ Effect, ...principal, Action: 's3:*', Resource, Condition }))

const anyQuestion = fc.record({
  statements: fc.array(anyStatement, { minLength: 1, maxLength: 3 }),
  isAllowed: fc.boolean(),
  resource: fc.constantFrom('arn:aws:s3:::b/AROA1:s1/k', 'arn:aws:s3:::b/k'),
  prefix: fc.constantFrom('AROA1:s2/x', 'home'),
})

const allow = { Effect: 'Allow', Action: '*', Resource: '*' }

function policyOf(statements: readonly object[], type: 'identity' | 'resource') {
  const { document } = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }), type)
  if (document === undefined) throw new Error('not a policy')
  return compile(document, type)
}

function callerOf(arn: string) {
  const principal = parsePrincipal(arn, FACTS)
  if (principal === undefined) throw new Error(`${arn} is not a principal`)
  return principal
}

test('when the name of the session does not matter, every session has the same answer', () => {
  fc.assert(
    fc.property(anyQuestion, anyName, ({ statements, isAllowed, resource, prefix }, name) => {
      const policies = {
        identity: isAllowed ? [policyOf([allow], 'identity')] : [],
        resource: policyOf(statements, 'resource'),
      }
      const asked = { action: 's3:GetObject', resource, context: { 's3:prefix': prefix } }
      const { other, different } = anySession({ ...asked, principal: callerOf(ROLE) }, policies)
      const { outcome } = decide({ ...asked, principal: callerOf(sessionArn(name)) }, policies)
      if (different.length === 0) expect(outcome === 'allowed').toBe(other.decision.outcome === 'allowed')
      for (const each of different) {
        const again = decide({ ...asked, principal: callerOf(sessionArn(each.name)) }, policies)
        expect(again.outcome).toBe(each.decision.outcome)
      }
    }),
    { numRuns: 3000 },
  )
})
