import { newUniqueId } from '@gatewarden/directory/internal'
import { checkBoundary } from '../boundaries.ts'
import { checkNameFree, checkQuota } from '../checks.ts'
import { userNamed } from '../lookup.ts'
import { operation } from '../operation.ts'
import { readTags } from '../tags.ts'
import { userView } from '../views.ts'

export const CreateUser = operation('CreateUser', {
  authorizes: 'derived',
  errors: ['LimitExceeded', 'EntityAlreadyExists', 'NoSuchEntity', 'InvalidInput'],
  change(call) {
    const { input, state, at, context } = call
    const { UserName: userName, Path: path = '/', PermissionsBoundary: permissionsBoundary } = input
    checkNameFree(state, 'user', userName)
    checkQuota(context, 'UsersPerAccount', state.users.size)
    if (permissionsBoundary !== undefined) checkBoundary(call, permissionsBoundary)
    const userId = newUniqueId('AIDA', context.randomBytes)
    const tags = readTags(context, input.Tags)
    const bounded = permissionsBoundary === undefined ? {} : { permissionsBoundary }
    return {
      events: [{ kind: 'userCreated', at, userId, userName, path, tags, ...bounded }],
      output: (after) => ({ User: userView(userNamed(after, userName)) }),
    }
  },
})
