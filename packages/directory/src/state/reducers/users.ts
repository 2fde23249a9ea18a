import { nameKey } from '../accountState.ts'
import { type AccountDraft, arnOf, forgetIdentity, mayBeNamed, renamed } from '../draft.ts'
import type { Reducers } from './reducer.ts'

/** Users, groups, and who is in which. */
export const users: Reducers<
  | 'userCreated'
  | 'userUpdated'
  | 'userDeleted'
  | 'groupCreated'
  | 'groupUpdated'
  | 'groupDeleted'
  | 'userAddedToGroup'
  | 'userRemovedFromGroup'
> = {
  userCreated(draft, { at, userId, userName, path, tags = [], permissionsBoundary }) {
    if (draft.users.has(userId) || !mayBeNamed(draft, 'user', userName, userId)) return
    draft.names.set(nameKey('user', userName), userId)
    if (permissionsBoundary !== undefined) draft.boundaries.set(`${permissionsBoundary} ${userId}`, 'user')
    draft.users.set(userId, {
      uniqueId: userId,
      name: userName,
      path,
      arn: arnOf(draft, 'user', path, userName),
      createDate: at,
      inlinePolicies: [],
      attachedPolicies: [],
      groups: [],
      tags,
      ...(permissionsBoundary !== undefined && { permissionsBoundary }),
    })
  },
  userUpdated(draft, { userId, userName, path }) {
    const user = draft.users.get(userId)
    if (user === undefined || !mayBeNamed(draft, 'user', userName, userId)) return
    draft.users.set(userId, renamed(draft, 'user', user, userName, path))
  },
  userDeleted(draft, { userId }) {
    const user = draft.users.get(userId)
    if (user === undefined) return
    forgetIdentity(draft, 'user', user)
    for (const group of user.groups) draft.members.delete(`${draft.names.get(nameKey('group', group))} ${userId}`)
    for (const accessKeyId of draft.keysOfUser.under(`${userId} `)) {
      draft.accessKeys.delete(accessKeyId)
      draft.keysOfUser.delete(`${userId} ${accessKeyId}`)
    }
    draft.users.delete(userId)
  },
  groupCreated(draft, { at, groupId, groupName, path }) {
    if (draft.groups.has(groupId) || !mayBeNamed(draft, 'group', groupName, groupId)) return
    draft.names.set(nameKey('group', groupName), groupId)
    draft.groups.set(groupId, {
      uniqueId: groupId,
      name: groupName,
      path,
      arn: arnOf(draft, 'group', path, groupName),
      createDate: at,
      inlinePolicies: [],
      attachedPolicies: [],
    })
  },
  groupUpdated(draft, { groupId, groupName, path }) {
    const group = draft.groups.get(groupId)
    if (group === undefined || !mayBeNamed(draft, 'group', groupName, groupId)) return
    draft.groups.set(groupId, renamed(draft, 'group', group, groupName, path))
    changeGroups(draft, groupId, (names) => names.map((name) => (name === group.name ? groupName : name)))
  },
  groupDeleted(draft, { groupId }) {
    const group = draft.groups.get(groupId)
    if (group === undefined) return
    changeGroups(draft, groupId, (names) => names.filter((name) => name !== group.name))
    for (const userId of draft.members.under(`${groupId} `)) draft.members.delete(`${groupId} ${userId}`)
    forgetIdentity(draft, 'group', group)
    draft.groups.delete(groupId)
  },
  userAddedToGroup(draft, { userId, groupId }) {
    const user = draft.users.get(userId)
    const group = draft.groups.get(groupId)
    if (user === undefined || group === undefined || user.groups.includes(group.name)) return
    draft.members.set(`${groupId} ${userId}`, true)
    draft.users.set(userId, { ...user, groups: [...user.groups, group.name] })
  },
  userRemovedFromGroup(draft, { userId, groupId }) {
    const user = draft.users.get(userId)
    const group = draft.groups.get(groupId)
    if (user === undefined || group === undefined) return
    draft.members.delete(`${groupId} ${userId}`)
    draft.users.set(userId, { ...user, groups: user.groups.filter((name) => name !== group.name) })
  },
}

/** What members know of their group is its name, which rarely changes and is often asked. */
function changeGroups(
  draft: AccountDraft,
  groupId: string,
  change: (names: readonly string[]) => readonly string[],
): void {
  for (const userId of draft.members.under(`${groupId} `)) {
    const user = draft.users.get(userId)
    if (user !== undefined) draft.users.set(userId, { ...user, groups: change(user.groups) })
  }
}
