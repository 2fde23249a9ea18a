import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore, type StoredEvent } from '@gatewarden/store'
import { afterAll, expect, test } from 'vitest'
import { openDirectory } from '../../openDirectory.ts'
import { SortedMap } from '../sortedMap.ts'
import type { AccountState } from './accountState.ts'
import { ACCOUNT } from './randomEvents.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'directory-stored-'))
afterAll(() => rmSync(folder, { recursive: true }))

const fixture = (name: string) =>
  readFileSync(new URL(`../../../../../fixtures/directory/${name}`, import.meta.url), 'utf8')
const events: StoredEvent[] = fixture('account-events.jsonl')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line))
/** As the code that wrote the events read them. */
const expected = JSON.parse(fixture('account-state.json'))
/** In the format of that code. */
const snapshot = JSON.parse(fixture('account-snapshot-2.json'))

/** Tables and unique indexes as objects, other indexes as lists of keys. */
function plain(state: AccountState): Record<string, unknown> {
  const plainOf = (value: unknown) => {
    if (!(value instanceof SortedMap)) return value
    const entries = [...value.entries()]
    return entries.every(([, entry]) => entry === true) ? entries.map(([key]) => key) : Object.fromEntries(entries)
  }
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [name, plainOf(value)]))
}

test('a store that an earlier version wrote opens with the same state and goes on, without its snapshot', async () => {
  const store = openSqliteStore(folder)
  await store.append(ACCOUNT, 0, events)
  await store.saveSnapshot(ACCOUNT, snapshot)
  const warnings: string[] = []
  const open = () => openDirectory({ store, accountId: ACCOUNT, warn: (sentence) => warnings.push(sentence) })
  const directory = await open()
  expect(plain(directory.state())).toEqual(expected)
  expect(warnings).toEqual([expect.stringMatching(/it is of another format$/)])
  await directory.append([{ kind: 'accountAliasSet', at: directory.now(), alias: 'later' }], events.length)
  expect(plain((await open()).state())).toEqual({ ...expected, revision: events.length + 1, alias: 'later' })
  await store.close()
})
