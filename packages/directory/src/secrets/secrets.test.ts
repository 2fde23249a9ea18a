import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { encryptionKey, findEncryptionKey, KEY_FILE } from './encryptionKey.ts'
import { newAccessKeyId, newSecretAccessKey, newUniqueId } from './newIds.ts'
import { hashPassword, isPassword } from './password.ts'
import { boundSeal, seal, sealedBy } from './seal.ts'
import { SecretError } from './secretError.ts'

const home = mkdtempSync(join(tmpdir(), 'directory-secrets-'))
afterAll(() => rmSync(home, { recursive: true }))

let folders = 0
const newFolder = () => join(home, String(folders++), 'data')
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'

function refusal(work: () => unknown): SecretError | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof SecretError) return error
    throw error
  }
}

describe('a seal', () => {
  const { close, open } = seal(new Uint8Array(32).fill(1))

  test('opens what it closed for the same purpose only, and never closes the same text twice alike', () => {
    const sealed = close(secret, 'AKIA1')
    expect(open(sealed, 'AKIA1')).toBe(secret)
    expect(sealed).not.toContain(secret.slice(0, 8))
    expect(close(secret, 'AKIA1')).not.toBe(sealed)
    expect(refusal(() => open(sealed, 'AKIA2'))?.code).toBe('SecretDamaged')
  })

  test('does not open with any letter changed, nor truncated', () => {
    const sealed = close(secret, 'AKIA1')
    for (let at = 0; at < sealed.length; at += 1) {
      const letter = sealed[at] === 'A' ? 'B' : 'A'
      const error = refusal(() => open(sealed.slice(0, at) + letter + sealed.slice(at + 1), 'AKIA1'))
      expect(error, `letter ${at}`).toBeDefined()
      expect(error?.message).not.toContain(secret)
      expect(refusal(() => open(sealed.slice(0, at), 'AKIA1'))).toBeDefined()
    }
  })

  test('of another key reports which key it needs', () => {
    const sealed = seal(new Uint8Array(32).fill(2)).close(secret, 'AKIA1')
    expect(refusal(() => open(sealed, 'AKIA1'))).toMatchObject({
      code: 'KeyWrong',
      message: expect.stringMatching(
        /^the secret of AKIA1 was sealed with encryption key [0-9a-f]{8}, and this is [0-9a-f]{8}; use that key$/,
      ),
    })
  })
})

test('a seal that is bound to an account and a store opens nothing of another one', () => {
  const key = seal(new Uint8Array(32).fill(1))
  const bound = boundSeal(key, '111122223333', 'a')
  const sealed = bound.close(secret, 'session')
  expect(boundSeal(key, '111122223333', 'a').open(sealed, 'session')).toBe(secret)
  expect([bound.keyId, sealedBy(sealed), sealedBy('1.x')]).toEqual([key.keyId, key.keyId, undefined])
  const others = [key, boundSeal(key, '444455556666', 'a'), boundSeal(key, '111122223333', 'b')]
  for (const other of others) {
    expect(refusal(() => other.open(sealed, 'session'))?.code).toBe('SecretDamaged')
    expect(refusal(() => bound.open(other.close(secret, 'session'), 'session'))?.code).toBe('SecretDamaged')
  }
  expect(refusal(() => bound.open(sealed, 'marker'))?.code).toBe('SecretDamaged')
})

describe('the encryption key', () => {
  const key = Buffer.alloc(32, 7)

  test('is that of the environment, or that of a file which is created once and only its owner can read', () => {
    const folder = newFolder()
    expect(encryptionKey(folder, { GATEWARDEN_ENCRYPTION_KEY: key.toString('base64') })).toEqual(key)
    const made = encryptionKey(folder, {})
    expect(made).toHaveLength(32)
    expect(encryptionKey(folder, {})).toEqual(made)
    expect(statSync(join(folder, KEY_FILE)).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(folder, KEY_FILE), 'utf8')).toBe(`${Buffer.from(made).toString('base64')}\n`)
  })

  test.each([
    '',
    'short',
    key.toString('hex'),
    `${key.toString('base64')}x`,
  ])('"%s" in the environment is not a valid key', (text) => {
    expect(refusal(() => encryptionKey('/nowhere', { GATEWARDEN_ENCRYPTION_KEY: text }))?.message).toBe(
      'GATEWARDEN_ENCRYPTION_KEY is not a valid key of 32 bytes in base64; make one with `openssl rand -base64 32`',
    )
  })

  test('in a file that others can read, or that is damaged, is refused with a remedy', () => {
    const folder = newFolder()
    encryptionKey(folder, {})
    const file = join(folder, KEY_FILE)
    chmodSync(file, 0o640)
    expect(refusal(() => encryptionKey(folder, {}))?.message).toBe(
      `${file} may be read by others (mode 640); run: chmod 600 ${file}`,
    )
    chmodSync(file, 0o600)
    writeFileSync(file, 'half a k')
    expect(refusal(() => encryptionKey(folder, {}))?.message).toBe(
      `${file} is not a valid key of 32 bytes in base64; restore it from a backup: without it no secret of the store can be read`,
    )
  })

  test('is only looked for where secrets are sealed with one already', () => {
    const folder = newFolder()
    mkdirSync(folder, { recursive: true })
    expect(findEncryptionKey(folder, {})).toBeUndefined()
    expect(readdirSync(folder)).toEqual([])
    const made = encryptionKey(folder, {})
    expect(findEncryptionKey(folder, {})).toEqual(made)
    expect(findEncryptionKey(newFolder(), { GATEWARDEN_ENCRYPTION_KEY: key.toString('base64') })).toEqual(key)
    const file = join(folder, KEY_FILE)
    chmodSync(file, 0o640)
    expect(refusal(() => findEncryptionKey(folder, {}))?.message).toContain('may be read by others (mode 640)')
  })

  test('in a folder that cannot be created is an error of one sentence', () => {
    const file = join(home, 'a-file')
    writeFileSync(file, '')
    expect(refusal(() => encryptionKey(join(file, 'data'), {}))?.message).toBe(
      `${join(file, 'data', KEY_FILE)} cannot be read or made: it, or a part of its path, is not a folder; check the path`,
    )
  })
})

test('ids and secrets have the length and the letters of AWS', () => {
  const bytes = (length: number) => Uint8Array.from({ length }, (_, at) => at * 37)
  for (const prefix of ['AIDA', 'AROA', 'AGPA', 'ANPA', 'AIPA'] as const) {
    expect(newUniqueId(prefix, bytes)).toMatch(new RegExp(`^${prefix}[A-Z2-7]{17}$`))
  }
  expect(newAccessKeyId('AKIA', bytes)).toMatch(/^AKIA[A-Z2-7]{16}$/)
  expect(newAccessKeyId('ASIA', bytes)).toBe(newAccessKeyId('ASIA', bytes))
  expect(newSecretAccessKey(bytes)).toMatch(/^[A-Za-z0-9+/]{40}$/)
})

test('a password is known by its hash, and not by another', async () => {
  const hash = await hashPassword('correct horse')
  expect(hash).not.toContain('correct')
  expect(await isPassword('correct horse', hash)).toBe(true)
  expect(await isPassword('correct Horse', hash)).toBe(false)
  expect(await isPassword('', 'scrypt..')).toBe(false)
})
