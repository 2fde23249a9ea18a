import { arnOf, mayBeNamed, renamed } from '../identityDraft.ts'
import type { IamDraft } from '../tables.ts'
import type { IamReducers } from './reducer.ts'

/** Users, groups and their members. */
export const users: IamReducers<
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
    if (!draft.users.has(userId)) return
    for (const accessKeyId of draft.keysOfUser.under(`${userId} `)) draft.accessKeys.delete(accessKeyId)
    draft.users.delete(userId)
  },
  groupCreated(draft, { at, groupId, groupName, path }) {
    if (draft.groups.has(groupId) || !mayBeNamed(draft, 'group', groupName, groupId)) return
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
    // The group first: the index of its members finds it by the new name.
    draft.groups.set(groupId, renamed(draft, 'group', group, groupName, path))
    changeGroups(draft, groupId, (names) => names.map((name) => (name === group.name ? groupName : name)))
  },
  groupDeleted(draft, { groupId }) {
    const group = draft.groups.get(groupId)
    if (group === undefined) return
    // The members first: their index finds the group by its name.
    changeGroups(draft, groupId, (names) => names.filter((name) => name !== group.name))
    draft.groups.delete(groupId)
  },
  userAddedToGroup(draft, { userId, groupId }) {
    const user = draft.users.get(userId)
    const group = draft.groups.get(groupId)
    if (user === undefined || group === undefined || user.groups.includes(group.name)) return
    draft.users.set(userId, { ...user, groups: [...user.groups, group.name] })
  },
  userRemovedFromGroup(draft, { userId, groupId }) {
    const user = draft.users.get(userId)
    const group = draft.groups.get(groupId)
    if (user === undefined || group === undefined) return
    draft.users.set(userId, { ...user, groups: user.groups.filter((name) => name !== group.name) })
  },
}

/** Changes the names of the groups that the members of a group have. */
function changeGroups(draft: IamDraft, groupId: string, change: (names: readonly string[]) => readonly string[]): void {
  for (const userId of draft.members.under(`${groupId} `)) {
    const user = draft.users.get(userId)
    if (user !== undefined) draft.users.set(userId, { ...user, groups: change(user.groups) })
  }
}
