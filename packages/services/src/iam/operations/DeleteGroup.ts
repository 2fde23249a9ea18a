import { iamError } from '../errors.ts'
import { groupNamed } from '../lookup.ts'
import { operation } from '../operation.ts'

export const DeleteGroup = operation('DeleteGroup', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'LimitExceeded', 'DeleteConflict'],
  change({ input, state, at }) {
    const { uniqueId: groupId, inlinePolicies, attachedPolicies } = groupNamed(state, input.GroupName)
    if (state.members.countUnder(`${groupId} `) > 0) throw iamError('inGroups')
    if (inlinePolicies.length > 0) throw iamError('inlinePolicies')
    if (attachedPolicies.length > 0) throw iamError('policiesAttached')
    return { events: [{ kind: 'groupDeleted', at, groupId }] }
  },
})
