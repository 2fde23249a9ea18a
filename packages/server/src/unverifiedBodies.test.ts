import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { UnverifiedBodies } from './unverifiedBodies.ts'

const bodiesOf = (body: number, unfinished: number) => new UnverifiedBodies({ body, unfinished })
const settled = () => new Promise((resolve) => setImmediate(resolve))

async function started(bodies: UnverifiedBodies, text: string) {
  const stream = new PassThrough()
  const whole = bodies.read(stream).then(String, ({ statusCode, message }) => statusCode ?? message)
  stream.write(text)
  await settled()
  return { stream, whole }
}

describe('bodies that are not verified', () => {
  test('are read whole, and counted only until then', async () => {
    const bodies = bodiesOf(10, 100)
    const { stream, whole } = await started(bodies, 'abc')
    expect(bodies.bytes).toBe(3)
    stream.end('def')
    expect(await whole).toBe('abcdef')
    expect(bodies.bytes).toBe(0)
  })

  test('beyond the size of a body are refused', async () => {
    const bodies = bodiesOf(10, 100)
    const { whole } = await started(bodies, 'a'.repeat(11))
    expect(await whole).toBe(413)
    expect(bodies.bytes).toBe(0)
  })

  test('beyond the limit of all bodies: the oldest is refused, and later ones are read', async () => {
    const bodies = bodiesOf(10, 20)
    const [oldest, second] = [await started(bodies, 'a'.repeat(9)), await started(bodies, 'b'.repeat(9))]
    const third = await started(bodies, 'c'.repeat(9))
    expect(await oldest.whole).toBe(503)
    expect(bodies.bytes).toBe(18)
    for (const { stream } of [second, third]) stream.end()
    expect(await Promise.all([second.whole, third.whole])).toEqual(['b'.repeat(9), 'c'.repeat(9)])
    expect(bodies.bytes).toBe(0)
  })

  test('of a connection that is closed give their memory back', async () => {
    const bodies = bodiesOf(10, 20)
    const { stream, whole } = await started(bodies, 'abc')
    stream.destroy()
    expect(await whole).toBe('the connection was closed')
    expect(bodies.bytes).toBe(0)
  })

  test('that were refused are dropped as they arrive', async () => {
    const bodies = bodiesOf(10, 20)
    const { stream, whole } = await started(bodies, 'a'.repeat(11))
    expect(await whole).toBe(413)
    stream.write('b'.repeat(1_000))
    await settled()
    expect([bodies.bytes, stream.readableLength]).toEqual([0, 0])
  })
})
