import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ACKNOWLEDGED_FILE, openSqliteStore, STORE_FILE } from '@gatewarden/store'
import { afterAll, describe, expect, test } from 'vitest'
import { openDataFolder, readDataFolder } from './dataFolder.ts'
import { type CatalogueEvent, isEvent } from './event.ts'
import { added, deprecated, legacyLines, writeLegacyFile } from './legacyFile.fixture.ts'
import { LEGACY_FILE, readLegacyFile } from './legacyFile.ts'
import { CATALOGUE_PARTITION, readCatalogueEvents } from './partition.ts'

const home = mkdtempSync(join(tmpdir(), 'catalogue-data-'))
afterAll(() => rmSync(home, { recursive: true }))

let folders = 0
const newFolder = () => join(home, String(folders++), 'data')
const MIGRATED = `${LEGACY_FILE}.migrated`

/** A folder with a file of four events in two writes. */
function legacy(): { folder: string; file: string; bytes: Buffer; events: readonly CatalogueEvent[] } {
  const folder = newFolder()
  const file = writeLegacyFile(folder, [added('v1'), deprecated], [added('v2'), added('v3')])
  return { folder, file, bytes: readFileSync(file), events: [added('v1'), deprecated, added('v2'), added('v3')] }
}

/** Adds events behind those of a folder, as a publisher does. */
async function publish(folder: string, after: number, events: readonly CatalogueEvent[]): Promise<number> {
  const store = await openDataFolder(folder)
  try {
    return await store.append(CATALOGUE_PARTITION, after, events)
  } finally {
    await store.close()
  }
}
const read = async (folder: string) => (await readDataFolder(folder)).events

describe('the catalogue of a data folder', () => {
  test('is empty at first, and reading makes nothing', async () => {
    const folder = newFolder()
    expect(await readDataFolder(folder)).toEqual({ events: [], isTorn: false })
    expect(existsSync(folder)).toBe(false)
  })

  test('returns what was appended, in order and byte for byte, or what is behind a sequence', async () => {
    const folder = newFolder()
    expect(await publish(folder, 0, [added('v1'), deprecated])).toBe(2)
    expect(await publish(folder, 2, [added('v2')])).toBe(3)
    expect(await read(folder)).toEqual([added('v1'), deprecated, added('v2')])
    expect((await readDataFolder(folder, 2)).events).toEqual([added('v2')])
    expect(readdirSync(folder)).toEqual([ACKNOWLEDGED_FILE, STORE_FILE])
  })

  test('is read beside the owner of the accounts, and appended to', async () => {
    const folder = newFolder()
    const server = await openDataFolder(folder, { owns: (partition) => partition !== CATALOGUE_PARTITION })
    expect(await publish(folder, 0, [added('v1')])).toBe(1)
    expect(await server.head(CATALOGUE_PARTITION)).toBe(1)
    expect(await readCatalogueEvents(server)).toEqual([added('v1')])
    expect(await read(folder)).toEqual([added('v1')])
    await expect(publish(folder, 0, [deprecated])).rejects.toMatchObject({ code: 'ConcurrentModification' })
    await server.close()
    expect(readdirSync(folder)).toEqual([ACKNOWLEDGED_FILE, STORE_FILE])
  })

  test.each([
    [{ kind: 'x' }, 'event 1 of the catalogue is a "x", which this Gatewarden does not know', 'StoreTooNew'],
    [
      { kind: 'policyDeprecated' },
      'event 1 of the catalogue, a "policyDeprecated", is damaged at "policy"',
      'StoreDamaged',
    ],
    [{ ...deprecated, since: 'never' }, 'is damaged at "since"; restore the store from a backup', 'StoreDamaged'],
    [{ text: 'no kind' }, 'event 1 of the catalogue is damaged: it has no kind', 'StoreDamaged'],
  ])('with the event %j is refused', async (event, sentence, code) => {
    const folder = newFolder()
    await publish(folder, 0, [event as unknown as CatalogueEvent])
    await expect(read(folder)).rejects.toMatchObject({ code, message: expect.stringContaining(sentence) })
  })
})

describe('a file of before', () => {
  test('is read as it is, and nothing changes in the folder', async () => {
    const { folder, bytes, events, file } = legacy()
    expect(await readDataFolder(folder)).toEqual({ events, isTorn: false })
    expect((await readDataFolder(folder, 3)).events).toEqual(events.slice(3))
    expect(readdirSync(folder)).toEqual([LEGACY_FILE])
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  test('is moved into the store when it is opened, once, and kept under another name', async () => {
    const { folder, bytes, events } = legacy()
    expect(await publish(folder, 4, [deprecated])).toBe(5)
    expect(readdirSync(folder)).toEqual([MIGRATED, ACKNOWLEDGED_FILE, STORE_FILE])
    expect(readFileSync(join(folder, MIGRATED)).equals(bytes)).toBe(true)
    expect(await readDataFolder(folder)).toEqual({ events: [...events, deprecated], isTorn: false })
    expect(await publish(folder, 5, [added('v4')])).toBe(6)
  })

  test('joins the accounts of a store that is there', async () => {
    const { folder, events } = legacy()
    const before = openSqliteStore(folder)
    await before.append('123456789012', 0, [{ kind: 'accountAliasDeleted' }])
    await before.close()
    const store = await openDataFolder(folder, { owns: (partition) => partition !== CATALOGUE_PARTITION })
    expect(await readCatalogueEvents(store)).toEqual(events)
    expect(await store.read('123456789012', 0)).toHaveLength(1)
    await store.close()
  })

  test('cut off anywhere keeps the writes that are whole, and goes on from there', async () => {
    const { bytes, events } = legacy()
    const firstWrite = bytes.indexOf('\n', bytes.indexOf('\n') + 1) + 1
    for (let length = 0; length < bytes.length; length += 7) {
      const folder = newFolder()
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, LEGACY_FILE), bytes.subarray(0, length))
      const whole = length >= firstWrite ? 2 : 0
      const contents = await readDataFolder(folder)
      expect([contents.events, contents.isTorn], `${length} bytes`).toEqual([
        events.slice(0, whole),
        length !== firstWrite,
      ])
      if (length % 5 !== 0) continue
      await publish(folder, whole, [added('v9')])
      expect(await readDataFolder(folder)).toEqual({ events: [...events.slice(0, whole), added('v9')], isTorn: false })
    }
  })

  test('with any byte of a line changed never gives another event', async () => {
    const { folder, file, bytes, events } = legacy()
    for (let at = bytes.length - 1; at >= 0; at -= 3) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      writeFileSync(file, changed)
      const answer = await read(folder).catch((error) => String(error))
      const isRefused = typeof answer === 'string' && /catalogue\.jsonl:[1-4] /.test(answer)
      // Without its last line end the file ends as after a crash.
      const isCut = at === bytes.length - 1 && JSON.stringify(answer) === JSON.stringify(events.slice(0, 2))
      expect(isRefused || isCut, `byte ${at}: ${JSON.stringify(answer)}`).toBe(true)
    }
  })

  test.each([
    ['not JSON', 'nonsense', 'is damaged: it is not an event of the catalogue'],
    [
      'an event of another kind',
      '{"sequence":2,"until":2,"crc":"","event":{"kind":"x"}}',
      'is damaged: it is not an event',
    ],
    ['a line taken twice', undefined, 'has event 1 where 2 belongs'],
  ])('with %s in the middle is one sentence with file, line and remedy, and nothing changes', async (_, line, text) => {
    const { folder, file, bytes } = legacy()
    const lines = bytes.toString().split('\n')
    lines[1] = line ?? lines[0] ?? ''
    writeFileSync(file, lines.join('\n'))
    const start = `${file}:2 ${text}`
    expect(() => readLegacyFile(folder)).toThrow(start)
    await expect(read(folder)).rejects.toThrow('restore the file from a backup, or cut it off before this line')
    await expect(publish(folder, 4, [deprecated])).rejects.toMatchObject({ code: 'StoreDamaged' })
    expect(readdirSync(folder)).toEqual([LEGACY_FILE])
    expect(readFileSync(file, 'utf8')).toBe(lines.join('\n'))
  })

  test('that cannot be read or written is one sentence', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, LEGACY_FILE), { recursive: true })
    await expect(read(folder)).rejects.toThrow(
      `${join(folder, LEGACY_FILE)} cannot be read: it is a folder; give a file`,
    )
    const blocking = join(home, 'file')
    writeFileSync(blocking, '')
    const sentence = `${join(blocking, 'data', STORE_FILE)} cannot be written to: it, or a part of its path, is not a folder; check the path`
    await expect(publish(join(blocking, 'data'), 0, [deprecated])).rejects.toThrow(sentence)
  })

  test('with the lock of a process killed in the middle of a write is moved, and the torn write is gone', async () => {
    const { folder, file, events } = legacy()
    writeFileSync(join(folder, 'catalogue.lock'), '{"pid":1,"host":"elsewhere.example.org","started":"1"}')
    appendFileSync(file, '{"sequence":5,"until":6,"crc":"')
    expect(await readDataFolder(folder)).toMatchObject({ events, isTorn: true })
    expect(await publish(folder, 4, [deprecated])).toBe(5)
    expect(await readDataFolder(folder)).toEqual({ events: [...events, deprecated], isTorn: false })
    expect(readdirSync(folder)).toEqual([MIGRATED, ACKNOWLEDGED_FILE, STORE_FILE])
  })

  test.each([
    ['whose last line is cut', (bytes: Buffer) => bytes.subarray(0, -9)],
    ['that was emptied', () => Buffer.alloc(0)],
  ])('%s is reported by whoever moves it', async (_, cut) => {
    const { folder, file, bytes } = legacy()
    writeFileSync(file, cut(bytes))
    const warnings: string[] = []
    const store = await openDataFolder(folder, { warn: (sentence) => warnings.push(sentence) })
    await store.close()
    expect(warnings).toEqual([`${file} ends in an incomplete write, which is ignored`])
  })
})

describe('a catalogue of which a part is missing', () => {
  test('is refused to readers and publishers, and nothing changes', async () => {
    const folder = newFolder()
    await publish(folder, 0, [added('v1')])
    const older = readFileSync(join(folder, STORE_FILE))
    await publish(folder, 1, [added('v2')])
    writeFileSync(join(folder, STORE_FILE), older)
    const sentence =
      'directory.db ends at event 1 of catalogue (the additions to the catalogue), and event 2 was acknowledged; restore the folder'
    await expect(read(folder)).rejects.toMatchObject({ code: 'StoreLost', message: expect.stringContaining(sentence) })
    await expect(publish(folder, 1, [added('v3')])).rejects.toThrow(sentence)
    expect(readFileSync(join(folder, STORE_FILE)).equals(older)).toBe(true)
  })
})

describe('a migration', () => {
  test('that ended after its append goes on', async () => {
    const { folder, events } = legacy()
    await (await openDataFolder(folder)).close()
    renameSync(join(folder, MIGRATED), join(folder, LEGACY_FILE))
    expect(await readDataFolder(folder)).toEqual({ events, isTorn: false })
    expect(await publish(folder, 4, [deprecated])).toBe(5)
    expect(await read(folder)).toEqual([...events, deprecated])
    expect(readdirSync(folder)).toEqual([MIGRATED, ACKNOWLEDGED_FILE, STORE_FILE])
  })

  test('of a file that the store does not begin with is refused, and so is reading, and nothing changes', async () => {
    const { folder, file, bytes } = legacy()
    renameSync(file, join(folder, 'aside'))
    await publish(folder, 0, [added('v9')])
    renameSync(join(folder, 'aside'), file)
    const sentence = `${file} and ${STORE_FILE} have different events of the catalogue; move the one that is out of date to another folder`
    await expect(read(folder)).rejects.toMatchObject({ code: 'StoreDamaged', message: sentence })
    await expect(openDataFolder(folder)).rejects.toMatchObject({ code: 'StoreDamaged', message: sentence })
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  test('by several processes at once, some of which are killed, moves each event once', async () => {
    const module = fileURLToPath(new URL('./dataFolder.ts', import.meta.url))
    for (let round = 0; round < 6; round += 1) {
      const folder = newFolder()
      const events = Array.from({ length: 300 }, (_, at) => added(`v${at + 1}`))
      const file = writeLegacyFile(folder, events.slice(0, 100), events.slice(100))
      const script = `
        const { openDataFolder } = await import(${JSON.stringify(module)})
        const store = await openDataFolder(${JSON.stringify(folder)})
        await store.close()`
      const children = [1, 2, 3].map(() => spawn(process.execPath, ['--input-type=module', '-e', script]))
      const ends = children.map((child) => once(child, 'close'))
      const [first] = children
      // At a moment of its own in each round: while the store is made, written, or the file renamed.
      while (existsSync(file) && !existsSync(join(folder, STORE_FILE))) await new Promise((done) => setImmediate(done))
      await new Promise((done) => setTimeout(done, round * 3))
      first?.kill('SIGKILL')
      const [, ...others] = await Promise.all(ends)
      expect(others.map(([status]) => status)).toEqual([0, 0])
      expect(await read(folder)).toEqual(events)
      expect(existsSync(file)).toBe(false)
      expect(readFileSync(join(folder, MIGRATED), 'utf8')).toBe(
        legacyLines(0, events.slice(0, 100)) + legacyLines(100, events.slice(100)),
      )
    }
  })
})

test.each([
  [added('v1'), true],
  [deprecated, true],
  [{ ...added('v1'), versionId: 'v0' }, false],
  [{ ...added('v1'), policy: '../x' }, false],
  [{ ...added('v1'), path: 'x' }, false],
  [{ ...added('v1'), extra: 1 }, false],
  [{ ...deprecated, since: 'Unknown' }, false],
  [{ ...deprecated, at: '2026-13-01T00:00:00Z' }, false],
  [{ ...deprecated, kind: 'constructor' }, false],
  [null, false],
])('%j is an event: %s', (value, expected) => {
  expect(isEvent(value)).toBe(expected)
})
