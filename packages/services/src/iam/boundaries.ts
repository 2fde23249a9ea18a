import type { LiveRole, LiveUser } from '@gatewarden/directory/internal'
import type { Call } from '../call.ts'
import type { Change } from '../operation.ts'
import { iamError } from './errors.ts'
import type { IdentityFinder } from './identities.ts'
import { awsPolicyOrCustomer } from './lookup.ts'
import { BOUNDARY_ARN } from './policyArns.ts'

/**
 * Throws for a policy that cannot be a permissions boundary: one that does not exist, or belongs to a service-linked role. CreateRole
 * answers NoSuchEntity too, although its model does not list it.
 */
export function checkBoundary(call: Call<unknown>, arn: string): void {
  const policy = awsPolicyOrCustomer(call, arn, 'noSuchBoundary', BOUNDARY_ARN)
  if (policy === undefined) return
  if (!policy.isAttachable || policy.deprecated !== undefined) throw iamError('notABoundary', arn)
}

/** Put{User,Role}PermissionsBoundary. */
export function putBoundary<Input>({ find, changeErrors = [] }: IdentityFinder<Input>) {
  return {
    authorizes: 'derived' as const,
    errors: ['NoSuchEntity', 'InvalidInput', 'PolicyNotAttachable', ...changeErrors],
    change(call: Call<Input & { readonly PermissionsBoundary: string }>): Change<Record<string, never>> {
      const { input, at } = call
      const { uniqueId: identityId } = find(call)
      checkBoundary(call, input.PermissionsBoundary)
      return { events: [{ kind: 'permissionsBoundaryPut', at, identityId, policyArn: input.PermissionsBoundary }] }
    },
  }
}

/** Delete{User,Role}PermissionsBoundary. */
export function deleteBoundary<Input>({ kind, find, changeErrors = [] }: IdentityFinder<Input>) {
  return {
    authorizes: 'derived' as const,
    errors: ['NoSuchEntity', ...changeErrors],
    change(call: Call<Input>): Change<Record<string, never>> {
      const { at } = call
      const identity = find(call) as LiveUser | LiveRole
      if (identity.permissionsBoundary === undefined) throw iamError('noBoundary', kind, identity.name)
      return { events: [{ kind: 'permissionsBoundaryDeleted', at, identityId: identity.uniqueId }] }
    },
  }
}
