import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openSqliteStore, STORE_FILE, StoreError } from '@gatewarden/store'
import { afterAll, expect, test } from 'vitest'
import { openDirectory } from '../openDirectory.ts'
import type { AccountEvent } from './iam/accountState.ts'

const home = mkdtempSync(join(tmpdir(), 'directory-damage-'))
afterAll(() => rmSync(home, { recursive: true }))

const accountId = '123456789012'
const at = '2026-01-02T03:04:05Z'
const user = (name: string): AccountEvent => ({ kind: 'userCreated', at, userId: name, userName: name, path: '/' })
const USERS = 35
const open = (folder: string) => openSqliteStore(folder, { owns: () => true })

/** A closed folder with an event for each user. */
async function filled(name: string): Promise<string> {
  const folder = join(home, name)
  const store = open(folder)
  for (let number = 0; number < USERS; number += 1) await store.append(accountId, number, [user(`user-${number}`)])
  await store.close()
  return folder
}

/** All of them: SQLite leaves the text in space that is free again when it divides a page. */
function placesOf(bytes: Buffer, text: string): number[] {
  const places: number[] = []
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) places.push(at)
  return places
}

/** How many users the account has that opens; the code of the error when it does not. */
async function opened(folder: string): Promise<number | string> {
  try {
    const store = open(folder)
    try {
      const directory = await openDirectory({ store, accountId })
      await directory.close()
      return directory.state().users.size
    } finally {
      await store.close()
    }
  } catch (error) {
    if (error instanceof StoreError) return error.code
    throw error
  }
}

test('an account with a bit changed before the text of an event does not open', async () => {
  const pristine = await filled('pristine')
  const bytes = readFileSync(join(pristine, STORE_FILE))
  const places = placesOf(bytes, JSON.stringify(user('user-31')))
  const folder = join(home, 'changed')
  const answers = new Set<number | string>()
  for (let bit = 1; bit <= 24 * 8; bit += 1) {
    cpSync(pristine, folder, { recursive: true })
    const changed = Buffer.from(bytes)
    for (const text of places) {
      const place = text - Math.ceil(bit / 8)
      changed.set([(changed[place] ?? 0) ^ (1 << (bit % 8))], place)
    }
    writeFileSync(join(folder, STORE_FILE), changed)
    answers.add(await opened(folder))
    rmSync(folder, { recursive: true })
  }
  expect([...answers]).toEqual(['StoreDamaged'])
})

test('an account whose last events are hidden after its store was opened does not open', async () => {
  const folder = await filled('hidden')
  const store = open(folder)
  const database = new DatabaseSync(join(folder, STORE_FILE))
  database.exec('DELETE FROM events WHERE sequence > 33')
  database.close()
  await expect(openDirectory({ store, accountId })).rejects.toMatchObject({
    code: 'StoreDamaged',
    message: expect.stringContaining(`events 34 to 35 of ${accountId} cannot be read; restore the file from a backup`),
  })
  await store.close()
})
