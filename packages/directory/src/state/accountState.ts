import { foldCase, lastSegment } from '@gatewarden/policy'
import type { Group, HeldPolicy, HeldVersion, Role, Tag, User } from '../account.ts'
import type { PasswordPolicy, RoleUsage } from './event.ts'
import { SortedMap } from './sortedMap.ts'

/** What everything with a unique id has: instants are ISO 8601. */
export interface Entity {
  readonly uniqueId: string
  readonly name: string
  readonly path: string
  readonly arn: string
  readonly createDate: string
}

export interface LoginProfile {
  readonly createDate: string
  readonly passwordHash: string
  /** When the password was set. */
  readonly passwordDate: string
  /** Hashes of the passwords before, the latest first: a password policy may forbid to use them again. */
  readonly earlierHashes: readonly string[]
  readonly passwordResetRequired: boolean
}

export interface LiveUser extends User, Entity {
  readonly loginProfile?: LoginProfile
}

export interface LiveGroup extends Group, Entity {}

export interface LiveRole extends Role, Entity {
  readonly trustPolicy: string
  readonly trustPrincipals: NonNullable<Role['trustPrincipals']>
  readonly description?: string
  /** In seconds. */
  readonly maxSessionDuration: number
  /** The service principal of a service-linked role. */
  readonly service?: string
  /** The deletion task that is under way. */
  readonly deletionTask?: string
}

export interface InstanceProfile extends Entity {
  /** Unique ids of its roles. */
  readonly roles: readonly string[]
  readonly tags: readonly Tag[]
}

export interface CustomerPolicyVersion extends HeldVersion {
  readonly document: string
  readonly createDate: string
}

export interface CustomerPolicy extends HeldPolicy, Entity {
  readonly versions: readonly CustomerPolicyVersion[]
  /** The number of the next version: ids are never used again. */
  readonly nextVersion: number
  readonly updateDate: string
  readonly description?: string
  readonly tags: readonly Tag[]
}

export interface AccessKey {
  readonly accessKeyId: string
  /** Unique id of its user; the account id for a key of the root user. */
  readonly userId: string
  readonly status: 'Active' | 'Inactive'
  readonly createDate: string
  /** Sealed. */
  readonly secret: string
}

export interface DeletionTask {
  readonly taskId: string
  readonly roleId: string
  readonly roleName: string
  readonly status: 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED'
  readonly startDate: string
  readonly reason?: string
  readonly roleUsage?: RoleUsage
}

export interface RevokedSession {
  readonly accessKeyId: string
  readonly at: string
  readonly expires: string
}

/** Everything the account holds, by unique id unless said otherwise. What is not here can be told from what is. */
export interface Holdings {
  readonly users: SortedMap<LiveUser>
  readonly groups: SortedMap<LiveGroup>
  readonly roles: SortedMap<LiveRole>
  readonly instanceProfiles: SortedMap<InstanceProfile>
  readonly policies: SortedMap<CustomerPolicy>
  /** By access key id. */
  readonly accessKeys: SortedMap<AccessKey>
  /** By task id. */
  readonly deletionTasks: SortedMap<DeletionTask>
  /** By access key id. */
  readonly revokedSessions: SortedMap<RevokedSession>
}

export type NamedKind = 'user' | 'group' | 'role' | 'instance-profile' | 'policy'
export type IdentityKind = 'user' | 'group' | 'role'

/** Reverse directions, as keys of two parts: `under(first + ' ')` walks over the second ones in order. */
export interface Indexes {
  /** `user/ana`, the name folded, to the unique id: names are unique without regard to case, and listed in this order. */
  readonly names: SortedMap<string>
  /** Policy ARN and identity. */
  readonly attachments: SortedMap<IdentityKind>
  /** Policy ARN and identity. */
  readonly boundaries: SortedMap<IdentityKind>
  /** Group and user. */
  readonly members: SortedMap<true>
  /** User, or account for the root user, and access key id. */
  readonly keysOfUser: SortedMap<true>
  /** Role and instance profile. */
  readonly profilesOfRole: SortedMap<true>
  /** Service principal and service-linked role. */
  readonly rolesOfService: SortedMap<true>
}

/** An account at one revision; never changed. */
export interface AccountState extends Holdings, Indexes {
  readonly accountId: string
  readonly partition: string
  /** How many events made it. */
  readonly revision: number
  readonly alias?: string
  readonly passwordPolicy?: PasswordPolicy
}

export function emptyState(accountId: string, partition: string): AccountState {
  return {
    accountId,
    partition,
    revision: 0,
    users: new SortedMap(),
    groups: new SortedMap(),
    roles: new SortedMap(),
    instanceProfiles: new SortedMap(),
    policies: new SortedMap(),
    accessKeys: new SortedMap(),
    deletionTasks: new SortedMap(),
    revokedSessions: new SortedMap(),
    names: new SortedMap(),
    attachments: new SortedMap(),
    boundaries: new SortedMap(),
    members: new SortedMap(),
    keysOfUser: new SortedMap(),
    profilesOfRole: new SortedMap(),
    rolesOfService: new SortedMap(),
  }
}

export function nameKey(kind: NamedKind, name: string): string {
  return `${kind}/${foldCase(name)}`
}

/** Default of CreateRole (IAM API Reference, MaxSessionDuration), in seconds. */
export const DEFAULT_SESSION_DURATION = 3600

const KINDS = {
  user: 'users',
  group: 'groups',
  role: 'roles',
  'instance-profile': 'instanceProfiles',
  policy: 'policies',
} as const satisfies Record<NamedKind, keyof Holdings>

type Held<Kind extends NamedKind> =
  AccountState[(typeof KINDS)[Kind]] extends SortedMap<infer Value> ? Value & Entity : never

/**
 * What has a name, without regard to letter case; for policies the name without the path.
 *
 * @example
 * import { findNamed, openDirectory } from '@gatewarden/directory'
 * import { memoryStore } from '@gatewarden/store'
 * const directory = await openDirectory({ store: memoryStore(), accountId: '123456789012' })
 * await directory.append([{ kind: 'userCreated', at: '2026-01-01T00:00:00Z', userId: 'AIDA1', userName: 'Ana', path: '/' }], 0)
 * findNamed(directory.state(), 'user', 'ANA')?.arn // => 'arn:aws:iam::123456789012:user/Ana'
 */
export function findNamed<Kind extends NamedKind>(
  state: AccountState,
  kind: Kind,
  name: string,
): Held<Kind> | undefined {
  const id = state.names.get(nameKey(kind, name))
  return id === undefined ? undefined : (state[KINDS[kind]].get(id) as Held<Kind> | undefined)
}

/**
 * What has an ARN, compared letter by letter: a user, group, role, instance profile or customer managed policy.
 *
 * @example
 * import { findArn, openDirectory } from '@gatewarden/directory'
 * import { memoryStore } from '@gatewarden/store'
 * const directory = await openDirectory({ store: memoryStore(), accountId: '123456789012' })
 * findArn(directory.state(), 'user', 'arn:aws:iam::123456789012:user/ana') // => undefined
 */
export function findArn<Kind extends NamedKind>(state: AccountState, kind: Kind, arn: string): Held<Kind> | undefined {
  const found = findNamed(state, kind, lastSegment(arn))
  return found?.arn === arn ? found : undefined
}

/**
 * Things of one kind in the order of their names without regard to case, from behind a name on: a page is read off its front.
 *
 * @example
 * import { listNamed, openDirectory } from '@gatewarden/directory'
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
): IterableIterator<Held<Kind>> {
  const from = after === undefined ? `${kind}/` : nameKey(kind, after)
  for (const [key, id] of state.names.entries(from)) {
    if (!key.startsWith(`${kind}/`)) return
    if (after !== undefined && key === from) continue
    const held = state[KINDS[kind]].get(id) as Held<Kind> | undefined
    if (held !== undefined) yield held
  }
}
