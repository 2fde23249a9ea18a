import { newUniqueId } from '@gatewarden/directory/internal'
import { checkNameFree, checkQuota } from '../checks.ts'
import { groupNamed } from '../lookup.ts'
import { operation } from '../operation.ts'
import { groupView } from '../views.ts'

export const CreateGroup = operation('CreateGroup', {
  authorizes: 'derived',
  errors: ['LimitExceeded', 'EntityAlreadyExists', 'NoSuchEntity'],
  change({ input, state, at, context }) {
    const { GroupName: groupName, Path: path = '/' } = input
    checkNameFree(state, 'group', groupName)
    checkQuota(context, 'GroupsPerAccount', state.groups.size)
    const groupId = newUniqueId('AGPA', context.randomBytes)
    return {
      events: [{ kind: 'groupCreated', at, groupId, groupName, path }],
      output: (after) => ({ Group: groupView(groupNamed(after, groupName)) }),
    }
  },
})
