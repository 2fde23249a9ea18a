import { readFileSync } from 'node:fs'
import { awsModels } from '@gatewarden/wire'
import { beforeAll, describe, expect, test } from 'vitest'
import { ACCOUNT, type TestAccount, testAccount } from '../account.contract.ts'
import type { Call } from '../call.ts'
import type { Need } from '../operation.ts'
import { operationOf } from '../run.ts'
import { documentedKeys } from './actionKeys.ts'
import { needsOf, requestOf } from './guard.ts'
import { sampleInput } from './sampleInput.contract.ts'

const models = awsModels()
const MINE = /^(?:aws:(?:CurrentTime|EpochTime|SourceIp|SecureTransport|RequestedRegion|ViaAWSService|UserAgent))$/

/** Operations that no permission opens or closes, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'sts:GetCallerIdentity': 'nobody can be denied it (rule K8)',
  'sts:GetSessionToken': 'AWS asks for no permission',
  'sts:AssumeRole':
    'the trust policy of the role decides, and `sts:TagSession` and `sts:SetSourceIdentity` are asked where tags or an identity are passed',
  'sts:AssumeRoleWithSAML': 'the trust policy of the role decides; called without a signature',
  'sts:AssumeRoleWithWebIdentity': 'the trust policy of the role decides; called without a signature',
}

interface Asked {
  readonly name: `${'iam' | 'sts'}:${string}`
  readonly service: 'iam' | 'sts'
  readonly operation: string
  readonly input: Record<string, unknown>
}

const all: Asked[] = (['iam', 'sts'] as const).flatMap((service) => {
  const model = models.model(service)
  return (model?.operations ?? []).map((operation) => ({
    name: `${service}:${operation}` as const,
    service,
    operation,
    input: sampleInput(model?.operation(operation)?.input),
  }))
})

let account: TestAccount

beforeAll(async () => {
  account = await testAccount()
  await account.call('iam:CreateUser', { UserName: 'walker', Tags: [{ Key: 'Key', Value: 'Held' }] })
})

/** The needs of a call as the guard sees them, with their condition keys. */
function asked({ service, operation, input }: Asked): (Need & { readonly keys: Readonly<Record<string, unknown>> })[] {
  const { world } = account
  const state = world.directory.state()
  const walker = [...state.users.values()].find(({ name }) => name === 'walker')
  const call = {
    service,
    operation,
    input,
    state,
    world,
    catalogue: world.catalogue(),
    signed: { who: { kind: 'user', uniqueId: walker?.uniqueId ?? '' }, accessKeyId: 'AKIA' },
    principal: { text: walker?.arn ?? '', keys: new Map() },
    facts: { requestId: 'r', now: 0, sourceIp: '', isSecure: true, region: 'us-east-1' },
    at: '',
  } as unknown as Call
  const authorizes = operationOf(service, operation)?.authorizes ?? 'derived'
  return needsOf(authorizes, call).map((need) => {
    const { context = {} } = requestOf(call, need)
    const keys = Object.entries(context).filter(([key]) => !MINE.test(key))
    return { ...need, keys: Object.fromEntries(keys) }
  })
}

function conditionOf(keys: Readonly<Record<string, unknown>>, change: (value: string) => string = (value) => value) {
  const entries = Object.entries(keys)
  const single = entries
    .filter(([, value]) => typeof value === 'string')
    .map(([key, value]) => [key, change(String(value))])
  const several = entries
    .filter(([, value]) => Array.isArray(value))
    .map(([key, value]) => [key, (value as string[]).map(change)])
  return {
    ...(single.length > 0 && { StringEquals: Object.fromEntries(single) }),
    ...(several.length > 0 && { 'ForAllValues:StringEquals': Object.fromEntries(several) }),
  }
}

async function allow(statements: readonly object[]): Promise<void> {
  const document = { Version: '2012-10-17', Statement: statements.map((each) => ({ Effect: 'Allow', ...each })) }
  const state = account.world.directory.state()
  const identityId = [...state.users.values()].find(({ name }) => name === 'walker')?.uniqueId ?? ''
  const at = account.world.directory.now()
  await account.world.directory.change(() => ({
    events: [{ kind: 'inlinePolicyPut', at, identityId, policyName: 'own', document: JSON.stringify(document) }],
    output: undefined,
  }))
}

/** What the guard says to the call: whatever an operation answers behind it lets the call through. */
async function isLetThrough({ name, input }: Asked): Promise<boolean> {
  try {
    await account.call(name, input, 'user/walker')
    return true
  } catch (error) {
    return !(
      error instanceof Error &&
      'code' in error &&
      error.code === 'AccessDenied' &&
      /is not authorized/.test(error.message)
    )
  }
}

const walked = all.filter(({ name }) => OTHERWISE[name] === undefined)

describe.each(walked.map((each) => [each.name, each] as const))('%s', (_name, each) => {
  test('is opened by exactly what it needs, with its condition keys', async () => {
    const needs = asked(each)
    expect(needs.length).toBeGreaterThan(0)
    await allow(
      needs.map(({ action, resource, keys }) => ({ Action: action, Resource: resource, Condition: conditionOf(keys) })),
    )
    expect(await isLetThrough(each)).toBe(true)
  })

  test('is closed by whatever it needs and lacks', async () => {
    const needs = asked(each)
    for (const [at, lacking] of needs.entries()) {
      const others = needs.filter((_, index) => index !== at)
      const rest = others.map(({ action, resource }) => ({ Action: action, Resource: resource }))
      const isSameAction = others.some(({ action }) => action === lacking.action)
      await allow([{ NotAction: lacking.action, Resource: '*' }, ...rest])
      expect(await isLetThrough(each), `without ${lacking.action}`).toBe(false)
      if (lacking.resource !== '*') {
        await allow([
          { NotAction: lacking.action, Resource: '*' },
          { Action: lacking.action, NotResource: lacking.resource },
        ])
        expect(await isLetThrough(each), `${lacking.action} on everything but ${lacking.resource}`).toBe(false)
      }
      if (isSameAction) continue
      for (const [key, value] of Object.entries(lacking.keys)) {
        const condition = conditionOf({ [key]: value }, () => 'another')
        await allow([
          { NotAction: lacking.action, Resource: '*' },
          { Action: lacking.action, Resource: '*', Condition: condition },
        ])
        expect(await isLetThrough(each), `${lacking.action} with another ${key}`).toBe(false)
      }
    }
  })
})

describe('docs/permissions.md', () => {
  test('is what the guard asks', async () => {
    const file = new URL('../../../../docs/permissions.md', import.meta.url)
    const [before = '', , after = ''] = readFileSync(file, 'utf8').split(/^<!-- (?:table|end) -->\n/m)
    const page = `${before}<!-- table -->\n${table()}<!-- end -->\n${after}`
    await expect(page).toMatchFileSnapshot('../../../../docs/permissions.md')
  })
})

function table(): string {
  const head = ['| operation | built | asks for | on | condition keys |', '|---|---|---|---|---|']
  const rows = all.flatMap((each) => {
    const isBuilt = operationOf(each.service, each.operation) === undefined ? '' : 'yes'
    const note = OTHERWISE[each.name]
    if (note !== undefined) return [`| ${each.name} | ${isBuilt} | ${note} | | |`]
    return asked(each).map((need, at) => {
      const keys = [...new Set([...documentedKeys(account, need.action), ...Object.keys(need.context ?? {})])]
      const resource = need.resource.replace(ACCOUNT, 'ACCOUNT').replace(`user/walker`, 'user/(the caller)')
      const first = at === 0 ? `${each.name} | ${isBuilt}` : ' | '
      return `| ${first} | ${need.action} | \`${resource}\` | ${keys.map((key) => `\`${key}\``).join(' ')} |`
    })
  })
  return `${[...head, ...rows].join('\n')}\n`
}
