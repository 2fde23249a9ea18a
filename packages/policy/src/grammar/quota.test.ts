import { expect, test } from 'vitest'
import { checkPolicySize, policyQuotas } from './quota.ts'

test('white space does not count for IAM', () => {
  expect(checkPolicySize(`${'x'.repeat(6144)} \t\r\n`, 'managedPolicy')).toBe(undefined)
  expect(checkPolicySize('x'.repeat(6145), 'managedPolicy')).toEqual({
    code: 'LimitExceeded',
    message: 'Cannot exceed quota for PolicySize: 6144',
  })
})

test('white space counts for other services', () => {
  expect(checkPolicySize(' '.repeat(10_240), 'scp')).toBe(undefined)
  expect(checkPolicySize(' '.repeat(10_241), 'scp')?.code).toBe('ConstraintViolationException')
  expect(checkPolicySize(' '.repeat(20480), 'vpcEndpoint')).toBe(undefined)
})

test('the inline policies of a role count together and the role is named', () => {
  expect(checkPolicySize('x'.repeat(240), 'roleInline', { others: 10_000, name: 'r' })).toBe(undefined)
  expect(checkPolicySize('x'.repeat(241), 'roleInline', { others: 10_000, name: 'r' })?.message).toBe(
    'Maximum policy size of 10240 bytes exceeded for role r',
  )
})

test('an account may have a larger quota for trust policies', () => {
  expect(checkPolicySize('x'.repeat(2049), 'trustPolicy')?.message).toBe('Cannot exceed quota for ACLSizePerRole: 2048')
  expect(checkPolicySize('x'.repeat(4096), 'trustPolicy', { limit: 4096 })).toBe(undefined)
})

test('no default is above its maximum', () => {
  for (const { limit, maximum } of Object.values(policyQuotas)) expect(limit).toBeLessThanOrEqual(maximum)
})
