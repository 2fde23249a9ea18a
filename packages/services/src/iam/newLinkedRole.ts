import type { AccountEvent } from '@gatewarden/directory'
import { findNamed, newUniqueId } from '@gatewarden/directory/internal'
import type { Call } from '../call.ts'
import { awsPolicyAt } from '../managedPolicies.ts'
import { iamError } from './errors.ts'
import type { CreateServiceLinkedRoleRequest } from './generated/types.ts'
import { type LinkedService, linkedPath, linkedRoleName, linkedServices, linkedTrust } from './serviceLinkedRoles.ts'

/** IAM and AWS STS quotas, role name. */
const MAX_ROLE_NAME = 64

/** The events that create a service-linked role, also where a service creates its role itself. */
export function newLinkedRole(call: Call<CreateServiceLinkedRoleRequest>): { name: string; events: AccountEvent[] } {
  const { input, state, at, context } = call
  const { service, policyArn } = serviceOf(call)
  const name = nameFor(service, input.CustomSuffix)
  if (name.length > MAX_ROLE_NAME) throw iamError('linkedNameTooLong', name, MAX_ROLE_NAME)
  if (findNamed(state, 'role', name) !== undefined) throw iamError('linkedNameTaken', name)
  const roleId = newUniqueId('AROA', context.randomBytes)
  const { Description: description = service.description } = input
  const created = {
    path: linkedPath(service),
    trustPolicy: linkedTrust(service),
    trustPrincipals: [],
    service: service.principal,
    ...(description !== undefined && { description }),
  }
  return {
    name,
    events: [
      { kind: 'roleCreated', at, roleId, roleName: name, ...created },
      { kind: 'policyAttached', at, identityId: roleId, policyArn },
    ],
  }
}

function nameFor(service: LinkedService, suffix: string | undefined): string {
  if (suffix !== undefined && !service.takesSuffix) throw iamError('noSuffix', service.principal)
  return linkedRoleName(service, suffix)
}

/** A service whose policy is not in the catalogue is not known: its role could do nothing. */
function serviceOf({ input, state, catalogue }: Call<CreateServiceLinkedRoleRequest>) {
  const { AWSServiceName: principal } = input
  const service = linkedServices.get(principal)
  const arn = `arn:aws:iam::aws:policy/aws-service-role/${service?.policy}`
  const policy = service === undefined ? undefined : awsPolicyAt(arn, state, catalogue)
  if (service === undefined || policy === undefined) throw iamError('noLinkedRoles', principal)
  return { service, policyArn: policy.arn }
}
