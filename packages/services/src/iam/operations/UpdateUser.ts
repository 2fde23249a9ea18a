import { arnIn, arnOfNamed } from '../../guard/resources.ts'
import { operation } from '../../operation.ts'
import { userNamed } from '../find.ts'
import { checkNameFree } from '../names.ts'

export const UpdateUser = operation('iam', 'UpdateUser', {
  /** Whoever renames needs the permission on both the old and the new name (IAM User Guide, Rename an IAM user). */
  authorizes(call) {
    const { input, state } = call
    const resource = arnOfNamed({ state, input: {} }, 'user', input.UserName)
    const path = input.NewPath ?? resource.slice(resource.indexOf(':user/') + 5, resource.lastIndexOf('/') + 1)
    const renamed = arnIn(state, `user${path}${input.NewUserName ?? resource.slice(resource.lastIndexOf('/') + 1)}`)
    return [...new Set([resource, renamed])].map((each) => ({ action: 'iam:UpdateUser', resource: each }))
  },
  errors: ['NoSuchEntity', 'LimitExceeded', 'EntityAlreadyExists', 'EntityTemporarilyUnmodifiable'],
  change({ input, state, at }) {
    const user = userNamed(state, input.UserName)
    const { NewUserName: userName = user.name, NewPath: path = user.path } = input
    checkNameFree(state, 'user', userName, user.uniqueId)
    return { events: [{ kind: 'userUpdated', at, userId: user.uniqueId, userName, path }] }
  },
})
