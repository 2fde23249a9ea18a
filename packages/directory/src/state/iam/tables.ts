import { foldCase } from '@gatewarden/policy/internal'
import { checks } from '@gatewarden/store'
import { pairs, pairsThrough, unique } from '../indexes.ts'
import { type ContentsOf, type DraftOf, table } from '../slice.ts'
import type {
  AccessKey,
  CustomerPolicy,
  DeletionTask,
  InstanceProfile,
  LiveGroup,
  LiveRole,
  LiveUser,
  NamedKind,
  RevokedSession,
} from './entities.ts'
import { passwordPolicy } from './events.ts'

/** By unique id unless a comment says otherwise. */
export const tables = {
  users: table<LiveUser>(),
  groups: table<LiveGroup>(),
  roles: table<LiveRole>(),
  instanceProfiles: table<InstanceProfile>(),
  policies: table<CustomerPolicy>(),
  /** By access key id. */
  accessKeys: table<AccessKey>(),
  /** By task id. */
  deletionTasks: table<DeletionTask>(),
  /** By access key id. */
  revokedSessions: table<RevokedSession>(),
}

export const scalars = { alias: checks.text, passwordPolicy }

export const indexes = {
  /** `user/ana`, in lower case, to the unique id: names are unique without regard to case, and listed in this order. */
  names: {
    users: named('user'),
    groups: named('group'),
    roles: named('role'),
    instanceProfiles: named('instance-profile'),
    policies: named('policy'),
  },
  /** Policy ARN and identity. */
  attachments: {
    users: pairs('attachedPolicies'),
    groups: pairs('attachedPolicies'),
    roles: pairs('attachedPolicies'),
  },
  /** Policy ARN and identity. */
  boundaries: { users: pairs('permissionsBoundary'), roles: pairs('permissionsBoundary') },
  /** Group and user: a user has the names of its groups, because every request reads them and they rarely change. */
  members: { users: pairsThrough('groups', 'names', (name) => nameKey('group', name)) },
  /** User, or account for the root user, and access key id. */
  keysOfUser: { accessKeys: pairs('userId') },
  /** Role and instance profile. */
  profilesOfRole: { instanceProfiles: pairs('roles') },
  /** Service principal and service-linked role. */
  rolesOfService: { roles: pairs('service') },
}

export type IamContents = ContentsOf<typeof tables, typeof scalars, typeof indexes>
export type IamDraft = DraftOf<typeof tables, typeof scalars, typeof indexes>

export function nameKey(kind: NamedKind, name: string): string {
  return `${kind}/${foldCase(name)}`
}

function named(kind: NamedKind) {
  return unique('name', (name) => nameKey(kind, name))
}
