import { groupNamed, userNamed } from '../lookup.ts'
import { operation } from '../operation.ts'

/** Removing a user that is not a member changes nothing. */
export const RemoveUserFromGroup = operation('RemoveUserFromGroup', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'LimitExceeded'],
  change({ input, state, at }) {
    const { uniqueId: groupId, name } = groupNamed(state, input.GroupName)
    const { uniqueId: userId, groups } = userNamed(state, input.UserName)
    return { events: groups.includes(name) ? [{ kind: 'userRemovedFromGroup', at, userId, groupId }] : [] }
  },
})
