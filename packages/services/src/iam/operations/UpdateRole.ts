import { changeableRole, roleNamed } from '../lookup.ts'
import { operation } from '../operation.ts'

/** What is left out stays as it is. Only the description of a service-linked role can be changed. */
export const UpdateRole = operation('UpdateRole', {
  authorizes: 'derived',
  errors: ['UnmodifiableEntity', 'NoSuchEntity'],
  change(call) {
    const { input, state, at } = call
    const { RoleName: name, Description: description, MaxSessionDuration: maxSessionDuration } = input
    const { uniqueId: roleId } = maxSessionDuration === undefined ? roleNamed(state, name) : changeableRole(call, name)
    const changed = {
      ...(description !== undefined && { description }),
      ...(maxSessionDuration !== undefined && { maxSessionDuration }),
    }
    return { events: Object.keys(changed).length === 0 ? [] : [{ kind: 'roleUpdated', at, roleId, ...changed }] }
  },
})
