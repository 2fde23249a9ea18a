import { checkNameFree } from '../checks.ts'
import { userNamed } from '../lookup.ts'
import { operation } from '../operation.ts'
import { renamingNeeds } from '../renaming.ts'

export const UpdateUser = operation('UpdateUser', {
  authorizes({ input, state }) {
    const renamed = { name: input.UserName, newName: input.NewUserName, newPath: input.NewPath }
    return renamingNeeds(state, 'user', 'iam:UpdateUser', renamed)
  },
  errors: ['NoSuchEntity', 'LimitExceeded', 'EntityAlreadyExists', 'EntityTemporarilyUnmodifiable'],
  change({ input, state, at }) {
    const user = userNamed(state, input.UserName)
    const { NewUserName: userName = user.name, NewPath: path = user.path } = input
    checkNameFree(state, 'user', userName, user.uniqueId)
    return { events: [{ kind: 'userUpdated', at, userId: user.uniqueId, userName, path }] }
  },
})
