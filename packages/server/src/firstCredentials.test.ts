import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secretFor } from '@gatewarden/services'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openAccount } from './account.ts'
import { CREDENTIALS_FILE, type GivenKey } from './firstCredentials.ts'

const A: GivenKey = { accessKeyId: 'AKIAAAAAAAAAAAAAAAAA', secretAccessKey: 'the secret of A' }
const B: GivenKey = { accessKeyId: 'AKIABBBBBBBBBBBBBBBB', secretAccessKey: 'the secret of B' }

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatewarden-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Opens the account of the folder, uses it, and closes it. */
async function opened<Answer>(
  rootKey: GivenKey | undefined,
  ask: (account: Awaited<ReturnType<typeof openAccount>>) => Answer | Promise<Answer>,
): Promise<Answer> {
  const account = await openAccount({ folder, accountId: '123456789012', environment: {}, ...(rootKey && { rootKey }) })
  try {
    return await ask(account)
  } finally {
    await account.close()
  }
}

const secretOf = (rootKey: GivenKey | undefined, accessKeyId: string) =>
  opened(rootKey, ({ context }) => secretFor(context, accessKeyId, undefined)?.secret)

describe('the first credentials', () => {
  test('are kept in a file that only its owner may read', async () => {
    const file = join(folder, CREDENTIALS_FILE)
    writeFileSync(`${file}.new`, 'what a start that ended too early left behind', { mode: 0o644 })
    const { credentials, revision } = await opened(undefined, ({ credentials, context }) => {
      return { credentials, revision: context.directory.state().revision }
    })
    expect(existsSync(`${file}.new`)).toBe(false)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const [, id = ''] = /^aws_access_key_id = (AKIA[A-Z2-7]{16})$/m.exec(readFileSync(file, 'utf8')) ?? []
    const [, secret] = /^aws_secret_access_key = (\S{40})$/m.exec(readFileSync(file, 'utf8')) ?? []
    expect(credentials).toEqual({ from: 'file', file, accessKeyIds: [id], others: [] })
    expect(await secretOf(undefined, id)).toBe(secret)
    // The next start finds them and makes no others.
    const again = await opened(undefined, ({ context, credentials }) => ({
      credentials,
      revision: context.directory.state().revision,
    }))
    expect(again).toEqual({ credentials, revision })
  })

  test('are not created again if their file was deleted: the key stays active', async () => {
    await opened(undefined, () => undefined)
    rmSync(join(folder, CREDENTIALS_FILE))
    const credentials = await opened(undefined, ({ credentials }) => credentials)
    expect(credentials).toEqual({ from: 'before', accessKeyIds: [expect.stringMatching(/^AKIA/)], others: [] })
  })

  test('are those of the environment if it has some, and no file is written', async () => {
    expect(await secretOf(A, A.accessKeyId)).toBe(A.secretAccessKey)
    expect(() => statSync(join(folder, CREDENTIALS_FILE))).toThrow('ENOENT')
  })

  test('get their file when their key is active, also if the server ended in between', async () => {
    await opened(undefined, () => undefined)
    const file = join(folder, CREDENTIALS_FILE)
    renameSync(file, `${file}.new`)
    expect(await opened(undefined, ({ credentials }) => credentials.from)).toBe('file')
    expect(existsSync(file)).toBe(true)
  })

  test('change with the environment: a new secret replaces the old one', async () => {
    await opened(A, () => undefined)
    const rotated = { ...A, secretAccessKey: 'a new secret of A' }
    expect(await secretOf(rotated, A.accessKeyId)).toBe(rotated.secretAccessKey)
    expect(await secretOf(undefined, A.accessKeyId)).toBe(rotated.secretAccessKey)
  })

  test('that are replaced through the environment are deleted, and the answer names the key that counts', async () => {
    const first = await opened(undefined, ({ credentials }) => credentials)
    const [key = ''] = first.accessKeyIds
    const file = join(folder, CREDENTIALS_FILE)
    expect(await opened(A, ({ credentials }) => credentials)).toEqual({
      from: 'environment',
      accessKeyIds: [A.accessKeyId],
      others: [],
      replaced: [key],
      staleFile: file,
    })
    const again = await opened(B, ({ credentials, context }) => {
      const valid = [key, A.accessKeyId, B.accessKeyId].filter((id) => secretFor(context, id, undefined))
      return { credentials, valid }
    })
    expect(again).toMatchObject({ credentials: { accessKeyIds: [B.accessKeyId], replaced: [A.accessKeyId] } })
    expect(again.valid).toEqual([B.accessKeyId])
    expect(await opened(undefined, ({ credentials }) => credentials)).toEqual({
      from: 'before',
      accessKeyIds: [B.accessKeyId],
      others: [],
      staleFile: file,
    })
  })

  test('of the environment do not delete a key that the root user made beside them, but name it', async () => {
    await opened(A, async ({ context }) => {
      const at = context.directory.now()
      const { accessKeyId } = B
      const secret = context.seal.close(B.secretAccessKey, accessKeyId)
      const created = { kind: 'accessKeyCreated', at, accessKeyId, userId: '123456789012', secret } as const
      await context.directory.change(() => ({ events: [created], output: undefined }))
    })
    expect(await opened(A, ({ credentials }) => credentials)).toMatchObject({ replaced: [], others: [B.accessKeyId] })
  })

  test('are never written over, and no key is made while their file is there', async () => {
    const file = join(folder, CREDENTIALS_FILE)
    writeFileSync(file, 'of an account that is not here')
    const refused = expect(opened(undefined, () => undefined)).rejects
    await refused.toMatchObject({ code: 'CredentialsKept', message: expect.stringContaining('restore the folder') })
    expect(readdirSync(folder)).toEqual([CREDENTIALS_FILE])
    rmSync(file)
    await opened(undefined, async ({ context, credentials }) => {
      const at = context.directory.now()
      const [accessKeyId = ''] = credentials.accessKeyIds
      const deleted = { kind: 'accessKeyDeleted', at, accessKeyId } as const
      await context.directory.change(() => ({ events: [deleted], output: undefined }))
    })
    const before = readFileSync(file, 'utf8')
    await expect(opened(undefined, () => undefined)).rejects.toThrow(
      `${file} is present, but the root user has no access key; to make a new one, move the file to another folder`,
    )
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  test('are all that a reset keeps', async () => {
    await opened(A, async ({ context, reset }) => {
      const at = context.directory.now()
      const created = { kind: 'userCreated', at, userId: 'AIDA1', userName: 'ana', path: '/' } as const
      await context.directory.change(() => ({ events: [created], output: undefined }))
      await reset()
      expect(context.directory.state().users.size).toBe(0)
      expect(secretFor(context, A.accessKeyId, undefined)?.secret).toBe(A.secretAccessKey)
    })
    expect(await secretOf(A, A.accessKeyId)).toBe(A.secretAccessKey)
  })

  test('in a file are kept by a reset as they are, even if the key was deleted before', async () => {
    await opened(undefined, async ({ context, credentials, reset }) => {
      const text = readFileSync(join(folder, CREDENTIALS_FILE), 'utf8')
      const [accessKeyId = ''] = credentials.accessKeyIds
      const at = context.directory.now()
      const deleted = { kind: 'accessKeyDeleted', at, accessKeyId } as const
      await context.directory.change(() => ({ events: [deleted], output: undefined }))
      await reset()
      await reset()
      expect(text).toContain(secretFor(context, accessKeyId, undefined)?.secret)
      expect(readFileSync(join(folder, CREDENTIALS_FILE), 'utf8')).toBe(text)
    })
  })

  test('of an account in memory are created, returned, and kept by a reset', async () => {
    const account = await openAccount({ folder: undefined, accountId: '123456789012', environment: {} })
    const { credentials, context } = account
    if (credentials.from !== 'memory') throw new Error(`the key is from ${credentials.from}`)
    const { accessKeyId, secretAccessKey } = credentials.key
    expect(secretFor(context, accessKeyId, undefined)?.secret).toBe(secretAccessKey)
    await account.reset()
    expect(secretFor(context, accessKeyId, undefined)?.secret).toBe(secretAccessKey)
    await account.close()
  })
})
