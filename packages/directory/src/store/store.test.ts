import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { memoryStore } from './memoryStore.ts'
import { STORE_FILE } from './sqliteFile.ts'
import { openSqliteStore } from './sqliteStore.ts'
import { said, storeContract } from './store.contract.ts'
import { StoreError } from './store.ts'

const home = mkdtempSync(join(tmpdir(), 'directory-store-'))
afterAll(() => rmSync(home, { recursive: true }))

let folders = 0
const newFolder = () => join(home, String(folders++), 'data')
const A = '111111111111'

storeContract('memory', () => {
  const store = memoryStore()
  return { store, reopen: async () => store }
})
storeContract('SQLite', () => {
  const folder = newFolder()
  const store = openSqliteStore(folder)
  return {
    store,
    reopen: async () => {
      await store.close()
      return openSqliteStore(folder)
    },
  }
})

/** What opening answers with, if it is refused. */
function refusal(folder: string): StoreError | undefined {
  try {
    openSqliteStore(folder)
    return undefined
  } catch (error) {
    if (error instanceof StoreError) return error
    throw error
  }
}

const module = fileURLToPath(new URL('./sqliteStore.ts', import.meta.url))
function child(folder: string, script: string) {
  const code = `const { openSqliteStore } = await import(${JSON.stringify(module)}); const folder = ${JSON.stringify(folder)}; ${script}`
  return spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'pipe'] })
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
  test('is readable by its owner alone, and leaves one file when closed', async () => {
    const { folder, file } = await filled()
    expect(readdirSync(folder)).toEqual([STORE_FILE])
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('keeps every acknowledged write when its process is killed in the middle of writing, and is free at once', async () => {
    const folder = newFolder()
    const writer = child(
      folder,
      `const store = openSqliteStore(folder)
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
    const store = openSqliteStore(folder)
    const events = await store.read(A, 0)
    expect(acknowledged).toBeGreaterThan(1500)
    expect(events.length).toBeGreaterThanOrEqual(acknowledged)
    expect(events).toEqual(events.map((_, at) => ({ kind: 'said', text: String(at) })))
    expect(await store.append(A, events.length, [said('on')])).toBe(events.length + 1)
    await store.close()
  })

  test('is refused to a second process while the first lives, by its id, and then is free', async () => {
    const folder = newFolder()
    const holder = child(folder, `openSqliteStore(folder); console.log('open'); setInterval(() => {}, 1000)`)
    await once(holder.stdout, 'data')
    expect(refusal(folder)).toMatchObject({
      code: 'StoreLocked',
      message: expect.stringMatching(
        new RegExp(`${STORE_FILE} is in use by process ${holder.pid} on .*; stop it first, or use another folder$`),
      ),
    })
    holder.kill('SIGKILL')
    await once(holder, 'close')
    await openSqliteStore(folder).close()
  })

  test('is refused to a second opening in one process', async () => {
    const folder = newFolder()
    const store = openSqliteStore(folder)
    expect(refusal(folder)?.message).toContain(`is in use by process ${process.pid} on`)
    await store.append(A, 0, [said('1')])
    await store.close()
  })

  test('says nothing on standard error', async () => {
    const writer = child(newFolder(), `await openSqliteStore(folder).close(); process.emitWarning('other')`)
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
      expect(error?.message).toMatch(/directory\.db is damaged: .*; bring it back from a copy$/)
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
      'the checksum of event 7 of 111111111111 does not hold',
    ],
  ])('with %s among its events says which', async (_, sql, sentence) => {
    const { folder, file } = await filled()
    change(file, sql)
    const store = openSqliteStore(folder)
    await expect(store.read(A, 0)).rejects.toThrow(`${file} is damaged: ${sentence}; bring it back from a copy`)
    await store.close()
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
    change(newer.file, 'PRAGMA user_version = 2')
    expect(refusal(newer.folder)).toMatchObject({
      code: 'StoreTooNew',
      message: `${newer.file} has format 2, and this Gatewarden reads 1: it was written by another version; use that one`,
    })
    const foreign = await filled()
    change(foreign.file, 'PRAGMA application_id = 7')
    expect(refusal(foreign.folder)?.message).toContain('is a database of another program; use another folder')
    const folder = newFolder()
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, STORE_FILE), 'a text that is no database at all, long enough to be one '.repeat(100))
    expect(refusal(folder)?.code).toBe('StoreDamaged')
  })

  test('in a folder that cannot be made says so', () => {
    const file = join(home, 'a-file')
    writeFileSync(file, '')
    expect(refusal(join(file, 'data'))).toMatchObject({
      code: 'StoreUnwritable',
      message: `${join(file, 'data', STORE_FILE)} cannot be written to: ENOTDIR`,
    })
  })
})

function change(file: string, sql: string): void {
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
}
