import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryStore, openSqliteStore } from '@gatewarden/store'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { openDirectory } from '../../openDirectory.ts'
import { readEvent } from '../event.ts'
import { emptyState, sliceSet } from '../sliceSet.ts'
import { snapshotOf, stateOfSnapshot } from '../snapshot.ts'
import { SortedMap } from '../sortedMap.ts'
import { type AccountEvent, type AccountState, applyEvents } from './accountState.ts'
import { ACCOUNT, randomEvents } from './randomEvents.fixture.ts'
import { iam } from './slice.ts'
import { nameKey } from './tables.ts'

const home = mkdtempSync(join(tmpdir(), 'directory-state-'))
afterAll(() => rmSync(home, { recursive: true }))

const slices = sliceSet(iam)
const empty: AccountState = emptyState(slices, ACCOUNT, 'aws')

/** All tables and indexes of a state as plain data. */
function plain(state: AccountState): unknown {
  return Object.entries(state).map(([name, value]) => [name, value instanceof SortedMap ? [...value.entries()] : value])
}

/** The indexes as they follow from the tables. */
function indexesOf(state: AccountState): Record<string, string[]> {
  const rows = <Value>(values: Iterable<Value>, keys: (value: Value) => readonly string[]) =>
    [...values].flatMap(keys).sort()
  const identities = [...state.users.values(), ...state.roles.values(), ...state.groups.values()]
  const groupId = (name: string) => [...state.groups.values()].find((group) => group.name === name)?.uniqueId
  return {
    names: [
      ...rows(state.users.values(), ({ name }) => [nameKey('user', name)]),
      ...rows(state.groups.values(), ({ name }) => [nameKey('group', name)]),
      ...rows(state.roles.values(), ({ name }) => [nameKey('role', name)]),
      ...rows(state.policies.values(), ({ name }) => [nameKey('policy', name)]),
      ...rows(state.instanceProfiles.values(), ({ name }) => [nameKey('instance-profile', name)]),
    ].sort(),
    attachments: rows(identities, ({ attachedPolicies, uniqueId }) =>
      attachedPolicies.map((arn) => `${arn} ${uniqueId}`),
    ),
    boundaries: rows([...state.users.values(), ...state.roles.values()], ({ permissionsBoundary: arn, uniqueId }) =>
      arn === undefined ? [] : [`${arn} ${uniqueId}`],
    ),
    members: rows(state.users.values(), ({ groups, uniqueId }) => groups.map((name) => `${groupId(name)} ${uniqueId}`)),
    keysOfUser: rows(state.accessKeys.values(), ({ userId, accessKeyId }) => [`${userId} ${accessKeyId}`]),
    profilesOfRole: rows(state.instanceProfiles.values(), ({ roles, uniqueId }) =>
      roles.map((role) => `${role} ${uniqueId}`),
    ),
    rolesOfService: rows(state.roles.values(), ({ service, uniqueId }) => (service ? [`${service} ${uniqueId}`] : [])),
  }
}

describe('random events', () => {
  test('keep every index consistent with the tables, one by one as all at once, and change no earlier state', () => {
    fc.assert(
      fc.property(randomEvents, (events) => {
        let state = empty
        for (const [at, event] of events.entries()) {
          const before = at % 10 === 0 ? JSON.stringify(plain(state)) : undefined
          readEvent(slices, event, 'a random event')
          const next = applyEvents(state, [event])
          if (before !== undefined) expect(JSON.stringify(plain(state))).toBe(before)
          state = next
        }
        expect(plain(state)).toEqual(plain(applyEvents(empty, events)))
        for (const [index, keys] of Object.entries(indexesOf(state))) {
          const actual = state[index as 'names']
          expect(
            [...actual.entries()].map(([key]) => key),
            index,
          ).toEqual(keys)
        }
        for (const { versions } of state.policies.values()) {
          expect(versions.filter(({ isDefault }) => isDefault)).toHaveLength(1)
          expect(new Set(versions.map(({ versionId }) => versionId)).size).toBe(versions.length)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('make the same state from a snapshot and what came after', () => {
    fc.assert(
      fc.property(randomEvents, fc.nat(120), (events, cut) => {
        const early = applyEvents(empty, events.slice(0, cut))
        const restored = stateOfSnapshot(slices, snapshotOf(early), ACCOUNT, 'aws')
        expect(restored && plain(applyEvents(restored, events.slice(cut)))).toEqual(plain(applyEvents(empty, events)))
      }),
      { numRuns: 100 },
    )
  })

  test('make the same state in memory and in SQLite, also when opened again', async () => {
    const folder = join(home, 'equal')
    let account = 0
    await fc.assert(
      fc.asyncProperty(randomEvents, async (events) => {
        account += 1
        const accountId = String(100_000_000_000 + account)
        const states: unknown[] = [plain(applyEvents(emptyState(slices, accountId, 'aws'), events))]
        for (const store of [memoryStore(), openSqliteStore(folder)]) {
          const directory = await openDirectory({ store, accountId })
          for (const event of events) await directory.append([event], directory.latest().revision)
          states.push(plain(directory.state()), plain((await openDirectory({ store, accountId })).state()))
          await store.close()
        }
        for (const state of states.slice(1)) expect(state).toEqual(states[0])
      }),
      { numRuns: 8 },
    )
  })
})

describe('an event', () => {
  const attached = {
    kind: 'policyAttached',
    at: '2026-01-02T03:04:05Z',
    identityId: 'AIDA1',
    policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
  }
  const readError = (value: unknown) => {
    try {
      return readEvent(slices, value, 'event 7') && undefined
    } catch (error) {
      return String(error)
    }
  }

  test('that is well formed is accepted', () => {
    expect(readError(attached)).toBeUndefined()
  })

  test.each([
    [null, 'event 7 is damaged: it has no kind'],
    [{ ...attached, kind: 'moonLanded' }, 'event 7 is a "moonLanded", which this Gatewarden does not know'],
    [{ ...attached, kind: 'constructor' }, 'event 7 is a "constructor", which this Gatewarden does not know'],
    [{ ...attached, at: '2026-13-01T00:00:00Z' }, 'event 7, a "policyAttached", is damaged at "at"'],
    [{ ...attached, identityId: 7 }, 'is damaged at "identityId"'],
    [{ ...attached, policyArn: 'ReadOnlyAccess' }, 'is damaged at "policyArn"'],
    [{ ...attached, extra: 1 }, 'is damaged at "extra"'],
    [
      JSON.parse('{"kind":"accountAliasDeleted","at":"2026-01-02T03:04:05Z","__proto__":{}}'),
      'is damaged at "__proto__"',
    ],
  ])('that is damaged or unknown is refused: %j', (value, sentence) => {
    expect(readError(value)).toContain(sentence)
  })
})

test('a renamed group keeps its members', () => {
  const at = '2026-01-02T03:04:05Z'
  const events: AccountEvent[] = [
    { kind: 'userCreated', at, userId: 'U1', userName: 'ana', path: '/' },
    { kind: 'groupCreated', at, groupId: 'G1', groupName: 'agents', path: '/' },
    { kind: 'userAddedToGroup', at, userId: 'U1', groupId: 'G1' },
    { kind: 'groupUpdated', at, groupId: 'G1', groupName: 'Agents', path: '/eu/' },
  ]
  const state = applyEvents(empty, events)
  expect(state.users.get('U1')?.groups).toEqual(['Agents'])
  expect(state.groups.get('G1')?.arn).toBe('arn:aws:iam::123456789012:group/eu/Agents')
})

test('a login profile has the date of its password and the hashes of the 23 before', () => {
  const at = (second: number) => `2026-01-02T03:04:${String(second).padStart(2, '0')}Z`
  const userId = 'U1'
  const changes = Array.from({ length: 30 }, (_, index) => index + 1)
  const state = applyEvents(empty, [
    { kind: 'userCreated', at: at(0), userId, userName: 'ana', path: '/' },
    { kind: 'loginProfileCreated', at: at(0), userId, passwordHash: 'hash 0', passwordResetRequired: true },
    ...changes.map((n) => ({ kind: 'loginProfileUpdated' as const, at: at(n), userId, passwordHash: `hash ${n}` })),
    { kind: 'loginProfileUpdated', at: at(59), userId, passwordResetRequired: false },
  ])
  expect(state.users.get(userId)?.loginProfile).toEqual({
    createDate: at(0),
    passwordHash: 'hash 30',
    passwordDate: at(30),
    earlierHashes: Array.from({ length: 23 }, (_, index) => `hash ${29 - index}`),
    passwordResetRequired: false,
  })
})
