import { once } from 'node:events'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { folderPicture } from '../folderPicture.fixture.ts'
import { said } from '../store.contract.ts'
import { StoreError } from '../storeError.ts'
import { ACKNOWLEDGED_FILE } from './acknowledgedFile.ts'
import { child } from './child.fixture.ts'
import { STORE_FILE } from './openForReading.ts'
import { readSqlitePartition } from './readPartition.ts'
import { openSqliteStore } from './sqliteStore.ts'

const home = mkdtempSync(join(tmpdir(), 'store-damage-'))
afterAll(() => rmSync(home, { recursive: true }))

let folders = 0
const newFolder = () => join(home, String(folders++), 'data')
const A = '111111111111'
const WAL = `${STORE_FILE}-wal`
const OWNER = { owns: (partition: string) => partition !== 'catalogue' }
const EVENTS = 12

/** A folder whose owner wrote some events in a process of its own, one after the other, and was killed. */
async function killed(events = EVENTS): Promise<string> {
  const folder = newFolder()
  const writer = child(
    folder,
    `const store = openSqliteStore(folder, { owns: (partition) => partition !== 'catalogue' })
     for (let at = 0; at < ${events}; at++) await store.append('${A}', at, [{ kind: 'said', text: 'x'.repeat(500) + at }])
     process.kill(process.pid, 'SIGKILL')`,
  )
  await once(writer, 'close')
  // A slow writer makes pauses, and moves its log.
  return statSync(join(folder, WAL)).size > events * 4096 ? folder : killed(events)
}

/** A folder whose owner closed it. */
async function closed(events = EVENTS): Promise<string> {
  const folder = newFolder()
  const store = openSqliteStore(folder, OWNER)
  for (let at = 0; at < events; at += 1) await store.append(A, at, [said(String(at))])
  await store.close()
  return folder
}

function change(file: string, by: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file)
  by(bytes)
  writeFileSync(file, bytes)
}

function sql(folder: string, text: string): void {
  const database = new DatabaseSync(join(folder, STORE_FILE))
  database.exec(text)
  database.close()
}

/** Makes sure that both who writes and who reads are refused, and that nothing changes. */
async function expectRefused(folder: string, sentence: string | RegExp, code = 'StoreLost'): Promise<void> {
  const before = folderPicture(folder)
  for (const options of [OWNER, {}]) {
    let refusal: unknown
    try {
      await openSqliteStore(folder, options).close()
    } catch (error) {
      refusal = error
    }
    expect(refusal).toBeInstanceOf(StoreError)
    expect(refusal).toMatchObject({ code, message: expect.stringMatching(sentence) })
    expect(String(refusal)).toMatch(/; restore the (?:folder|file) from a backup/)
  }
  await expect(readSqlitePartition(folder, A)).rejects.toMatchObject({ code, message: expect.stringMatching(sentence) })
  expect(folderPicture(folder)).toEqual(before)
}

/** Goes on without what is lost; answers how many events there are, and what was said. */
async function acceptLoss(folder: string): Promise<{ head: number; losses: readonly string[] }> {
  const losses: string[] = []
  const store = openSqliteStore(folder, { ...OWNER, onLoss: (sentence) => losses.push(sentence) })
  const head = await store.head(A)
  expect(await store.append(A, head, [said('on')])).toBe(head + 1)
  await store.close()
  // What was accepted once is not missing any more.
  const again = openSqliteStore(folder, OWNER)
  expect(await again.head(A)).toBe(head + 1)
  await again.close()
  expect(await readSqlitePartition(folder, A)).toHaveLength(head + 1)
  return { head, losses }
}

const ENDS = /directory\.db ends at event \d+ of 111111111111, and event 12 was acknowledged/

describe('a store that was killed opens with everything', () => {
  test('when nothing was damaged', async () => {
    const folder = await killed()
    const store = openSqliteStore(folder, OWNER)
    expect(await store.head(A)).toBe(EVENTS)
    await store.close()
  })

  test('also when its process ended between the write and the mark of it', async () => {
    const folder = await killed()
    const marks = readFileSync(join(folder, ACKNOWLEDGED_FILE))
    const store = openSqliteStore(folder, OWNER)
    await store.append(A, EVENTS, [said('not acknowledged')])
    await store.close()
    writeFileSync(join(folder, ACKNOWLEDGED_FILE), marks)
    const again = openSqliteStore(folder, OWNER)
    expect(await again.head(A)).toBe(EVENTS + 1)
    await again.close()
  })

  test('also when its log index is of another time', async () => {
    const folder = await killed()
    const other = await killed(3)
    copyFileSync(join(other, `${STORE_FILE}-shm`), join(folder, `${STORE_FILE}-shm`))
    const store = openSqliteStore(folder, OWNER)
    expect(await store.head(A)).toBe(EVENTS)
    await store.close()
  })
})

describe('a store that was killed is refused, and nothing in it is changed,', () => {
  test.each([1, 700, 4_200, 9_000])('with a bit changed %i bytes before the end of its log', async (bytes) => {
    const folder = await killed()
    change(join(folder, WAL), (log) => {
      log[log.length - bytes] = (log[log.length - bytes] ?? 0) ^ 4
    })
    await expectRefused(folder, ENDS)
    const { head, losses } = await acceptLoss(folder)
    expect(head).toBeLessThan(EVENTS)
    expect(losses).toEqual([expect.stringMatching(`ends at event ${head} of`)])
  })

  test.each<[string, (log: string) => void]>([
    ['without its log', (log) => rmSync(log)],
    ['with zeros as its log', (log) => change(log, (bytes) => bytes.fill(0))],
    ['with an empty log', (log) => truncateSync(log, 0)],
    ['with its log cut in the middle', (log) => truncateSync(log, Math.floor(statSync(log).size / 2))],
    ['with its log cut by a byte', (log) => truncateSync(log, statSync(log).size - 1)],
    ['with its log under another name', (log) => renameSync(log, `${log}.bak`)],
    ['with a bit changed in the header of its log', (log) => change(log, (bytes) => bytes.set([0], 16))],
  ])('%s', async (_, damage) => {
    const folder = await killed()
    damage(join(folder, WAL))
    await expectRefused(folder, ENDS)
    expect((await acceptLoss(folder)).head).toBeLessThan(EVENTS)
  })

  test('with the log of another store', async () => {
    const [folder, other] = [await killed(), await killed(3)]
    copyFileSync(join(other, WAL), join(folder, WAL))
    await expectRefused(folder, /belongs to another store|ends at event|is damaged/)
  })

  test('with an older copy of its log', async () => {
    const folder = await killed(5)
    const log = readFileSync(join(folder, WAL))
    const store = openSqliteStore(folder, OWNER)
    for (let at = 5; at < EVENTS; at += 1) await store.append(A, at, [said(String(at))])
    await store.close()
    rmSync(join(folder, STORE_FILE))
    writeFileSync(join(folder, WAL), log)
    await expectRefused(folder, /directory\.db is missing, and .*directory\.acknowledged is there/)
  })
})

test('a log that ends early over a file that it was already moved into is refused, also by whoever accepts a loss, or goes on whole', async () => {
  const folder = newFolder()
  const writer = child(
    folder,
    `const store = openSqliteStore(folder, { owns: () => true })
     for (let at = 0; at < 60; at++) await store.append('${A}', at, [{ kind: 'said', text: 'x'.repeat(1500) + at }])
     const database = new DatabaseSync(folder + '/${STORE_FILE}')
     database.exec('PRAGMA wal_checkpoint(PASSIVE)')
     process.kill(process.pid, 'SIGKILL')`,
  )
  await once(writer, 'close')
  const pristine = `${folder}-pristine`
  cpSync(folder, pristine, { recursive: true })
  const { size } = statSync(join(folder, WAL))
  for (const at of [0.1, 0.3, 0.5, 0.7, 0.9]) {
    rmSync(folder, { recursive: true })
    cpSync(pristine, folder, { recursive: true })
    change(join(folder, WAL), (log) => {
      log[Math.floor(size * at)] = (log[Math.floor(size * at)] ?? 0) ^ 1
    })
    const before = folderPicture(folder)
    expect(() => openSqliteStore(folder, OWNER), `${at}`).toThrow(/and event 60 was acknowledged|is damaged/)
    expect(folderPicture(folder)).toEqual(before)
    let store: ReturnType<typeof openSqliteStore>
    try {
      store = openSqliteStore(folder, { ...OWNER, onLoss: () => undefined })
    } catch (error) {
      expect(error).toMatchObject({ code: 'StoreDamaged' })
      expect(folderPicture(folder)).toEqual(before)
      continue
    }
    const head = await store.head(A)
    expect(await store.read(A, 0)).toHaveLength(head)
    await store.close()
  }
})

describe('a store that was closed is refused, and nothing in it is changed,', () => {
  test('copied without the file beside it', async () => {
    const [folder, copy] = [await closed(), join(home, `${folders++}`)]
    cpSync(join(folder, STORE_FILE), join(copy, STORE_FILE))
    await expectRefused(copy, /directory\.acknowledged is missing, so it is not known whether the store is complete/)
    expect((await acceptLoss(copy)).head).toBe(EVENTS)
  })

  test('as an older copy of itself', async () => {
    const folder = await closed(5)
    const old = readFileSync(join(folder, STORE_FILE))
    const store = openSqliteStore(folder, OWNER)
    for (let at = 5; at < EVENTS; at += 1) await store.append(A, at, [said(String(at))])
    await store.close()
    writeFileSync(join(folder, STORE_FILE), old)
    await expectRefused(folder, ENDS)
    expect((await acceptLoss(folder)).head).toBe(5)
  })

  test('as an older copy that went on by itself, and has as many events', async () => {
    const [folder, other] = [await closed(5), newFolder()]
    cpSync(folder, other, { recursive: true })
    for (const [each, text] of [
      [folder, 'here'],
      [other, 'there'],
    ] as const) {
      const store = openSqliteStore(each, OWNER)
      for (let at = 5; at < EVENTS; at += 1) await store.append(A, at, [said(text)])
      await store.close()
    }
    copyFileSync(join(other, STORE_FILE), join(folder, STORE_FILE))
    await expectRefused(folder, /event 12 of 111111111111 in .* is not the one that was acknowledged/)
  })

  test('with the file of another folder beside it', async () => {
    const [folder, other] = [await closed(), await closed()]
    copyFileSync(join(other, ACKNOWLEDGED_FILE), join(folder, ACKNOWLEDGED_FILE))
    await expectRefused(folder, /directory\.acknowledged belongs to another store/)
    expect((await acceptLoss(folder)).head).toBe(EVENTS)
  })

  test.each([
    ['its last events deleted', 'DELETE FROM events WHERE sequence > 9', ENDS, 'StoreLost'],
    ['all events deleted', 'DELETE FROM events', ENDS, 'StoreLost'],
    [
      'an event deleted in the middle',
      'DELETE FROM events WHERE sequence = 7',
      /event 7 of .* is missing/,
      'StoreDamaged',
    ],
  ])('with %s', async (_, text, sentence, code) => {
    const folder = await closed()
    sql(folder, text)
    const before = folderPicture(folder)
    await expect(async () => openSqliteStore(folder, OWNER)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(sentence),
    })
    await expect(readSqlitePartition(folder, A)).rejects.toMatchObject({ code })
    expect(folderPicture(folder)).toEqual(before)
  })

  test.each([1, 2])('without its last %i pages', async (pages) => {
    const folder = await closed(200)
    const file = join(folder, STORE_FILE)
    truncateSync(file, statSync(file).size - pages * 4096)
    await expectRefused(folder, /directory\.db is damaged/, 'StoreDamaged')
  })

  test('that is empty, or gone', async () => {
    const folder = await closed()
    writeFileSync(join(folder, STORE_FILE), '')
    await expectRefused(folder, /is damaged: it is empty/, 'StoreDamaged')
    rmSync(join(folder, STORE_FILE))
    await expectRefused(folder, /directory\.db is missing, and .*directory\.acknowledged is there/)
    expect((await acceptLoss(folder)).head).toBe(0)
    expect(existsSync(join(folder, `${ACKNOWLEDGED_FILE}.lost`))).toBe(true)
  })

  test.each([0, 300, 511, 512, 700, 1_500])('with byte %i of the file beside it changed', async (at) => {
    const folder = await closed()
    change(join(folder, ACKNOWLEDGED_FILE), (bytes) => {
      bytes[at] = (bytes[at] ?? 0) ^ 1
    })
    await expectRefused(folder, /directory\.acknowledged (?:is damaged|belongs to another store)/)
  })

  test.each([0, 100, 512, 5_000])('with the file beside it cut to %i bytes', async (length) => {
    const folder = await closed()
    truncateSync(join(folder, ACKNOWLEDGED_FILE), length)
    if (length === 512) rmSync(join(folder, STORE_FILE))
    await expectRefused(folder, /directory\.acknowledged is (?:damaged|there)/)
  })

  test('with a snapshot that knows more than the events', async () => {
    const folder = await closed()
    sql(folder, `INSERT INTO snapshots VALUES ('${A}', 0, 1, 20, '', 0)`)
    const before = folderPicture(folder)
    const sentence = 'ends at event 12 of 111111111111, and its snapshot was made at event 20; restore the folder'
    expect(() => openSqliteStore(folder, OWNER)).toThrow(sentence)
    expect(folderPicture(folder)).toEqual(before)
    expect((await acceptLoss(folder)).losses).toHaveLength(1)
    const store = openSqliteStore(folder, OWNER)
    await store.saveSnapshot(A, { sequence: 3, parts: ['later'] })
    expect(await store.loadSnapshot(A)).toEqual({ sequence: 3, parts: ['later'] })
    await store.close()
  })
})

describe('one bit changed in the record of an event', () => {
  // Payload length, header (its length, four types), partition, sequence: SQLite stores no checksum of them.
  const BYTES_BEFORE_TEXT = 24

  test.each([1, 7, EVENTS])('never hides event %i or those after it: the store is refused', async (event) => {
    const pristine = await closed()
    const folder = newFolder()
    const whole = Array.from({ length: EVENTS }, (_, at) => said(String(at)))
    const file = readFileSync(join(pristine, STORE_FILE))
    const text = file.indexOf(JSON.stringify(said(String(event - 1))))
    const silent: string[] = []
    for (let bit = 0; bit < BYTES_BEFORE_TEXT * 8; bit += 1) {
      rmSync(folder, { recursive: true, force: true })
      cpSync(pristine, folder, { recursive: true })
      const at = text - BYTES_BEFORE_TEXT + Math.floor(bit / 8)
      change(join(folder, STORE_FILE), (bytes) => bytes.set([(bytes[at] ?? 0) ^ (1 << (bit % 8))], at))
      const before = folderPicture(folder)
      for (const [reader, read] of Object.entries({ readSqlitePartition, readByOwner })) {
        const answer = await read(folder, A).catch((error: unknown) => error)
        if (answer instanceof StoreError) expect(answer.code, `${answer}`).toMatch(/^Store(?:Damaged|Lost)$/)
        else if (!isDeepStrictEqual(answer, whole)) silent.push(`${reader}: bit ${bit % 8} of byte ${at - text}`)
        // The checksum of an event is checked when it is read, when an owner has already written its mark.
        const isOpened = reader === 'readByOwner' && /checksum/.test(String(answer))
        if (answer instanceof StoreError && !isOpened) expect(folderPicture(folder), `${answer}`).toEqual(before)
      }
    }
    expect(silent).toEqual([])
  })

  async function readByOwner(folder: string): Promise<readonly unknown[]> {
    const store = openSqliteStore(folder, OWNER)
    return store.read(A, 0).finally(() => store.close())
  }
})

describe('events that cannot be read any more while the store is open', () => {
  const HIDDEN =
    /directory\.db is damaged: events 10 to 12 of 111111111111 cannot be read; restore the file from a backup/

  test.each([
    ['owns', OWNER],
    ['shares', {}],
  ])('are known to be missing by a store that %s its partitions', async (_, options) => {
    const folder = await closed()
    const store = openSqliteStore(folder, options)
    sql(folder, 'DELETE FROM events WHERE sequence > 9')
    for (const after of [0, 9, 11]) await expect(store.read(A, after)).rejects.toMatchObject({ code: 'StoreDamaged' })
    await expect(store.read(A, 0)).rejects.toThrow(HIDDEN)
    expect(await store.read(A, EVENTS)).toEqual([])
    expect(await store.head(A)).toBe(EVENTS)
    await expect(store.append(A, 9, [said('in the place of another')])).rejects.toMatchObject({
      code: 'ConcurrentModification',
    })
    const error = await new Promise((resolve) => store.follow(A, 3, () => undefined, resolve))
    expect(String(error)).toMatch(HIDDEN)
    await store.close()
  })

  test('are known to be missing when they were appended after the opening', async () => {
    const folder = newFolder()
    const [writer, reader] = [openSqliteStore(folder), openSqliteStore(folder)]
    await writer.append(A, 0, [said('1'), said('2')])
    expect(await reader.head(A)).toBe(2)
    sql(folder, 'DELETE FROM events')
    for (const store of [writer, reader]) {
      await expect(store.read(A, 0)).rejects.toThrow('events 1 to 2 of 111111111111 cannot be read')
      await store.close()
    }
  })
})

describe('a store', () => {
  test('of an older version opens, and is protected from then on', async () => {
    const folder = await closed()
    rmSync(join(folder, ACKNOWLEDGED_FILE))
    sql(folder, 'DROP TABLE identity; PRAGMA user_version = 1')
    const store = openSqliteStore(folder, OWNER)
    const { identity } = store
    expect(await store.append(A, EVENTS, [said('on')])).toBe(EVENTS + 1)
    await store.close()
    sql(folder, `DELETE FROM events WHERE sequence > ${EVENTS}`)
    await expectRefused(folder, /ends at event 12 of 111111111111, and event 13 was acknowledged/)
    const losses: string[] = []
    const again = openSqliteStore(folder, { onLoss: (sentence) => losses.push(sentence) })
    expect([again.identity, losses.length]).toEqual([identity, 1])
    await again.close()
  })

  test('whose upgrade ended after the file beside it was made goes on with it', async () => {
    const folder = await closed()
    sql(folder, 'DROP TABLE identity')
    const store = openSqliteStore(folder, OWNER)
    expect(await store.head(A)).toBe(EVENTS)
    await store.close()
  })

  test('moves its log into the database in a pause, so that the log can be lost', async () => {
    const folder = newFolder()
    const writer = child(
      folder,
      `const store = openSqliteStore(folder, { owns: () => true })
       for (let at = 0; at < 5; at++) await store.append('${A}', at, [{ kind: 'said' }])
       setTimeout(() => process.kill(process.pid, 'SIGKILL'), 2500)`,
    )
    await once(writer, 'close')
    // One page is left, which repeats the header of the database.
    expect(statSync(join(folder, WAL)).size).toBe(32 + 24 + 4096)
    rmSync(join(folder, WAL))
    const store = openSqliteStore(folder, OWNER)
    expect(await store.head(A)).toBe(5)
    await store.close()
  })

  test('keeps the marks of several who append to one partition, also when all are killed', async () => {
    const folder = newFolder()
    const script = `
      const store = openSqliteStore(folder)
      for (let written = 0; written < 15; ) {
        try {
          const sequence = await store.append('catalogue', await store.head('catalogue'), [{ kind: 'said' }])
          console.log(sequence)
          written++
        } catch (error) {
          if (error.code !== 'ConcurrentModification' && error.code !== 'StoreLocked') throw error
        }
      }
      process.kill(process.pid, 'SIGKILL')`
    await Promise.all([1, 2, 3].map(() => once(child(folder, script), 'close')))
    rmSync(join(folder, WAL))
    await expect(readSqlitePartition(folder, 'catalogue')).rejects.toThrow('event 45 was acknowledged')
  })

  test('may be refused by whoever opens it, before anything is written', async () => {
    const folder = await closed()
    const before = folderPicture(folder)
    const admit = (heads: ReadonlyMap<string, number>) => {
      throw new RangeError(JSON.stringify([...heads]))
    }
    expect(() => openSqliteStore(folder, { ...OWNER, admit })).toThrow(`[["${A}",12]]`)
    expect(folderPicture(folder)).toEqual(before)
    expect(() => openSqliteStore(newFolder(), { admit })).toThrow('[]')
  })

  test.each([0o777, 0o770, 0o702, 0o1777])('in a folder of mode %o is refused', async (mode) => {
    const folder = await closed()
    chmodSync(folder, mode)
    const sentence = `${folder} may be written to by others (mode ${(mode & 0o777).toString(8)}); run: chmod 700 ${folder}`
    expect(() => openSqliteStore(folder, OWNER)).toThrow(sentence)
    chmodSync(folder, 0o755)
    await openSqliteStore(folder, OWNER).close()
    await wait(0)
  })
})
