import { describe, expect, test } from 'vitest'
import type { CatalogueLog } from './catalogueLog.ts'
import type { CatalogueEvent } from './event.ts'

/** A version with a document that tempts whoever splits lines or forgets to escape. */
export function added(versionId: string, policy = 'ExampleAccess'): CatalogueEvent {
  return {
    kind: 'versionAdded',
    policy,
    at: '2026-01-02T03:04:05Z',
    from: 'a test',
    path: '/',
    versionId,
    document: '{\r\n\t"Statement": [],\u2028 "Id": "\ud83d\ude00 \\u0000 \\"__proto__\\""}\n',
    date: null,
    dateKnownBy: null,
  }
}

export const deprecated: CatalogueEvent = {
  kind: 'policyDeprecated',
  policy: 'ExampleAccess',
  at: '2026-01-02T03:04:05Z',
  from: 'a test',
  since: '2026-01-01',
  replacedBy: 'ExampleNewAccess',
}

/** What every log keeps to. `open` answers the same log each time. */
export function logContract(name: string, makeLog: () => () => CatalogueLog): void {
  describe(`the log of ${name}`, () => {
    test('is empty at first', async () => {
      expect(await makeLog()().read()).toEqual([])
    })

    test('gives back what was appended, in order and byte for byte', async () => {
      const open = makeLog()
      expect(await open().append(0, [added('v1'), deprecated])).toBe(2)
      expect(await open().append(2, [added('v2')])).toBe(3)
      expect(await open().read()).toEqual([added('v1'), deprecated, added('v2')])
    })

    test('refuses a writer that saw another sequence, and keeps what it had', async () => {
      const open = makeLog()
      await open().append(0, [added('v1')])
      for (const expected of [0, 2]) {
        await expect(open().append(expected, [added('v2'), added('v3')])).rejects.toMatchObject({ code: 'LogConflict' })
      }
      await expect(open().append(0, [])).rejects.toMatchObject({ code: 'LogConflict' })
      expect(await open().read()).toEqual([added('v1')])
    })

    test('takes an append of nothing', async () => {
      const open = makeLog()
      expect(await open().append(0, [])).toBe(0)
      expect(await open().read()).toEqual([])
    })

    test('lets one of several writers win', async () => {
      const open = makeLog()
      const versions = ['v1', 'v2', 'v3', 'v4', 'v5']
      const answers = await Promise.allSettled(
        versions.map((versionId) => open().append(0, [added(versionId), deprecated])),
      )
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const winner = versions[answers.findIndex(({ status }) => status === 'fulfilled')] ?? ''
      expect(await open().read()).toEqual([added(winner), deprecated])
    })

    test('does not change when a caller changes what it gave', async () => {
      const open = makeLog()
      const event = { ...added('v1') }
      await open().append(0, [event])
      event.policy = 'OtherAccess'
      expect(await open().read()).toEqual([added('v1')])
    })
  })
}
