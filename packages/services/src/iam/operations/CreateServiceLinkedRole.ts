import { iamArn } from '../../iamArns.ts'
import { roleNamed } from '../lookup.ts'
import { newLinkedRole } from '../newLinkedRole.ts'
import { operation } from '../operation.ts'
import { linkedPath, linkedRoleName, linkedServices } from '../serviceLinkedRoles.ts'
import { createdRole } from '../views.ts'

export const CreateServiceLinkedRole = operation('CreateServiceLinkedRole', {
  /** On the future role, which the input does not name; for an unknown service on every resource. */
  authorizes({ input, state }) {
    const service = linkedServices.get(input.AWSServiceName)
    const name = service && linkedRoleName(service, input.CustomSuffix)
    const resource = service === undefined ? '*' : iamArn(state, `role${linkedPath(service)}${name}`)
    return [{ action: 'iam:CreateServiceLinkedRole', resource }]
  },
  errors: ['InvalidInput', 'LimitExceeded', 'NoSuchEntity'],
  change(call) {
    const { name, events } = newLinkedRole(call)
    return { events, output: (after) => ({ Role: createdRole(roleNamed(after, name), after) }) }
  },
})
