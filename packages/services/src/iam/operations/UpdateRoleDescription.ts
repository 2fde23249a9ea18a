import { roleNamed } from '../lookup.ts'
import { operation } from '../operation.ts'
import { roleView } from '../views.ts'

/** Also of a service-linked role (IAM User Guide, Edit a service-linked role description). */
export const UpdateRoleDescription = operation('UpdateRoleDescription', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'UnmodifiableEntity'],
  change({ input, state, at, context }) {
    const { uniqueId: roleId, name } = roleNamed(state, input.RoleName)
    return {
      events: [{ kind: 'roleUpdated', at, roleId, description: input.Description }],
      output: (after) => ({ Role: roleView(roleNamed(after, name), after, context.lastUsed) }),
    }
  },
})
