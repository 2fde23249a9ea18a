import { checkNameFree } from '../checks.ts'
import { groupNamed } from '../lookup.ts'
import { operation } from '../operation.ts'
import { renamingNeeds } from '../renaming.ts'

export const UpdateGroup = operation('UpdateGroup', {
  authorizes({ input, state }) {
    const renamed = { name: input.GroupName, newName: input.NewGroupName, newPath: input.NewPath }
    return renamingNeeds(state, 'group', 'iam:UpdateGroup', renamed)
  },
  errors: ['NoSuchEntity', 'LimitExceeded', 'EntityAlreadyExists'],
  change({ input, state, at }) {
    const group = groupNamed(state, input.GroupName)
    const { NewGroupName: groupName = group.name, NewPath: path = group.path } = input
    checkNameFree(state, 'group', groupName, group.uniqueId)
    return { events: [{ kind: 'groupUpdated', at, groupId: group.uniqueId, groupName, path }] }
  },
})
