import { conflict, memoryStore, type Store, StoreError } from '@gatewarden/store'
import { expect, test } from 'vitest'
import { type Directory, openDirectory } from '../openDirectory.ts'
import type { AccountEvent } from './iam/accountState.ts'
import { findNamed } from './iam/names.ts'

const accountId = '123456789012'
const at = '2026-01-02T03:04:05Z'
const user = (name: string): AccountEvent => ({ kind: 'userCreated', at, userId: name, userName: name, path: '/' })
const attach = (identityId: string): AccountEvent => {
  return { kind: 'policyAttached', at, identityId, policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }
}
const names = (directory: Directory) => [...directory.state().users.values()].map(({ name }) => name)

/** Creates a user unless there is one, as an operation does. */
function create(directory: Directory, name: string) {
  return directory.change((state) => {
    if (findNamed(state, 'user', name) !== undefined) return { events: [], output: 'found' }
    return { events: [user(name), attach(name)], output: 'created' }
  })
}

test('a reader sees all of an append, at its revision, when it is durable', async () => {
  const directory = await openDirectory({ store: memoryStore(), accountId })
  const before = directory.state()
  const answer = directory.append([user('ana'), attach('ana')], 0)
  expect(directory.state()).toBe(before)
  expect(directory.latest().users.size).toBe(1)
  expect(await answer).toBe(2)
  expect(directory.state().revision).toBe(2)
  expect(directory.state().users.get('ana')?.attachedPolicies).toHaveLength(1)
  expect(before.users.size).toBe(0)
})

test('a command decided at an older revision is refused, and damaged events are never written', async () => {
  const store = memoryStore()
  const directory = await openDirectory({ store, accountId })
  await directory.append([user('ana')], 0)
  await expect(directory.append([user('ben')], 0)).rejects.toMatchObject({ code: 'ConcurrentModification' })
  await expect(directory.append([{ ...user('ben'), at: 'today' }], 1)).rejects.toMatchObject({ code: 'EventDamaged' })
  expect(await store.read(accountId, 0)).toHaveLength(1)
})

test('many commands at once share writes, see each other, and each answers its own revision', async () => {
  const store = memoryStore()
  let appends = 0
  const counting: Store = {
    ...store,
    append: (...args) => {
      appends += 1
      return store.append(...args)
    },
  }
  const directory = await openDirectory({ store: counting, accountId })
  const answers = await Promise.all(Array.from({ length: 200 }, (_, number) => create(directory, `u${number % 100}`)))
  expect(answers.map(({ output }) => output)).toEqual([...Array(100).fill('created'), ...Array(100).fill('found')])
  expect(answers[99]?.revision).toBe(200)
  expect(directory.state().users.size).toBe(100)
  expect(appends).toBe(1)
})

test('a command that throws is rejected with the same error, and nothing is written', async () => {
  const directory = await openDirectory({ store: memoryStore(), accountId })
  const refused = directory.change(() => {
    throw new Error('NoSuchEntity')
  })
  await expect(refused).rejects.toThrow('NoSuchEntity')
  expect(directory.state().revision).toBe(0)
})

test('two directories on one account follow each other, and their commands are decided again', async () => {
  const store = memoryStore()
  const [one, two] = [await openDirectory({ store, accountId }), await openDirectory({ store, accountId })]
  const all = Array.from({ length: 60 }, (_, number) => create(number % 2 === 0 ? one : two, `u${number % 20}`))
  const answers = await Promise.all(all)
  expect(answers.filter(({ output }) => output === 'created')).toHaveLength(20)
  expect(one.state().revision).toBe(40)
  expect(names(one)).toEqual(names(two))
})

test('a failed write rejects its command and those decided on it; readers see nothing of them, and later commands succeed', async () => {
  const store = memoryStore()
  let isFull = true
  const failing: Store = {
    ...store,
    append: async (...args) => {
      if (isFull) throw new StoreError('StoreUnwritable', 'the disk is full')
      return store.append(...args)
    },
  }
  const directory = await openDirectory({ store: failing, accountId })
  const answers = await Promise.allSettled([
    create(directory, 'ana'),
    create(directory, 'ana'),
    create(directory, 'ben'),
  ])
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(directory.state().revision).toBe(0)
  expect(directory.latest()).toBe(directory.state())
  isFull = false
  expect(await create(directory, 'ana')).toEqual({ output: 'created', revision: 2 })
})

test('a command that lost to another writer is decided again', async () => {
  const store = memoryStore()
  let lost = 0
  const racing: Store = {
    ...store,
    append: async (partition, expected, events) => {
      if (lost++ === 0) {
        await store.append(partition, expected, [user('ana')])
        throw conflict(partition, expected, expected + 1)
      }
      return store.append(partition, expected, events)
    },
  }
  const directory = await openDirectory({ store: racing, accountId })
  expect(await create(directory, 'ana')).toEqual({ output: 'found', revision: 1 })
})

test('an event of an unknown kind stops the account, at opening and while open', async () => {
  const store = memoryStore()
  const directory = await openDirectory({ store, accountId })
  await store.append(accountId, 0, [{ kind: 'moonLanded' }])
  expect(() => directory.state()).toThrow('event 1 of account 123456789012 is a "moonLanded"')
  await expect(create(directory, 'ana')).rejects.toMatchObject({ code: 'EventUnknown' })
  await expect(openDirectory({ store, accountId })).rejects.toMatchObject({ code: 'EventUnknown' })
})

test('closing saves a snapshot of many events; one that cannot be used is ignored with a warning', async () => {
  const store = memoryStore()
  const directory = await openDirectory({ store, accountId })
  await directory.append(
    Array.from({ length: 1200 }, (_, number) => user(`u${number}`)),
    0,
  )
  const last = create(directory, 'ana')
  await directory.close()
  expect(await last).toEqual({ output: 'created', revision: 1202 })
  await expect(directory.append([user('ben')], 1202)).rejects.toMatchObject({ code: 'DirectoryClosed' })
  const snapshot = await store.loadSnapshot(accountId)
  expect(snapshot?.sequence).toBe(1202)

  const warnings: string[] = []
  const warn = (sentence: string) => warnings.push(sentence)
  const expectSame = async () => {
    const again = await openDirectory({ store, accountId, warn })
    expect(names(again)).toEqual(names(directory))
    expect([again.state().revision, again.state().attachments.size]).toEqual([1202, 1])
  }
  await expectSame()
  expect(warnings).toEqual([])
  await store.saveSnapshot(accountId, { sequence: 1202, parts: ['{"format": 2}'] })
  await expectSame()
  await store.saveSnapshot(accountId, { sequence: 1202, parts: ['{"form'] })
  await expectSame()
  expect(warnings).toEqual([
    expect.stringMatching(/^the snapshot of account 123456789012 is passed over.*: it is of another format$/),
    expect.stringMatching(/is passed over/),
  ])
})

test('a snapshot that knows of more events than there are shows that events are missing', async () => {
  const store = memoryStore()
  const directory = await openDirectory({ store, accountId })
  await create(directory, 'ana')
  await store.saveSnapshot(accountId, { sequence: 9, parts: ['{}'] })
  const message = /^account 123456789012 ends at event 2, and its snapshot was made at event 9; restore the folder/
  await expect(openDirectory({ store, accountId })).rejects.toMatchObject({
    code: 'StoreLost',
    message: expect.stringMatching(message),
  })
})

test('several accounts in one store are independent', async () => {
  const store = memoryStore()
  const one = await openDirectory({ store, accountId })
  const two = await openDirectory({ store, accountId: '210987654321', partition: 'aws-cn' })
  await Promise.all([create(one, 'ana'), create(two, 'ben')])
  expect(names(one)).toEqual(['ana'])
  expect([...two.state().users.values()][0]?.arn).toBe('arn:aws-cn:iam::210987654321:user/ben')
})

test('instants are to the second, as in AWS', async () => {
  const now = () => new Date('2026-01-02T03:04:05.678Z')
  expect((await openDirectory({ store: memoryStore(), accountId, now })).now()).toBe('2026-01-02T03:04:05Z')
})
