import { checkQuota } from '../checks.ts'
import { groupNamed, userNamed } from '../lookup.ts'
import { operation } from '../operation.ts'

/** Adding a member again changes nothing. */
export const AddUserToGroup = operation('AddUserToGroup', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'LimitExceeded'],
  change({ input, state, at, context }) {
    const { uniqueId: groupId, name } = groupNamed(state, input.GroupName)
    const { uniqueId: userId, groups } = userNamed(state, input.UserName)
    if (groups.includes(name)) return { events: [] }
    checkQuota(context, 'GroupsPerUser', groups.length)
    return { events: [{ kind: 'userAddedToGroup', at, userId, groupId }] }
  },
})
