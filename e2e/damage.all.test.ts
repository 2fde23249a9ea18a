import {
  copyFileSync,
  cpSync,
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
import { CreateAccessKeyCommand, CreateUserCommand, IAMClient, UpdateAccessKeyCommand } from '@aws-sdk/client-iam'
import { GetCallerIdentityCommand, GetSessionTokenCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, describe, expect, test } from 'vitest'
import { folderPicture } from '../packages/store/src/folderPicture.fixture.ts'
import { type Credentials, type Server, startServer } from './server.ts'

const home = mkdtempSync(join(tmpdir(), 'gatewarden-damage-'))
afterAll(() => rmSync(home, { recursive: true }))

let folders = 0
const newFolder = () => join(home, String(folders++))
const WAL = 'directory.db-wal'

/** A folder whose server deactivated an access key as its last call, and was killed before it had a pause to move its log. */
async function killed(): Promise<{ folder: string; key: Credentials }> {
  for (;;) {
    const made = await killedOnce()
    if (statSync(join(made.folder, WAL)).size > 10_000) return made
  }
}

async function killedOnce(): Promise<{ folder: string; key: Credentials }> {
  const folder = newFolder()
  const server = await startServer({ folder })
  try {
    const iam = new IAMClient(server.config())
    const UserName = 'ana'
    await iam.send(new CreateUserCommand({ UserName }))
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }))
    const { AccessKeyId = '', SecretAccessKey = '' } = AccessKey ?? {}
    await iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status: 'Inactive' }))
    return { folder, key: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey } }
  } finally {
    await server.stop('SIGKILL')
  }
}

async function identityOf(server: Server, credentials: Credentials): Promise<string> {
  const sts = new STSClient(server.config(credentials))
  return sts.send(new GetCallerIdentityCommand({})).then(
    ({ Arn = '' }) => Arn,
    (error: Error) => error.name,
  )
}

async function expectRefused(folder: string, sentence: RegExp, environment = {}): Promise<void> {
  const before = folderPicture(folder)
  const starting = startServer({ folder, environment })
  await expect(starting).rejects.toThrow(/^the server ended with 2 before it listened: gatewarden: /)
  await expect(starting).rejects.toThrow(sentence)
  expect(folderPicture(folder)).toEqual(before)
}

describe('after a key was deactivated and the server killed', () => {
  test('the key is inactive in the next server, although nothing was closed', async () => {
    const { folder, key } = await killed()
    const server = await startServer({ folder })
    expect(await identityOf(server, key)).toBe('InvalidClientTokenId')
    expect(await identityOf(server, server.credentials)).toBe('arn:aws:iam::123456789012:root')
    await server.stop()
    expect(server.log()).not.toContain('warning')
  })

  const changeBit = (file: string) => {
    const bytes = readFileSync(file)
    const at = bytes.length - 500
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(file, bytes)
  }
  test.each<[string, (log: string) => void]>([
    ['a changed bit in the last page of the log', changeBit],
    ['a missing log', (log) => rmSync(log)],
    ['zeros in the log', (log) => writeFileSync(log, Buffer.alloc(readFileSync(log).length))],
    ['a log that is cut', (log) => truncateSync(log, 9_000)],
  ])('%s is refused, and only --accept-loss goes on', async (_, damage) => {
    const { folder } = await killed()
    damage(join(folder, WAL))
    const sentence =
      /directory\.db ends at event \d of 123456789012, and event 4 was acknowledged; restore the folder .*--accept-loss/
    await expectRefused(folder, sentence)
    // Without a single event the root key is missing too, and the file that has it is not written over.
    const accepted = startServer({ folder, flags: ['--accept-loss'] })
    const server = await accepted.catch((error: Error) => error.message)
    if (typeof server === 'string') {
      expect(server).toMatch(/credentials is present, but its account is missing/)
      expect(server).not.toContain('continuing')
      await expectRefused(
        folder,
        /ends at event 0 .*, or move .*credentials to another folder and start .*--accept-loss/,
      )
      return
    }
    expect(server.log()).toMatch(/warning: continuing without what is missing: .*ends at event \d of 123456789012/)
    await server.stop()
    const again = await startServer({ folder })
    expect(again.log()).toBe('')
    await again.stop()
  })

  test('a copy of the database alone is refused, and the credentials file is not written over', async () => {
    const { folder } = await killed()
    const copy = newFolder()
    cpSync(folder, copy, { recursive: true })
    for (const name of readdirSync(copy)) if (/-wal$|-shm$|acknowledged$/.test(name)) rmSync(join(copy, name))
    await expectRefused(copy, /directory\.acknowledged is missing/)
    rmSync(join(copy, 'directory.db'))
    await expectRefused(copy, /credentials is present, but its account is missing/)
  })
})

test('a server of another account, or with another key, is refused on the folder, with status 2', async () => {
  const folder = newFolder()
  await (await startServer({ folder })).stop()
  await expectRefused(folder, /holds account 123456789012, and not 444455556666/, {
    GATEWARDEN_ACCOUNT_ID: '444455556666',
  })
  const other = { GATEWARDEN_ENCRYPTION_KEY: Buffer.alloc(32, 9).toString('base64') }
  await expect(startServer({ folder, environment: other })).rejects.toThrow(/ended with 2 .*start with that key/s)
  const key = join(folder, 'encryption.key')
  copyFileSync(key, `${key}.aside`)
  rmSync(key)
  await expectRefused(folder, /encryption\.key is missing, and the secrets in the folder were sealed with a key/)
})

test('a session of one server is not valid at another one that has the same encryption key', async () => {
  const environment = { GATEWARDEN_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64') }
  const one = await startServer({ folder: newFolder(), environment })
  const accounts = ['123456789012', '444455556666']
  const others = await Promise.all(
    accounts.map((GATEWARDEN_ACCOUNT_ID) =>
      startServer({ folder: newFolder(), environment: { ...environment, GATEWARDEN_ACCOUNT_ID } }),
    ),
  )
  const { Credentials: given } = await new STSClient(one.config()).send(new GetSessionTokenCommand({}))
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = given ?? {}
  const session = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
  expect(await identityOf(one, session)).toBe('arn:aws:iam::123456789012:root')
  for (const other of others) expect(await identityOf(other, session)).toBe('InvalidClientTokenId')
  for (const server of [one, ...others]) await server.stop()
})

test('a root key of the environment replaces the one before it, and the banner names it', async () => {
  const folder = newFolder()
  const first = await startServer({ folder })
  await first.stop()
  expect(first.banner).toContain(first.credentials.accessKeyId)
  const keys = ['AKIAAAAAAAAAAAAAAAAA', 'AKIABBBBBBBBBBBBBBBB'].map((accessKeyId) => ({
    accessKeyId,
    secretAccessKey: `the secret of ${accessKeyId}`,
  }))
  for (const { accessKeyId, secretAccessKey } of keys) {
    const environment = {
      GATEWARDEN_ROOT_ACCESS_KEY_ID: accessKeyId,
      GATEWARDEN_ROOT_SECRET_ACCESS_KEY: secretAccessKey,
    }
    const server = await startServer({ folder, environment })
    expect(server.banner).toContain(`is ${accessKeyId}, the one in the environment`)
    const valid = []
    for (const key of [first.credentials, ...keys]) {
      if ((await identityOf(server, key)).endsWith(':root')) valid.push(key.accessKeyId)
    }
    expect(valid).toEqual([accessKeyId])
    await server.stop()
  }
})
