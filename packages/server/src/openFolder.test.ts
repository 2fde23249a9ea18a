import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secretFor } from '@gatewarden/services'
import { openSqliteStore } from '@gatewarden/store'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openAccount } from './account.ts'
import { CREDENTIALS_FILE, type GivenKey } from './firstCredentials.ts'

const ACCOUNT = '111122223333'
const [ONE, TWO, THREE] = [1, 2, 3].map((byte) => Buffer.alloc(32, byte).toString('base64'))
const ROOT: GivenKey = { accessKeyId: 'AKIAAAAAAAAAAAAAAAAA', secretAccessKey: 'the secret of the root user' }
const withKey = (key: string | undefined) => ({ ...(key && { GATEWARDEN_ENCRYPTION_KEY: key }) })

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatewarden-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

interface Given {
  readonly accountId?: string
  readonly key?: string | undefined
  readonly acceptLoss?: boolean
  readonly user?: string
  readonly rootKey?: GivenKey
}

/** Opens the account of the folder, adds a user with an access key, and closes it; answers the warnings. */
async function start(given: Given = {}, warnings: string[] = []): Promise<readonly string[]> {
  const { accountId = ACCOUNT, key, acceptLoss = false, user, rootKey } = given
  const warn = (sentence: string) => warnings.push(sentence)
  const root = rootKey === undefined ? {} : { rootKey }
  const account = await openAccount({ folder, accountId, environment: withKey(key), acceptLoss, warn, ...root })
  const { directory, seal } = account.context
  if (user !== undefined) {
    const at = directory.now()
    const accessKeyId = `AKIA${user}`
    const events = [
      { kind: 'userCreated', at, userId: `AIDA${user}`, userName: user, path: '/' },
      { kind: 'accessKeyCreated', at, accessKeyId, userId: `AIDA${user}`, secret: seal.close('secret', accessKeyId) },
    ] as const
    await directory.change(() => ({ events, output: undefined }))
  }
  await account.close()
  return warnings
}

function picture() {
  return readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')])
}

async function heads() {
  let found: [string, number][] = []
  const admit = (all: ReadonlyMap<string, number>) => {
    found = [...all]
  }
  await openSqliteStore(folder, { admit }).close()
  return found
}

describe('a data folder', () => {
  test('of another account is refused, and nothing is written', async () => {
    await start()
    const before = picture()
    await expect(start({ accountId: '444455556666' })).rejects.toMatchObject({
      code: 'OtherAccount',
      message: `${folder} holds account ${ACCOUNT}, and not 444455556666; set GATEWARDEN_ACCOUNT_ID to ${ACCOUNT}, or use another folder`,
    })
    expect(picture()).toEqual(before)
    expect(await start()).toEqual([])
  })

  test('to which only the catalogue was published takes any account', async () => {
    const store = openSqliteStore(folder)
    await store.append('catalogue', 0, [
      { kind: 'policyDeprecated', policy: 'A', at: '2026-01-02T03:04:05Z', from: 'a test', since: null } as never,
    ])
    await store.close()
    expect(await start()).toEqual([])
    expect((await heads()).map(([partition]) => partition)).toEqual([ACCOUNT, 'catalogue'])
  })

  test('without its database is refused, and no root key is made', async () => {
    await start()
    for (const name of readdirSync(folder)) if (name.startsWith('directory.')) rmSync(join(folder, name))
    const before = picture()
    for (const acceptLoss of [false, true]) {
      await expect(start({ acceptLoss })).rejects.toMatchObject({ code: 'CredentialsKept' })
      expect(picture()).toEqual(before)
    }
    renameSync(join(folder, CREDENTIALS_FILE), join(folder, 'old'))
    expect(await start()).toEqual([])
  })

  test('of which the database is empty goes on only if that is accepted, and with the old key moved', async () => {
    await start()
    const file = join(folder, 'directory.db')
    rmSync(file)
    const before = picture()
    const missing = `${file} is missing, and ${join(folder, 'directory.acknowledged')} is there`
    const credentials = join(folder, CREDENTIALS_FILE)
    await expect(start()).rejects.toMatchObject({
      code: 'StoreLost',
      message: `${missing}; restore the folder from a backup, or move ${credentials} to another folder and start the server with --accept-loss to continue without what is missing`,
    })
    const warnings: string[] = []
    await expect(start({ acceptLoss: true }, warnings)).rejects.toMatchObject({
      code: 'CredentialsKept',
      message: expect.stringContaining(`${credentials} is present, but its account is missing`),
    })
    expect(warnings).toEqual([])
    expect(picture()).toEqual(before)
    renameSync(credentials, join(folder, 'old'))
    await expect(start()).rejects.toThrow('or start the server with --accept-loss to continue without what is missing')
    expect(await start({ acceptLoss: true })).toEqual([`continuing without what is missing: ${missing}`])
    expect(await start()).toEqual([])
  })
})

describe('the encryption key of a data folder', () => {
  test('that is missing is not made anew, and nothing is written', async () => {
    await start({ user: 'ana' })
    const key = join(folder, 'encryption.key')
    const text = readFileSync(key, 'utf8').trim()
    rmSync(key)
    const before = picture()
    const missing = `${key} is missing, and the secrets in the folder were sealed with a key`
    const own = `start with that key (encryption.key of the data folder, or GATEWARDEN_ENCRYPTION_KEY)`
    const credentials = join(folder, CREDENTIALS_FILE)
    await expect(start()).rejects.toMatchObject({
      code: 'KeyMissing',
      message: `${missing}; ${own}, or move ${credentials} to another folder and start with --accept-loss to delete the access keys that were sealed with it`,
    })
    await expect(start({ rootKey: ROOT })).rejects.toThrow(`${missing}; ${own}, or start with --accept-loss to delete`)
    expect(picture()).toEqual(before)
    expect(await start({ key: text })).toEqual([])
    writeFileSync(key, `${text}\n`, { mode: 0o600 })
    expect(await start()).toEqual([])
  })

  test('that is lost is given up only when the credentials file was moved, and nothing is deleted before', async () => {
    await start({ user: 'ana' })
    const key = join(folder, 'encryption.key')
    const credentials = join(folder, CREDENTIALS_FILE)
    const text = readFileSync(key)
    rmSync(key)
    const before = await heads()
    const warnings: string[] = []
    await expect(start({ acceptLoss: true }, warnings)).rejects.toMatchObject({
      code: 'CredentialsKept',
      message: `${credentials} is present, and --accept-loss would delete every access key of the root user; to go on, move the file to another folder, or set GATEWARDEN_ROOT_ACCESS_KEY_ID and GATEWARDEN_ROOT_SECRET_ACCESS_KEY; nothing was deleted`,
    })
    expect(warnings).toEqual([])
    expect(await heads()).toEqual(before)
    expect(existsSync(key)).toBe(false)
    // The right key still helps.
    writeFileSync(key, text, { mode: 0o600 })
    expect(await start()).toEqual([])
    rmSync(key)
    renameSync(credentials, join(folder, 'old'))
    expect(await start({ acceptLoss: true })).toEqual([
      expect.stringMatching(/, and encryption\.key is missing; deleted: AKIA\w+, AKIA\w+$/),
    ])
    expect(readFileSync(credentials, 'utf8')).not.toBe(readFileSync(join(folder, 'old'), 'utf8'))
    expect(await start()).toEqual([])
  })

  test('that is lost can be given up with the credentials file in place where the environment has a root key', async () => {
    await start({ user: 'ana' })
    rmSync(join(folder, 'encryption.key'))
    expect(await start({ acceptLoss: true, rootKey: ROOT })).toEqual([expect.stringContaining('; deleted: AKIA')])
    expect(await start({ rootKey: ROOT })).toEqual([])
  })

  test('that cannot be used is refused before a loss is accepted', async () => {
    await start({ user: 'ana' })
    writeFileSync(join(folder, 'encryption.key'), 'half a k', { mode: 0o600 })
    const before = picture()
    await expect(start({ acceptLoss: true })).rejects.toMatchObject({ code: 'KeyUnusable' })
    expect(picture()).toEqual(before)
  })

  test('that is another one is refused with the credentials file, and changes no event', async () => {
    await start({ key: ONE, user: 'ana' })
    const before = await heads()
    const credentials = join(folder, CREDENTIALS_FILE)
    const remedy = `or move ${credentials} to another folder and start with --accept-loss to delete the access keys that were sealed with it`
    await expect(start({ key: TWO })).rejects.toThrow(remedy)
    await expect(start({ key: TWO, acceptLoss: true })).rejects.toMatchObject({ code: 'CredentialsKept' })
    expect(await heads()).toEqual(before)
    renameSync(credentials, join(folder, 'old'))
    await expect(start({ key: TWO })).rejects.toThrow(', or start with --accept-loss to delete')
    expect(await start({ key: TWO, acceptLoss: true })).toEqual([expect.stringContaining('; deleted: AKIA')])
    expect(await start({ key: TWO })).toEqual([])
  })

  test('that is another one is refused at the start, and changes no event', async () => {
    await start({ key: ONE, user: 'ana' })
    const before = await heads()
    await expect(start({ key: TWO })).rejects.toMatchObject({
      code: 'KeyWrong',
      message: expect.stringMatching(
        /^access keys of account 111122223333 were sealed with encryption key [0-9a-f]{8} \(2 access keys\), and this is [0-9a-f]{8}; start with that key/,
      ),
    })
    expect(await heads()).toEqual(before)
    await expect(start()).rejects.toMatchObject({ code: 'KeyMissing' })
    expect(await start({ key: ONE })).toEqual([])
  })

  test('that is lost, or one of several, can be given up with the access keys that it sealed', async () => {
    await start({ key: ONE, user: 'ana' })
    // An earlier version started with any key.
    const account = await openAccount({ folder, accountId: ACCOUNT, environment: withKey(ONE) })
    const { seal } = await openAccount({ folder: undefined, accountId: ACCOUNT, environment: {} }).then(
      ({ context }) => context,
    )
    const { directory } = account.context
    const created = {
      kind: 'accessKeyCreated',
      at: directory.now(),
      accessKeyId: 'AKIAben',
      userId: ACCOUNT,
      secret: seal.close('secret', 'AKIAben'),
    } as const
    await directory.change(() => ({ events: [created], output: undefined }))
    await account.close()
    for (const key of [ONE, TWO, THREE]) {
      await expect(start({ key })).rejects.toMatchObject({
        code: 'KeyWrong',
        message: expect.stringContaining(key === ONE ? '(1 access keys)' : '(2 access keys) and'),
      })
    }
    expect(await start({ key: ONE, acceptLoss: true })).toEqual([expect.stringMatching(/; deleted: AKIAben$/)])
    expect(await start({ key: ONE })).toEqual([])
  })
})

test('what is sealed for a client opens for no other account, and in no other folder, though the key is the same', async () => {
  const other = mkdtempSync(join(tmpdir(), 'gatewarden-folder-'))
  const open = (where: string | undefined, accountId: string) =>
    openAccount({ folder: where, accountId, environment: withKey(ONE) })
  const accounts = [await open(folder, ACCOUNT), await open(other, ACCOUNT), await open(undefined, ACCOUNT)]
  const session = {
    accessKeyId: 'ASIAEXAMPLE',
    secret: 'secret',
    who: { kind: 'root' },
    expires: Date.now() + 60_000,
    facts: { issuedAt: Date.now(), madeBy: 'GetSessionToken' },
  }
  const [here] = accounts
  const token = here?.context.tokens.close(JSON.stringify(session), 'session ASIAEXAMPLE')
  const secrets = accounts.map(({ context }) => secretFor(context, 'ASIAEXAMPLE', token)?.secret)
  expect(secrets).toEqual(['secret', undefined, undefined])
  for (const account of accounts) await account.close()
  const again = await open(folder, ACCOUNT)
  expect(secretFor(again.context, 'ASIAEXAMPLE', token)?.secret).toBe('secret')
  await again.close()
  rmSync(other, { recursive: true })
})
