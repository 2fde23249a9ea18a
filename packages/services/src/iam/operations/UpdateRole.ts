import { changeableRole, roleNamed } from '../lookup.ts'
import { operation } from '../operation.ts'

/** What is left out stays as it is. Only the description of a service-linked role can be changed. */
export const UpdateRole = operation('UpdateRole', {
  authorizes: 'derived',
  errors: ['UnmodifiableEntity', 'NoSuchEntity'],
  change({ input, state, at }) {
    const { RoleName: name, Description: description, MaxSessionDuration: maxSessionDuration } = input
    const { uniqueId: roleId } = maxSessionDuration === undefined ? roleNamed(state, name) : changeableRole(state, name)
    const changed = {
      ...(description !== undefined && { description }),
      ...(maxSessionDuration !== undefined && { maxSessionDuration }),
    }
    return { events: Object.keys(changed).length === 0 ? [] : [{ kind: 'roleUpdated', at, roleId, ...changed }] }
  },
})
