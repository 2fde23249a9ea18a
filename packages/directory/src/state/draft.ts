import type { Identity } from '../account.ts'
import {
  type AccountState,
  type Entity,
  type Holdings,
  type IdentityKind,
  type Indexes,
  type NamedKind,
  nameKey,
} from './accountState.ts'
import type { PasswordPolicy } from './event.ts'
import { type SortedMap, SortedMapDraft } from './sortedMap.ts'

type Drafts = {
  readonly [Name in keyof (Holdings & Indexes)]: (Holdings & Indexes)[Name] extends SortedMap<infer Value>
    ? SortedMapDraft<Value>
    : never
}

/** The next state in the making. INVARIANT: every function here keeps indexes and holdings in step. */
export interface AccountDraft extends Drafts {
  readonly accountId: string
  readonly partition: string
  alias: string | undefined
  passwordPolicy: PasswordPolicy | undefined
}

export function draftOf(state: AccountState): AccountDraft {
  return {
    accountId: state.accountId,
    partition: state.partition,
    alias: state.alias,
    passwordPolicy: state.passwordPolicy,
    users: state.users.draft(),
    groups: state.groups.draft(),
    roles: state.roles.draft(),
    instanceProfiles: state.instanceProfiles.draft(),
    policies: state.policies.draft(),
    accessKeys: state.accessKeys.draft(),
    deletionTasks: state.deletionTasks.draft(),
    revokedSessions: state.revokedSessions.draft(),
    names: state.names.draft(),
    attachments: state.attachments.draft(),
    boundaries: state.boundaries.draft(),
    members: state.members.draft(),
    keysOfUser: state.keysOfUser.draft(),
    profilesOfRole: state.profilesOfRole.draft(),
    rolesOfService: state.rolesOfService.draft(),
  }
}

export function stateOf(draft: AccountDraft, revision: number): AccountState {
  const { accountId, partition, alias, passwordPolicy } = draft
  return {
    accountId,
    partition,
    revision,
    ...(alias !== undefined && { alias }),
    ...(passwordPolicy && { passwordPolicy }),
    users: draft.users.done(),
    groups: draft.groups.done(),
    roles: draft.roles.done(),
    instanceProfiles: draft.instanceProfiles.done(),
    policies: draft.policies.done(),
    accessKeys: draft.accessKeys.done(),
    deletionTasks: draft.deletionTasks.done(),
    revokedSessions: draft.revokedSessions.done(),
    names: draft.names.done(),
    attachments: draft.attachments.done(),
    boundaries: draft.boundaries.done(),
    members: draft.members.done(),
    keysOfUser: draft.keysOfUser.done(),
    profilesOfRole: draft.profilesOfRole.done(),
    rolesOfService: draft.rolesOfService.done(),
  }
}

export function arnOf({ partition, accountId }: AccountDraft, kind: NamedKind, path: string, name: string): string {
  return `arn:${partition}:iam::${accountId}:${kind}${path}${name}`
}

/** Whether something may have this name: no other thing of its kind has it in any letter case. */
export function mayBeNamed(draft: AccountDraft, kind: NamedKind, name: string, uniqueId: string): boolean {
  const holder = draft.names.get(nameKey(kind, name))
  return holder === undefined || holder === uniqueId
}

/** The same thing under another name or path. */
export function renamed<Kind extends Entity>(
  draft: AccountDraft,
  kind: NamedKind,
  held: Kind,
  name: string,
  path: string,
): Kind {
  draft.names.delete(nameKey(kind, held.name))
  draft.names.set(nameKey(kind, name), held.uniqueId)
  return { ...held, name, path, arn: arnOf(draft, kind, path, name) }
}

/** Changes the user, group or role that has the id, of which there is one or none. */
export function changeIdentity(
  draft: AccountDraft,
  id: string,
  change: <Kind extends Identity>(identity: Kind, kind: IdentityKind) => Kind,
): void {
  const user = draft.users.get(id)
  if (user !== undefined) draft.users.set(id, change(user, 'user'))
  const role = draft.roles.get(id)
  if (role !== undefined) draft.roles.set(id, change(role, 'role'))
  const group = draft.groups.get(id)
  if (group !== undefined) draft.groups.set(id, change(group, 'group'))
}

/** Takes a user, group or role out of the indexes that all three share. */
export function forgetIdentity(
  draft: AccountDraft,
  kind: IdentityKind,
  identity: Identity & { readonly permissionsBoundary?: string },
): void {
  const { uniqueId, name, attachedPolicies, permissionsBoundary } = identity
  draft.names.delete(nameKey(kind, name))
  for (const arn of attachedPolicies) draft.attachments.delete(`${arn} ${uniqueId}`)
  if (permissionsBoundary !== undefined) draft.boundaries.delete(`${permissionsBoundary} ${uniqueId}`)
}

/** Takes away everything that the account holds. */
export function emptyAll(draft: AccountDraft): void {
  draft.alias = undefined
  draft.passwordPolicy = undefined
  for (const held of Object.values(draft)) if (held instanceof SortedMapDraft) held.clear()
}
