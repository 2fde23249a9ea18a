import { once } from 'node:events'
import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { said } from '../store.contract.ts'
import { ACKNOWLEDGED_FILE } from './acknowledgedFile.ts'
import { child, speaks } from './child.fixture.ts'
import { STORE_FILE } from './openForReading.ts'
import { openSqliteStore } from './sqliteStore.ts'

const home = mkdtempSync(join(tmpdir(), 'store-processes-'))
afterAll(() => rmSync(home, { recursive: true }))

let folders = 0
const newFolder = () => join(home, String(folders++), 'data')
const A = '111111111111'
const SHARED = 'catalogue'
const OWNER = { owns: (partition: string) => partition !== SHARED }
const asOwner = `openSqliteStore(folder, { owns: (partition) => partition !== '${SHARED}' })`

describe('the name of a file', () => {
  test('is one: a hard link is refused, because its log would be another one', async () => {
    const folder = newFolder()
    await openSqliteStore(folder).close()
    linkSync(join(folder, STORE_FILE), join(folder, 'backup.db'))
    expect(() => openSqliteStore(folder)).toThrow('has a second name (a hard link)')
    rmSync(join(folder, 'backup.db'))
    await openSqliteStore(folder).close()
  })

  test('may have been given when the process was killed: the name of the draft is removed', async () => {
    const folder = newFolder()
    await openSqliteStore(folder).close()
    linkSync(join(folder, STORE_FILE), join(folder, `${STORE_FILE}.1.new`))
    await openSqliteStore(folder).close()
    expect(readdirSync(folder)).toEqual([ACKNOWLEDGED_FILE, STORE_FILE])
  })
})

describe('an append of another process', () => {
  test('is noticed although the time of the log was set back', async () => {
    const folder = newFolder()
    const [store, other] = [openSqliteStore(folder), openSqliteStore(folder)]
    const log = join(folder, `${STORE_FILE}-wal`)
    for (let at = 0; at < 3; at++) {
      await other.append(SHARED, at, [said('1')])
      // As if it had been written long ago.
      utimesSync(log, 1_000_000, 1_000_000)
      expect(await store.head(SHARED)).toBe(at + 1)
      expect(await store.head(SHARED)).toBe(at + 1)
    }
    await Promise.all([store.close(), other.close()])
  })
})

describe('the lock of a writer', () => {
  test('in another living process is waited for, then reported, and released when the process ends', async () => {
    const folder = newFolder()
    const store = openSqliteStore(folder)
    const holder = child(
      folder,
      `const database = (globalThis.kept = new DatabaseSync(folder + '/${STORE_FILE}'))
       database.exec('BEGIN IMMEDIATE')
       console.log('begun')
       setInterval(() => {}, 1000)`,
    )
    await speaks(holder)
    let turns = 0
    const turning = setInterval(() => (turns += 1), 10)
    const sentence = `${join(folder, STORE_FILE)} is being written to by another process; try again when it has ended`
    await expect(store.append(A, 0, [said('1')])).rejects.toMatchObject({ code: 'StoreLocked', message: sentence })
    clearInterval(turning)
    expect(turns, 'the event loop goes on meanwhile').toBeGreaterThan(20)
    expect(await store.read(A, 0)).toEqual([])

    const waiting = store.append(A, 0, [said('1')])
    const behind = store.append(A, 1, [said('2')])
    await wait(50)
    holder.kill('SIGKILL')
    await once(holder, 'close')
    expect(await Promise.all([waiting, behind])).toEqual([1, 2])
    await store.close()
    expect(readdirSync(folder)).toEqual([ACKNOWLEDGED_FILE, STORE_FILE])
  })

  test('lets processes that write at once lose nothing', async () => {
    const folder = newFolder()
    const event = said('x')
    const script = `
      const store = openSqliteStore(folder)
      const event = ${JSON.stringify(event)}
      for (let written = 0; written < 10; ) {
        try {
          await store.append('${A}', await store.head('${A}'), [event, event])
          written++
        } catch (error) {
          if (error.code !== 'ConcurrentModification' && error.code !== 'StoreLocked') throw error
        }
      }
      await store.close()`
    const ends = await Promise.all([1, 2, 3].map(() => once(child(folder, script), 'close')))
    expect(ends.map(([status]) => status)).toEqual([0, 0, 0])
    expect(readdirSync(folder)).toEqual([ACKNOWLEDGED_FILE, STORE_FILE])
    const store = openSqliteStore(folder)
    expect(await store.read(A, 0)).toEqual(Array.from({ length: 60 }, () => event))
    await store.close()
  })

  test('of a process killed in the middle of writing is released, and others go on with what it had acknowledged', async () => {
    const folder = newFolder()
    const store = openSqliteStore(folder)
    const { seen, follow } = texts()
    follow(store)
    const writer = child(
      folder,
      `const store = openSqliteStore(folder)
       for (let next = 0; ; next++) console.log(await store.append('${A}', next, [{ kind: 'said', text: String(next) }]))`,
    )
    await speaks(writer)
    while (seen.length < 100) await wait(5)
    writer.kill('SIGKILL')
    await once(writer, 'close')
    const head = await store.head(A)
    expect(await store.append(A, head, [{ kind: 'said' }])).toBe(head + 1)
    while (seen.length <= head) await wait(5)
    expect(seen.slice(0, head)).toEqual(Array.from({ length: head }, (_, at) => String(at)))
    await store.close()
  })
})

function texts() {
  const seen: unknown[] = []
  const follow = (store: ReturnType<typeof openSqliteStore>) =>
    store.follow(
      A,
      0,
      (_, events) => {
        for (const event of events) seen.push('text' in event ? event.text : undefined)
      },
      (error) => seen.push(error),
    )
  return { seen, follow }
}

describe('the owner of a folder', () => {
  test('has others beside it, who append to what it does not own, and knows of each append at once', async () => {
    const folder = newFolder()
    const owner = openSqliteStore(folder, OWNER)
    await owner.append(A, 0, [said('1')])
    for (let at = 0; at < 20; at += 1) {
      const publisher = openSqliteStore(folder)
      await publisher.append(SHARED, at, [said(String(at))])
      await publisher.close()
      expect(await owner.head(SHARED)).toBe(at + 1)
      expect(await owner.append(A, at + 1, [said(String(at))])).toBe(at + 2)
    }
    expect([owner.age(A), owner.age(SHARED) > 0]).toEqual([0, true])
    expect(await owner.read(SHARED, 19)).toEqual([said('19')])
    await owner.close()
  })

  test('that was killed is followed by another', async () => {
    const folder = newFolder()
    await once(child(folder, `${asOwner}; process.kill(process.pid, 'SIGKILL')`), 'close')
    expect(readdirSync(folder)).toContain('directory.holder')
    const store = openSqliteStore(folder, OWNER)
    expect(await store.append(A, 0, [said('1')])).toBe(1)
    await store.close()
    expect(readdirSync(folder)).toEqual([ACKNOWLEDGED_FILE, STORE_FILE])
  })

  test('whose process id another process has now is followed by another', async () => {
    const folder = newFolder()
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'directory.holder'), JSON.stringify({ pid: process.pid, host: hostname() }))
    writeFileSync(join(folder, 'directory.lock'), '')
    const store = openSqliteStore(folder, OWNER)
    expect(await store.append(A, 0, [said('1')])).toBe(1)
    await store.close()
  })

  test.each([
    [
      'another machine',
      JSON.stringify({ pid: 1, host: 'elsewhere.example.org' }),
      'process 1 on elsewhere.example.org',
    ],
    ['nobody known', 'half a l', 'another process'],
  ])('that says it is %s keeps others out', async (_, holder, who) => {
    const folder = newFolder()
    const owner = child(folder, `${asOwner}; console.log('open'); setInterval(() => {}, 1000)`)
    await speaks(owner)
    writeFileSync(join(folder, 'directory.holder'), holder)
    const sentence = `${join(folder, STORE_FILE)} is in use by ${who}; stop it first, or use another folder`
    expect(() => openSqliteStore(folder, OWNER)).toThrow(sentence)
    owner.kill('SIGKILL')
    await once(owner, 'close')
  })

  test('whose lock file was removed is replaced by the next owner, and does nothing more', async () => {
    const folder = newFolder()
    const first = openSqliteStore(folder, OWNER)
    await first.append(A, 0, [said('1')])
    rmSync(join(folder, 'directory.lock'))
    const second = openSqliteStore(folder, OWNER)
    const locked = { code: 'StoreLocked', message: expect.stringContaining('was taken over by another process') }
    await expect(first.head(SHARED)).rejects.toMatchObject(locked)
    await expect(first.append(A, 1, [said('lost')])).rejects.toMatchObject(locked)
    await expect(first.head(SHARED)).rejects.toMatchObject(locked)
    expect(await second.append(A, 1, [said('2')])).toBe(2)
    await first.close()
    // Closing the first one leaves the lock of the second one in place.
    expect(readdirSync(folder)).toContain('directory.lock')
    await second.close()
  })

  test('that opens the file by a symbolic link replaces the owner', async () => {
    const [folder, other] = [newFolder(), newFolder()]
    const first = openSqliteStore(folder, OWNER)
    await first.append(A, 0, [said('1')])
    mkdirSync(other, { recursive: true })
    symlinkSync(join(folder, STORE_FILE), join(other, STORE_FILE))
    const second = openSqliteStore(other, OWNER)
    await expect(first.append(A, 1, [said('lost')])).rejects.toMatchObject({ code: 'StoreLocked' })
    expect(await second.read(A, 0)).toEqual([said('1')])
    await second.close()
    await first.close()
  })

  test('is one, also when several come and go at once', async () => {
    const folder = newFolder()
    const script = `
      let owned = 0
      for (let tries = 0; owned < 10 && tries < 2000; tries++) {
        try {
          const store = ${asOwner}
          const head = await store.head('${A}')
          await store.append('${A}', head, [{ kind: 'came' }])
          await store.append('${A}', head + 1, [{ kind: 'went' }])
          await store.close()
          owned++
        } catch (error) {
          if (error.code !== 'StoreLocked') throw error
        }
        await new Promise((resolve) => setTimeout(resolve, 3))
      }
      if (owned < 10) throw new Error('never had its turn')`
    const ends = await Promise.all([1, 2, 3].map(() => once(child(folder, script), 'close')))
    expect(ends.map(([status]) => status)).toEqual([0, 0, 0])
    const store = openSqliteStore(folder, OWNER)
    const kinds = (await store.read(A, 0)).map(({ kind }) => kind)
    expect(kinds).toEqual(Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? 'came' : 'went')))
    await store.close()
    expect(readdirSync(folder)).toEqual([ACKNOWLEDGED_FILE, STORE_FILE])
  })
})
