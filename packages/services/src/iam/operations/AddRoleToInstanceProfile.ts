import { checkQuota } from '../checks.ts'
import { iamError } from '../errors.ts'
import { changeableRole, instanceProfileNamed } from '../lookup.ts'
import { operation } from '../operation.ts'
import { arnOfNamed } from '../resources.ts'

export const AddRoleToInstanceProfile = operation('AddRoleToInstanceProfile', {
  /** Adding a role passes it to EC2 (IAM User Guide, Grant a user permissions to pass a role to an AWS service). */
  authorizes({ input, state }) {
    return [
      {
        action: 'iam:AddRoleToInstanceProfile',
        resource: arnOfNamed(state, 'instance-profile', input.InstanceProfileName),
      },
      {
        action: 'iam:PassRole',
        resource: arnOfNamed(state, 'role', input.RoleName),
        context: { 'iam:PassedToService': 'ec2.amazonaws.com' },
      },
    ]
  },
  errors: ['NoSuchEntity', 'EntityAlreadyExists', 'LimitExceeded', 'UnmodifiableEntity'],
  change(call) {
    const { input, state, at, context } = call
    const { uniqueId: instanceProfileId, name, roles } = instanceProfileNamed(state, input.InstanceProfileName)
    const { uniqueId: roleId, name: roleName } = changeableRole(call, input.RoleName)
    checkQuota(context, 'InstanceSessionsPerInstanceProfile', roles.length)
    if (roles.includes(roleId)) throw iamError('roleInProfile', roleName, name)
    return { events: [{ kind: 'roleAddedToInstanceProfile', at, instanceProfileId, roleId }] }
  },
})
