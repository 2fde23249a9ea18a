import { iamError } from '../errors.ts'
import { changeableRole, instanceProfileNamed } from '../lookup.ts'
import { operation } from '../operation.ts'

export const RemoveRoleFromInstanceProfile = operation('RemoveRoleFromInstanceProfile', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'LimitExceeded', 'UnmodifiableEntity'],
  change(call) {
    const { input, state, at } = call
    const { uniqueId: instanceProfileId, name, roles } = instanceProfileNamed(state, input.InstanceProfileName)
    const { uniqueId: roleId, name: roleName } = changeableRole(call, input.RoleName)
    if (!roles.includes(roleId)) throw iamError('noSuchRoleInProfile', roleName, name)
    return { events: [{ kind: 'roleRemovedFromInstanceProfile', at, instanceProfileId, roleId }] }
  },
})
