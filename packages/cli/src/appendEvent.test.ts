import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CatalogueEvent, openCatalogue } from '@gatewarden/catalogue'
import { openDataFolder, readDataFolder } from '@gatewarden/catalogue/internal'
import { afterAll, expect, test } from 'vitest'
import { appendEvent, whileAppending } from './appendEvent.ts'
import { Failure } from './failure.ts'

const home = mkdtempSync(join(tmpdir(), 'gatewarden-append-'))
afterAll(() => rmSync(home, { recursive: true }))

const at = '2026-01-02T03:04:05Z'
const event: CatalogueEvent = { kind: 'policyDeprecated', policy: 'ExampleAccess', at, from: 'a test', since: null }

test('nothing is made where nothing is appended', async () => {
  const folder = join(home, 'nothing')
  expect(await whileAppending(folder, async () => 'done')).toBe('done')
  expect(existsSync(folder)).toBe(false)
})

test('an event is added beside a server', async () => {
  const folder = join(home, 'beside')
  const server = await openDataFolder(folder, { owns: (partition) => partition !== 'catalogue' })
  expect(await appendEvent(folder, openCatalogue(), event)).toBe(1)
  expect(await server.head('catalogue')).toBe(1)
  await server.close()
  expect((await readDataFolder(folder)).events).toEqual([event])
})

test('a catalogue that another process added to is one sentence, and the store is closed', async () => {
  const folder = join(home, 'raced')
  const catalogue = openCatalogue()
  await appendEvent(folder, catalogue, event)
  await expect(appendEvent(folder, catalogue, event)).rejects.toThrow(
    new Failure(`another process added to the catalogue in ${folder} in the meantime; run the command again`, {
      code: 'ConcurrentModification',
    }),
  )
  expect(readdirSync(folder)).toEqual(['directory.acknowledged', 'directory.db'])
})
