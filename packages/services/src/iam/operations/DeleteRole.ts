import { iamError } from '../errors.ts'
import { changeableRole } from '../lookup.ts'
import { operation } from '../operation.ts'

export const DeleteRole = operation('DeleteRole', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'DeleteConflict', 'LimitExceeded', 'UnmodifiableEntity'],
  change(call) {
    const { input, state, at } = call
    const { uniqueId: roleId, inlinePolicies, attachedPolicies } = changeableRole(call, input.RoleName)
    if (state.profilesOfRole.countUnder(`${roleId} `) > 0) throw iamError('inInstanceProfiles')
    if (inlinePolicies.length > 0) throw iamError('inlinePolicies')
    if (attachedPolicies.length > 0) throw iamError('policiesAttached')
    return { events: [{ kind: 'roleDeleted', at, roleId }] }
  },
})
