import { readFileSync } from 'node:fs'
import { awsModels, type Shape } from '@gatewarden/wire'
import { describe, expect, test } from 'vitest'
import { type TestAccount, testAccount } from './account.fixture.ts'
import { tagMembers } from './requestTags.ts'

interface TagCase {
  readonly name: string
  readonly operation: `${string}:${string}`
  readonly input: object
  readonly denyIf: object
  readonly outcome: string
}

const CASES = new URL('../../../fixtures/services/requestTags.json', import.meta.url)
const cases: readonly TagCase[] = JSON.parse(readFileSync(CASES, 'utf8'))
const models = awsModels()

/** Whoever may do everything, except where a condition is met. */
async function accountWith(condition: object): Promise<TestAccount> {
  const account = await testAccount()
  await account.call('iam:CreateUser', { UserName: 'walker' })
  const Statement = [
    { Effect: 'Allow', Action: '*', Resource: '*' },
    { Effect: 'Deny', Action: '*', Resource: '*', Condition: condition },
  ]
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement })
  await account.call('iam:PutUserPolicy', { UserName: 'walker', PolicyName: 'own', PolicyDocument })
  return account
}

async function outcomeOf(account: TestAccount, operation: TagCase['operation'], input: object): Promise<string> {
  try {
    await account.call(operation, input, 'user/walker')
    return 'authorized'
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    if (code === 'AccessDenied' && /with an explicit deny/.test(message)) return 'denied'
    return code === 'NotImplemented' || code === 'ResourceNotFoundException' ? 'authorized' : `${code}: ${message}`
  }
}

describe('tags of a request', () => {
  test.each(cases)('$name ($operation)', async ({ operation, input, denyIf, outcome }) => {
    expect(await outcomeOf(await accountWith(denyIf), operation, input)).toBe(outcome)
  })
})

/** What a member is, as a reader of the list needs it: `list of Tag {Key, Value}`. */
function described(shape: Shape): string {
  if (shape.type === 'map') return `map of ${shape.key.shape.name} to ${shape.value.shape.name}`
  if (shape.type !== 'list') return shape.type
  const { shape: item } = shape.member
  const members = item.type === 'structure' ? ` {${item.members.map(({ name }) => name).join(', ')}}` : ''
  return `list of ${item.name}${members}`
}

/** Every list and map of an input whose member, or whose model, speaks of tags, with its path. */
function* aboutTags(shape: Shape, path = '', above: readonly Shape[] = []): Generator<readonly [string, Shape]> {
  if (above.includes(shape)) return
  const below = [...above, shape]
  if (shape.type === 'structure') {
    for (const member of shape.members) yield* aboutTags(member.shape, `${path}.${member.name}`, below)
  } else if (shape.type === 'list' || shape.type === 'map') {
    const { shape: item } = shape.type === 'list' ? shape.member : shape.value
    const names = [path.split('.').at(-1), shape.name, item.name, shape.type === 'map' ? shape.key.shape.name : '']
    if (names.some((name) => /tag/i.test(name ?? ''))) yield [path.slice(1), shape]
    yield* aboutTags(item, path, below)
  }
}

test('the members that are taken as tags, and those that are not, are as listed', async () => {
  const taken: string[] = []
  const others = new Set<string>()
  for (const service of Object.keys(models.services)) {
    for (const operation of models.model(service)?.operations ?? []) {
      const input = models.model(service)?.operation(operation)?.input
      const { tags, keys } = tagMembers(service, operation)
      for (const [path, shape] of input === undefined ? [] : aboutTags(input)) {
        const kind = tags.has(path) ? 'tags' : keys.includes(path) ? 'keys' : undefined
        if (kind !== undefined) taken.push(`${service}:${operation} ${path} (${kind}): ${described(shape)}`)
        else others.add(`${service} ${path}: ${described(shape)}`)
      }
      // Whatever is taken speaks of tags in its model.
      expect(taken.filter((line) => line.startsWith(`${service}:${operation} `))).toHaveLength(tags.size + keys.length)
    }
  }
  const list = ['Taken:', ...taken, '', 'Not taken:', ...[...others].sort(), ''].join('\n')
  await expect(list).toMatchFileSnapshot('../../../fixtures/services/tagMembers.txt')
})
