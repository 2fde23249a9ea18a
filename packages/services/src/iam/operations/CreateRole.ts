import { newUniqueId } from '@gatewarden/directory/internal'
import { checkBoundary } from '../boundaries.ts'
import { checkNameFree, checkQuota } from '../checks.ts'
import { iamError } from '../errors.ts'
import { roleNamed } from '../lookup.ts'
import { operation } from '../operation.ts'
import { LINKED_PATH } from '../serviceLinkedRoles.ts'
import { readTags } from '../tags.ts'
import { readTrust } from '../trustPolicies.ts'
import { createdRole } from '../views.ts'

export const CreateRole = operation('CreateRole', {
  authorizes: 'derived',
  errors: ['LimitExceeded', 'InvalidInput', 'EntityAlreadyExists', 'MalformedPolicyDocument'],
  change(call) {
    const { input, state, at, context } = call
    const { RoleName: roleName, Path: path = '/', Description: description } = input
    const { MaxSessionDuration: maxSessionDuration, PermissionsBoundary: permissionsBoundary } = input
    // Policies recognize service-linked roles by this path.
    if (path.startsWith(LINKED_PATH)) throw iamError('reservedPath', LINKED_PATH)
    const trust = readTrust(call, input.AssumeRolePolicyDocument)
    checkNameFree(state, 'role', roleName)
    // Service-linked roles do not count (IAM User Guide, IAM and AWS STS quotas).
    checkQuota(context, 'RolesPerAccount', state.roles.size - state.rolesOfService.size)
    if (permissionsBoundary !== undefined) checkBoundary(call, permissionsBoundary)
    const roleId = newUniqueId('AROA', context.randomBytes)
    const tags = readTags(context, input.Tags)
    const optional = {
      ...(description !== undefined && { description }),
      ...(maxSessionDuration !== undefined && { maxSessionDuration }),
      ...(permissionsBoundary !== undefined && { permissionsBoundary }),
    }
    return {
      events: [{ kind: 'roleCreated', at, roleId, roleName, path, tags, ...trust, ...optional }],
      output: (after) => ({ Role: createdRole(roleNamed(after, roleName), after) }),
    }
  },
})
