import type { Snapshot } from '@gatewarden/store'
import { type AccountState, emptyState, type Holdings, type NamedKind, nameKey } from './accountState.ts'
import { type AccountDraft, draftOf, stateOf } from './draft.ts'
import type { SortedMapDraft } from './sortedMap.ts'

/** Grows when what a state holds is written otherwise: a snapshot of another format is made anew from the events. */
const FORMAT = 2
/** Things in one part. */
const PART = 2000

const KINDS = [
  'users',
  'groups',
  'roles',
  'instanceProfiles',
  'policies',
  'accessKeys',
  'deletionTasks',
  'revokedSessions',
] as const satisfies readonly (keyof Holdings)[]

/** A state as text: the account first, then what it holds; indexes are told from that. Secrets are in it as sealed as they came. */
export function snapshotOf(state: AccountState): Snapshot {
  const { accountId, partition, revision, alias, passwordPolicy } = state
  const parts = [JSON.stringify({ format: FORMAT, accountId, partition, alias, passwordPolicy })]
  for (const kind of KINDS) {
    let entries: [string, unknown][] = []
    for (const entry of state[kind].entries()) {
      if (entries.push(entry) < PART) continue
      parts.push(JSON.stringify({ kind, entries }))
      entries = []
    }
    if (entries.length > 0) parts.push(JSON.stringify({ kind, entries }))
  }
  return { sequence: revision, parts }
}

/** The state of a snapshot; undefined when it is of another format or account. */
export function stateOfSnapshot(
  { sequence, parts }: Snapshot,
  accountId: string,
  partition: string,
): AccountState | undefined {
  const head = JSON.parse(parts[0] ?? '{}')
  if (head.format !== FORMAT || head.accountId !== accountId || head.partition !== partition) return undefined
  const draft = draftOf(emptyState(accountId, partition))
  draft.alias = head.alias
  draft.passwordPolicy = head.passwordPolicy
  for (const part of parts.slice(1)) {
    const { kind, entries } = JSON.parse(part) as { kind: (typeof KINDS)[number]; entries: [string, unknown][] }
    const map = draft[kind] as SortedMapDraft<unknown>
    for (const [key, value] of entries) map.set(key, value)
  }
  const held = stateOf(draft, sequence)
  const indexes = draftOf(held)
  indexAll(indexes, held)
  return stateOf(indexes, sequence)
}

function indexAll(draft: AccountDraft, state: AccountState): void {
  // Groups first: members are told by them.
  for (const group of state.groups.values()) indexIdentity(draft, 'group', group)
  for (const user of state.users.values()) {
    indexIdentity(draft, 'user', user)
    for (const group of user.groups)
      draft.members.set(`${draft.names.get(nameKey('group', group))} ${user.uniqueId}`, true)
  }
  for (const role of state.roles.values()) {
    indexIdentity(draft, 'role', role)
    if (role.service !== undefined) draft.rolesOfService.set(`${role.service} ${role.uniqueId}`, true)
  }
  for (const policy of state.policies.values()) indexName(draft, 'policy', policy)
  for (const profile of state.instanceProfiles.values()) {
    indexName(draft, 'instance-profile', profile)
    for (const role of profile.roles) draft.profilesOfRole.set(`${role} ${profile.uniqueId}`, true)
  }
  for (const { userId, accessKeyId } of state.accessKeys.values())
    draft.keysOfUser.set(`${userId} ${accessKeyId}`, true)
}

type Named = { readonly name: string; readonly uniqueId: string }
type Holder = Named & { readonly attachedPolicies: readonly string[]; readonly permissionsBoundary?: string }

function indexName(draft: AccountDraft, kind: NamedKind, { name, uniqueId }: Named): void {
  draft.names.set(nameKey(kind, name), uniqueId)
}

function indexIdentity(draft: AccountDraft, kind: 'user' | 'group' | 'role', holder: Holder): void {
  indexName(draft, kind, holder)
  for (const arn of holder.attachedPolicies) draft.attachments.set(`${arn} ${holder.uniqueId}`, kind)
  if (holder.permissionsBoundary !== undefined)
    draft.boundaries.set(`${holder.permissionsBoundary} ${holder.uniqueId}`, kind)
}
