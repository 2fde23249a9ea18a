import { readFileSync } from 'node:fs'
import { compile, decide, nearestMisses, parsePrincipal } from '@gatewarden/authorize'
import { parsePolicy } from '@gatewarden/policy'
import { openReference } from '@gatewarden/reference'
import { expect, test } from 'vitest'
import { resourceRows } from './nearMissRows.ts'
import { defaultKeyPolicy } from './ungivenPolicy.ts'
import { whyNear } from './whyNear.ts'

interface NearMissCase {
  readonly name: string
  readonly source: string
  readonly action: string
  readonly resource: string
  readonly principal?: string
  readonly context?: Record<string, string>
  readonly statement: object
  readonly why: string | null
}

const file = new URL('../../../../fixtures/questions/near-misses.json', import.meta.url)
const cases = JSON.parse(readFileSync(file, 'utf8')) as NearMissCase[]
const reference = openReference()
const used = new Set<string | null>()

test.each(cases)('$name', ({ action, resource, principal: who, context = {}, statement, why }) => {
  const { document } = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: [statement] }))
  const principal = parsePrincipal(who ?? 'arn:aws:iam::123456789012:user/ana')
  if (document === undefined || principal === undefined) throw new Error('the case cannot be read')
  const request = { principal, action, resource, context }
  const isKey = action.startsWith('kms:')
  const policies = { identity: [compile(document)], ...(isKey && { resource: defaultKeyPolicy(request) }) }
  const decision = decide(request, policies)
  expect(decision.outcome).toBe('implicitDeny')
  const [miss] = nearestMisses(request, policies, decision)
  const [failed] = miss?.failed ?? []
  if (miss === undefined || failed === undefined) throw new Error('nothing is near')
  expect(whyNear(request, miss, failed, reference) ?? null).toBe(why)
  used.add(why)
})

test('a wildcard in the ARN of a Principal is named', () => {
  const statement = {
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::123456789012:user/*' },
    Action: '*',
    Resource: '*',
  }
  const { document } = parsePolicy(JSON.stringify({ Statement: [statement] }), 'resource')
  const principal = parsePrincipal('arn:aws:iam::123456789012:user/ana')
  if (document === undefined || principal === undefined) throw new Error('the case cannot be read')
  const request = { principal, action: 'kms:Decrypt', resource: 'arn:aws:kms:us-east-1:123456789012:key/1' }
  const policies = { resource: compile(document, 'resource') }
  const [miss] = nearestMisses(request, policies, decide(request, policies))
  const failed = miss?.failed.find(({ element }) => element === 'Principal')
  expect(miss && failed && whyNear(request, miss, failed, reference)).toMatch(/takes no wildcard within an ARN/)
})

test('every row has a case and a source', () => {
  for (const row of resourceRows) expect(row.source).not.toBe('')
  expect(used.size).toBeGreaterThan(resourceRows.length)
})
