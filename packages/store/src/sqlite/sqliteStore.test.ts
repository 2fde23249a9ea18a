import { once } from 'node:events'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, test } from 'vitest'
import { said, storeContract } from '../store.contract.ts'
import { StoreError } from '../storeError.ts'
import { ACKNOWLEDGED_FILE } from './acknowledgedFile.ts'
import { child, speaks } from './child.fixture.ts'
import { STORE_FILE } from './openForReading.ts'
import { openSqliteStore, type SqliteStoreOptions } from './sqliteStore.ts'

const home = mkdtempSync(join(tmpdir(), 'store-'))
afterAll(() => rmSync(home, { recursive: true }))

let folders = 0
const newFolder = () => join(home, String(folders++), 'data')
const A = '111111111111'
const OWNER: SqliteStoreOptions = { owns: () => true }

storeContract('SQLite', () => {
  const folder = newFolder()
  const store = openSqliteStore(folder, OWNER)
  return {
    store,
    other: store,
    reopen: async () => {
      await store.close()
      return openSqliteStore(folder, OWNER)
    },
  }
})
storeContract('SQLite, opened twice', () => {
  const folder = newFolder()
  const [store, other] = [openSqliteStore(folder), openSqliteStore(folder)]
  return {
    store,
    other,
    reopen: async () => {
      await store.close()
      await other.close()
      return openSqliteStore(folder)
    },
  }
})

/** What opening answers with, if it is refused. */
function refusal(folder: string, options = OWNER): StoreError | undefined {
  try {
    openSqliteStore(folder, options)
    return undefined
  } catch (error) {
    if (error instanceof StoreError) return error
    throw error
  }
}

async function filled(events = 500): Promise<{ folder: string; file: string }> {
  const folder = newFolder()
  const store = openSqliteStore(folder)
  await store.append(
    A,
    0,
    Array.from({ length: events }, (_, at) => said(`event ${at}`)),
  )
  await store.close()
  return { folder, file: join(folder, STORE_FILE) }
}

describe('a SQLite store', () => {
  test('is readable by its owner alone, and leaves two files when closed', async () => {
    const { folder, file } = await filled()
    expect(readdirSync(folder)).toEqual([ACKNOWLEDGED_FILE, STORE_FILE])
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('keeps every acknowledged write when its process is killed in the middle of writing, and is free at once', async () => {
    const folder = newFolder()
    const writer = child(
      folder,
      `const store = openSqliteStore(folder, { owns: () => true })
       for (let next = 0; ; next += 40) {
         await Promise.all(Array.from({ length: 40 }, async (_, at) => {
           process.stdout.write(await store.append('${A}', next + at, [{ kind: 'said', text: String(next + at) }]) + '\\n')
         }))
       }`,
    )
    let acknowledged = 0
    for await (const line of createInterface({ input: writer.stdout })) {
      acknowledged = Number(line)
      if (acknowledged > 1500) writer.kill('SIGKILL')
    }
    const store = openSqliteStore(folder, OWNER)
    const events = await store.read(A, 0)
    expect(acknowledged).toBeGreaterThan(1500)
    expect(events.length).toBeGreaterThanOrEqual(acknowledged)
    expect(events).toEqual(events.map((_, at) => ({ kind: 'said', text: String(at) })))
    expect(await store.append(A, events.length, [said('on')])).toBe(events.length + 1)
    await store.close()
  })

  test('is refused to a second owner while the first lives, by its id, and then is free', async () => {
    const folder = newFolder()
    const holder = child(
      folder,
      `openSqliteStore(folder, { owns: () => true }); console.log('open'); setInterval(() => {}, 1000)`,
    )
    await speaks(holder)
    expect(refusal(folder)).toMatchObject({
      code: 'StoreLocked',
      message: expect.stringMatching(
        new RegExp(`${STORE_FILE} is in use by process ${holder.pid} on .*; stop it first, or use another folder$`),
      ),
    })
    holder.kill('SIGKILL')
    await once(holder, 'close')
    await openSqliteStore(folder, OWNER).close()
  })

  test('is refused to a second owner in one process', async () => {
    const folder = newFolder()
    const store = openSqliteStore(folder, OWNER)
    expect(refusal(folder)?.message).toContain(`is in use by process ${process.pid} on`)
    await store.append(A, 0, [said('1')])
    await store.close()
  })

  test('says nothing on standard error', async () => {
    const writer = child(
      newFolder(),
      `await openSqliteStore(folder, { owns: () => true }).close(); process.emitWarning('other')`,
    )
    let text = ''
    writer.stderr.on('data', (chunk) => {
      text += chunk
    })
    await once(writer, 'close')
    expect(text).not.toMatch(/SQLite|Experimental/)
    expect(text).toMatch(/Warning: other/)
  })

  test('cut short anywhere is one sentence with the file and a remedy, or what was whole', async () => {
    const { folder, file } = await filled(3000)
    const bytes = readFileSync(file)
    for (let part = 0; part < 12; part += 1) {
      writeFileSync(file, bytes)
      truncateSync(file, Math.floor((bytes.length * part) / 12) + (part % 3))
      const error = refusal(folder)
      expect(error?.code, `${part}/12`).toBe('StoreDamaged')
      expect(error?.message).toMatch(/directory\.db is damaged: .*; restore the file from a backup$/)
    }
  })

  test('with any byte changed never gives another event', async () => {
    const { folder, file } = await filled(60)
    const bytes = readFileSync(file)
    const whole = Array.from({ length: 60 }, (_, at) => said(`event ${at}`))
    for (let at = 100; at < bytes.length; at += 97) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      writeFileSync(file, changed)
      try {
        const store = openSqliteStore(folder)
        const read = await store.read(A, 0).finally(() => store.close())
        expect(whole.slice(0, read.length), `byte ${at}`).toEqual(read)
      } catch (error) {
        expect(error, `byte ${at}`).toBeInstanceOf(StoreError)
      }
    }
  })

  test.each([
    ['a gap', 'DELETE FROM events WHERE sequence = 7', 'event 7 of 111111111111 is missing'],
    [
      'another text',
      "UPDATE events SET event = '{}' WHERE sequence = 7",
      'the checksum of event 7 of 111111111111 does not match',
    ],
  ])('with %s among its events says which', async (_, sql, sentence) => {
    const { folder, file } = await filled()
    change(file, sql)
    const read = async () => {
      const store = openSqliteStore(folder)
      return store.read(A, 0).finally(() => store.close())
    }
    await expect(read()).rejects.toThrow(`${file} is damaged: ${sentence}; restore the file from a backup`)
  })

  test('with a changed snapshot says so', async () => {
    const { folder, file } = await filled()
    const store = openSqliteStore(folder)
    await store.saveSnapshot(A, { sequence: 1, parts: ['a', 'b'] })
    await store.close()
    change(file, 'DELETE FROM snapshots WHERE part = 1')
    const again = openSqliteStore(folder)
    await expect(again.loadSnapshot(A)).rejects.toMatchObject({ code: 'StoreDamaged' })
    await again.close()
  })

  test('of a newer format, of another program, or none at all is told apart', async () => {
    const newer = await filled()
    change(newer.file, 'PRAGMA user_version = 3')
    expect(refusal(newer.folder)).toMatchObject({
      code: 'StoreTooNew',
      message: `${newer.file} has format 3, and this Gatewarden reads 2: it was written by another version; use that one`,
    })
    const foreign = await filled()
    change(foreign.file, 'PRAGMA application_id = 7')
    expect(refusal(foreign.folder)?.message).toContain('is a database of another program; use another folder')
    const folder = newFolder()
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, STORE_FILE), 'a text that is not a database at all, long enough to be one '.repeat(100))
    expect(refusal(folder)?.code).toBe('StoreDamaged')
  })

  test('in a folder that cannot be made says so', () => {
    const file = join(home, 'a-file')
    writeFileSync(file, '')
    expect(refusal(join(file, 'data'))).toMatchObject({
      code: 'StoreUnwritable',
      message: `${join(file, 'data', STORE_FILE)} cannot be written to: it, or a part of its path, is not a folder; check the path`,
    })
  })
})

describe('an older store', () => {
  test('opens and goes on, and then is refused to the older program', async () => {
    const { folder, file } = await filled(3)
    change(file, 'PRAGMA user_version = 1')
    const store = openSqliteStore(folder, OWNER)
    expect(await store.append(A, 3, [said('on')])).toBe(4)
    expect(await store.read(A, 2)).toEqual([said('event 2'), said('on')])
    await store.close()
    const database = new DatabaseSync(file)
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 2 })
    database.close()
  })

  test('that its process left open with a log beside it loses nothing', async () => {
    const folder = newFolder()
    const writer = child(
      folder,
      `await openSqliteStore(folder).close()
       const database = new DatabaseSync(folder + '/${STORE_FILE}')
       database.exec('PRAGMA user_version = 1; PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL')
       database.exec(\`INSERT INTO events VALUES ('${A}', 1, '{"kind":"said"}', \${(await import('node:zlib')).crc32('${A} 1 {"kind":"said"}')})\`)
       process.kill(process.pid, 'SIGKILL')`,
    )
    await once(writer, 'close')
    expect(readdirSync(folder)).toContain(`${STORE_FILE}-wal`)
    const store = openSqliteStore(folder, OWNER)
    expect(await store.read(A, 0)).toEqual([{ kind: 'said' }])
    expect(await store.append(A, 1, [said('on')])).toBe(2)
    await store.close()
    expect(readdirSync(folder)).toEqual([ACKNOWLEDGED_FILE, STORE_FILE])
  })
})

test('the head is right also when the log was last written long ago', async () => {
  const folder = newFolder()
  const [store, other] = [openSqliteStore(folder), openSqliteStore(folder)]
  await store.append(A, 0, [said('1')])
  for (let at = 1; at < 5; at += 1) {
    const past = new Date(Date.now() - 3_600_000 * at)
    utimesSync(join(folder, `${STORE_FILE}-wal`), past, past)
    for (let looks = 0; looks < 3; looks += 1) expect(await store.head(A)).toBe(at)
    await other.append(A, at, [said('2')])
    expect(await store.head(A)).toBe(at + 1)
  }
  await store.close()
  await other.close()
})

function change(file: string, sql: string): void {
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
}
