import type { Account, Identity, Named } from '../../account.ts'
import type { AccountState } from './accountState.ts'
import { findArn, findNamed, listNamed } from './names.ts'

const known = new WeakMap<AccountState, Account>()

/**
 * A live account at one revision as an `Account`, which `policiesInEffect` and the analyses read.
 *
 * @example
 * import { openDirectory } from '@gatewarden/directory'
 * import { accountOf } from '@gatewarden/directory/internal'
 * import { memoryStore } from '@gatewarden/store'
 * const directory = await openDirectory({ store: memoryStore(), accountId: '123456789012' })
 * accountOf(directory.state()).users.get('ana') // => undefined
 */
export function accountOf(state: AccountState): Account {
  const made = known.get(state) ?? {
    accountId: state.accountId,
    partition: state.partition,
    users: named(state, 'user', (id) => state.users.get(id)),
    groups: named(state, 'group', (id) => state.groups.get(id)),
    roles: named(state, 'role', (id) => state.roles.get(id)),
    policies: { get: (arn) => findArn(state, 'policy', arn) },
  }
  known.set(state, made)
  return made
}

function named<Kind extends Identity>(
  state: AccountState,
  kind: 'user' | 'group' | 'role',
  byId: (id: string) => Kind | undefined,
): Named<Kind> {
  return {
    byId,
    get(name) {
      const found = findNamed(state, kind, name)
      return found?.name === name ? byId(found.uniqueId) : undefined
    },
    *keys() {
      for (const { name } of listNamed(state, kind)) yield name
    },
    *values() {
      for (const { uniqueId } of listNamed(state, kind)) yield byId(uniqueId) as Kind
    },
  }
}
