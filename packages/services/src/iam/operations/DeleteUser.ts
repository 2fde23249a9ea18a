import { iamError } from '../errors.ts'
import { userNamed } from '../lookup.ts'
import { operation } from '../operation.ts'

export const DeleteUser = operation('DeleteUser', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'LimitExceeded', 'DeleteConflict'],
  change({ input, state, at }) {
    const {
      uniqueId: userId,
      loginProfile,
      inlinePolicies,
      attachedPolicies,
      groups,
    } = userNamed(state, input.UserName)
    if (loginProfile !== undefined) throw iamError('loginProfile')
    if (state.keysOfUser.countUnder(`${userId} `) > 0) throw iamError('accessKeys')
    if (inlinePolicies.length > 0) throw iamError('inlinePolicies')
    if (attachedPolicies.length > 0) throw iamError('policiesAttached')
    if (groups.length > 0) throw iamError('inGroups')
    return { events: [{ kind: 'userDeleted', at, userId }] }
  },
})
