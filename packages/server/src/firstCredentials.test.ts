import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
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
  test.each([
    'a new file',
    'a file that others could read',
  ])('are kept in %s that only its owner may read', async (which) => {
    const file = join(folder, CREDENTIALS_FILE)
    if (which !== 'a new file') writeFileSync(file, 'old', { mode: 0o644 })
    const { credentials, revision } = await opened(undefined, ({ credentials, context }) => {
      return { credentials, revision: context.directory.state().revision }
    })
    expect(credentials).toEqual({ from: 'file', file })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const [, id = ''] = /^aws_access_key_id = (AKIA[A-Z2-7]{16})$/m.exec(readFileSync(file, 'utf8')) ?? []
    const [, secret] = /^aws_secret_access_key = (\S{40})$/m.exec(readFileSync(file, 'utf8')) ?? []
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
    expect(await opened(undefined, ({ credentials }) => credentials)).toEqual({ from: 'before' })
  })

  test('are those of the environment if it has some, and no file is written', async () => {
    expect(await secretOf(A, A.accessKeyId)).toBe(A.secretAccessKey)
    expect(() => statSync(join(folder, CREDENTIALS_FILE))).toThrow('ENOENT')
  })

  test('change with the environment: a new secret replaces the old one, a new key is active', async () => {
    await opened(A, () => undefined)
    const rotated = { ...A, secretAccessKey: 'a new secret of A' }
    expect(await secretOf(rotated, A.accessKeyId)).toBe(rotated.secretAccessKey)
    expect(await secretOf(B, B.accessKeyId)).toBe(B.secretAccessKey)
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
