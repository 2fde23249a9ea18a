import { applyEvents } from '@gatewarden/directory'
import { awsModels } from '@gatewarden/wire'
import { expect, test } from 'vitest'
import { callOf, populatedAccount } from './guard/populatedAccount.fixture.ts'
import { sampleInput } from './guard/sampleInput.fixture.ts'
import type { Operation } from './operation.ts'
import { memberPaths, recorded } from './readingRecorder.fixture.ts'
import { services } from './registry.ts'

const models = awsModels()
const operations = services.flatMap((each) => each.operations)
async function unread(operation: Operation) {
  const shape = models.model(operation.service)?.operation(operation.name)?.input
  if (shape === undefined) return []
  const read = new Set<string>()
  const account = await populatedAccount()
  const input = sampleInput(shape)
  const { call } = callOf(account, `${operation.service}:${operation.name}`, recorded(input, shape, read) as object)
  let error = ''
  try {
    const prepared = await operation.prepare?.(call)
    operation.read?.(call)
    const change = operation.change?.(call, prepared)
    if (change) change.output?.(applyEvents(call.state, change.events))
  } catch (e) {
    error = String(e)
  }
  const left = memberPaths(shape).filter((p) => !read.has(p))
  return left.length ? [`${operation.service}:${operation.name} ${left.join(' ')} ${error}`] : []
}
test('x', async () => {
  for (const o of operations) for (const l of await unread(o)) console.log('UNREAD', l)
  expect(1).toBe(1)
})
