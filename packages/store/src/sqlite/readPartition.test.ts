import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, test } from 'vitest'
import { said } from '../store.contract.ts'
import { PAGE } from '../store.ts'
import { ACKNOWLEDGED_FILE } from './acknowledgedFile.ts'
import { child, speaks } from './child.fixture.ts'
import { STORE_FILE } from './openForReading.ts'
import { readSqlitePartition, readSqlitePartitions } from './readPartition.ts'
import { openSqliteStore } from './sqliteStore.ts'

const home = mkdtempSync(join(tmpdir(), 'store-reading-'))
afterAll(() => rmSync(home, { recursive: true }))

let folders = 0
const newFolder = () => join(home, `${folders++} # 100% of it?`, 'data')
const A = '111111111111'

async function filled(events = 5): Promise<string> {
  const folder = newFolder()
  const store = openSqliteStore(folder)
  await store.append(
    A,
    0,
    Array.from({ length: events }, (_, at) => said(String(at))),
  )
  await store.close()
  return folder
}

/** What a folder looks like to whoever is afraid that it was written to. */
function picture(folder: string) {
  return readdirSync(folder).map((name) => {
    const { mtimeMs } = statSync(join(folder, name))
    return [name, mtimeMs, readFileSync(join(folder, name)).toString('base64')]
  })
}

describe('reading a folder', () => {
  test('without a store finds nothing, and makes nothing', async () => {
    expect(await readSqlitePartition(join(home, 'none'), A)).toEqual([])
    expect(readdirSync(home)).not.toContain('none')
  })

  test('gives all events, or those behind a sequence, and changes nothing', async () => {
    const folder = await filled(PAGE + 5)
    const before = picture(folder)
    expect(await readSqlitePartition(folder, A)).toHaveLength(PAGE + 5)
    expect(await readSqlitePartition(folder, A, PAGE + 3)).toEqual([said(String(PAGE + 3)), said(String(PAGE + 4))])
    expect(await readSqlitePartition(folder, 'none')).toEqual([])
    expect(picture(folder)).toEqual(before)
    expect(readdirSync(folder)).toEqual([ACKNOWLEDGED_FILE, STORE_FILE])
  })

  test('names its partitions, and changes nothing', async () => {
    expect(await readSqlitePartitions(join(home, 'none'))).toBeUndefined()
    const folder = await filled()
    const before = picture(folder)
    expect(await readSqlitePartitions(folder)).toEqual([A])
    expect(picture(folder)).toEqual(before)
    const store = openSqliteStore(folder)
    await store.append('000000000000', 0, [said('beside')])
    expect(await readSqlitePartitions(folder)).toEqual(['000000000000', A])
    await store.close()
  })

  test('that cannot be written to works', async () => {
    const folder = await filled()
    chmodSync(join(folder, STORE_FILE), 0o400)
    chmodSync(folder, 0o500)
    expect(await readSqlitePartition(folder, A)).toHaveLength(5)
    chmodSync(folder, 0o700)
  })

  test('works while a store is open and writes, and neither waits for the other', async () => {
    const folder = await filled()
    const writer = child(
      folder,
      `const store = openSqliteStore(folder, { owns: () => true })
       for (let next = 5; ; next++) console.log(await store.append('${A}', next, [{ kind: 'said', text: String(next) }]))`,
    )
    let acknowledged = await speaks(writer)
    writer.stdout.on('data', (text) => {
      acknowledged = String(text)
    })
    let length = 0
    while (length < 200) {
      const least = Number(acknowledged.trim().split('\n').at(-1))
      const events = await readSqlitePartition(folder, A)
      expect(events.length).toBeGreaterThanOrEqual(Math.max(length, least))
      length = events.length
      // Lets the lines of the writer in.
      await new Promise((resolve) => setImmediate(resolve))
    }
    writer.kill('SIGKILL')
    await once(writer, 'close')
    const names = readdirSync(folder)
    expect((await readSqlitePartition(folder, A)).length, 'also after a crash').toBeGreaterThanOrEqual(length)
    expect(readdirSync(folder)).toEqual(names)
  })

  test('while stores open and close never fails', async () => {
    const folder = await filled()
    const writer = child(
      folder,
      `for (let next = 5; next < 65; next++) {
         const store = openSqliteStore(folder)
         await store.append('${A}', next, [{ kind: 'said' }])
         await store.close()
       }`,
    )
    let hasEnded = false
    const ended = once(writer, 'close').then(() => {
      hasEnded = true
    })
    let length = 0
    while (!hasEnded) {
      const events = await readSqlitePartition(folder, A)
      expect(events.length).toBeGreaterThanOrEqual(length)
      length = events.length
      await new Promise((resolve) => setImmediate(resolve))
    }
    await ended
    expect(await readSqlitePartition(folder, A)).toHaveLength(65)
  })

  test('does not wait for a transaction that is open', async () => {
    const folder = await filled()
    const store = openSqliteStore(folder)
    const database = new DatabaseSync(join(folder, STORE_FILE))
    database.exec('BEGIN IMMEDIATE')
    const began = performance.now()
    expect(await readSqlitePartition(folder, A)).toHaveLength(5)
    expect(performance.now() - began).toBeLessThan(1_000)
    database.close()
    await store.close()
  })

  test('with a store that is damaged, of a newer format, or of another program reports it', async () => {
    const [empty, text, changed, newer, foreign] = await Promise.all([1, 2, 3, 4, 5].map(() => filled()))
    if (!empty || !text || !changed || !newer || !foreign) throw new Error('no folders')
    writeFileSync(join(empty, STORE_FILE), '')
    writeFileSync(join(text, STORE_FILE), 'not a database at all, but long enough to look like one '.repeat(100))
    const change = (folder: string, sql: string) => {
      const database = new DatabaseSync(join(folder, STORE_FILE))
      database.exec(sql)
      database.close()
    }
    change(changed, "UPDATE events SET event = '{}' WHERE sequence = 3")
    change(newer, 'PRAGMA user_version = 3')
    change(foreign, 'PRAGMA application_id = 7')
    const refused = (folder: string) => expect(readSqlitePartition(folder, A)).rejects
    await refused(empty).toMatchObject({ code: 'StoreDamaged' })
    await refused(text).toMatchObject({ code: 'StoreDamaged' })
    await refused(changed).toThrow(
      `${join(changed, STORE_FILE)} is damaged: the checksum of event 3 of ${A} does not match; restore the file from a backup`,
    )
    await refused(newer).toMatchObject({ code: 'StoreTooNew' })
    await refused(foreign).toMatchObject({ code: 'StoreUnreadable' })
    expect(readdirSync(changed)).toEqual([ACKNOWLEDGED_FILE, STORE_FILE])
  })

  test('that is a file is reported', async () => {
    const file = join(home, 'file')
    writeFileSync(file, '')
    const place = join(file, 'data', STORE_FILE)
    await expect(readSqlitePartition(join(file, 'data'), A)).rejects.toMatchObject({
      code: 'StoreUnreadable',
      message: `${place} cannot be read: it, or a part of its path, is not a folder; check the path`,
    })
  })
})
