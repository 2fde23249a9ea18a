import { arnIn, arnOfNamed } from '../../guard/resources.ts'
import { operation } from '../../operation.ts'
import { groupNamed } from '../find.ts'
import { checkNameFree } from '../names.ts'

export const UpdateGroup = operation('iam', 'UpdateGroup', {
  /** Whoever renames needs the permission on both the old and the new name (IAM User Guide, Rename an IAM user group). */
  authorizes({ input, state }) {
    const resource = arnOfNamed({ state, input: {} }, 'group', input.GroupName)
    const path = input.NewPath ?? resource.slice(resource.indexOf(':group/') + 6, resource.lastIndexOf('/') + 1)
    const renamed = arnIn(state, `group${path}${input.NewGroupName ?? resource.slice(resource.lastIndexOf('/') + 1)}`)
    return [...new Set([resource, renamed])].map((each) => ({ action: 'iam:UpdateGroup', resource: each }))
  },
  errors: ['NoSuchEntity', 'LimitExceeded', 'EntityAlreadyExists'],
  change({ input, state, at }) {
    const group = groupNamed(state, input.GroupName)
    const { NewGroupName: groupName = group.name, NewPath: path = group.path } = input
    checkNameFree(state, 'group', groupName, group.uniqueId)
    return { events: [{ kind: 'groupUpdated', at, groupId: group.uniqueId, groupName, path }] }
  },
})
