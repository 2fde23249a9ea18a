import { lastSegment } from '@gatewarden/policy/internal'
import type { SortedMap } from '../sortedMap.ts'
import type { AccountState } from './accountState.ts'
import type { Entity, NamedKind } from './entities.ts'
import { nameKey } from './tables.ts'

/** The table of each kind. */
const KINDS = {
  user: 'users',
  group: 'groups',
  role: 'roles',
  'instance-profile': 'instanceProfiles',
  policy: 'policies',
} as const satisfies Record<NamedKind, keyof AccountState>

type EntityOf<Kind extends NamedKind> =
  AccountState[(typeof KINDS)[Kind]] extends SortedMap<infer Value> ? Value & Entity : never

/**
 * The entity with a name, without regard to case; for policies the name without the path.
 *
 * @example
 * import { openDirectory } from '@gatewarden/directory'
 * import { findNamed } from '@gatewarden/directory/internal'
 * import { memoryStore } from '@gatewarden/store'
 * const directory = await openDirectory({ store: memoryStore(), accountId: '123456789012' })
 * await directory.append([{ kind: 'userCreated', at: '2026-01-01T00:00:00Z', userId: 'AIDA1', userName: 'Ana', path: '/' }], 0)
 * findNamed(directory.state(), 'user', 'ANA')?.arn // => 'arn:aws:iam::123456789012:user/Ana'
 */
export function findNamed<Kind extends NamedKind>(
  state: AccountState,
  kind: Kind,
  name: string,
): EntityOf<Kind> | undefined {
  const id = state.names.get(nameKey(kind, name))
  return id === undefined ? undefined : (state[KINDS[kind]].get(id) as EntityOf<Kind> | undefined)
}

/**
 * The entity with an ARN, compared with regard to case: a user, group, role, instance profile or customer managed policy.
 *
 * @example
 * import { openDirectory } from '@gatewarden/directory'
 * import { findArn } from '@gatewarden/directory/internal'
 * import { memoryStore } from '@gatewarden/store'
 * const directory = await openDirectory({ store: memoryStore(), accountId: '123456789012' })
 * findArn(directory.state(), 'user', 'arn:aws:iam::123456789012:user/ana') // => undefined
 */
export function findArn<Kind extends NamedKind>(
  state: AccountState,
  kind: Kind,
  arn: string,
): EntityOf<Kind> | undefined {
  const found = findNamed(state, kind, lastSegment(arn))
  return found?.arn === arn ? found : undefined
}

/**
 * The entities of one kind in the order of their names without regard to case, after a given name: a page is their first ones.
 *
 * @example
 * import { openDirectory } from '@gatewarden/directory'
 * import { listNamed } from '@gatewarden/directory/internal'
 * import { memoryStore } from '@gatewarden/store'
 * const directory = await openDirectory({ store: memoryStore(), accountId: '123456789012' })
 * const at = '2026-01-01T00:00:00Z'
 * await directory.append(['b', 'C', 'a'].map((userName) => ({ kind: 'userCreated', at, userId: userName, userName, path: '/' })), 0)
 * [...listNamed(directory.state(), 'user', 'a')].map(({ name }) => name) // => ['b', 'C']
 */
export function* listNamed<Kind extends NamedKind>(
  state: AccountState,
  kind: Kind,
  after?: string,
): IterableIterator<EntityOf<Kind>> {
  const from = after === undefined ? `${kind}/` : nameKey(kind, after)
  for (const [key, id] of state.names.entries(from)) {
    if (!key.startsWith(`${kind}/`)) return
    if (after !== undefined && key === from) continue
    const entity = state[KINDS[kind]].get(id) as EntityOf<Kind> | undefined
    if (entity !== undefined) yield entity
  }
}
