import type { AuthorizationRequest } from '@gatewarden/authorize'
import { type CallerRule, callerRefusal } from '@gatewarden/authorize/internal'
import type { Call } from '../call.ts'
import { ServiceError } from '../serviceError.ts'

const notWithSession = (operation: string) =>
  new ServiceError('AccessDenied', `Cannot call ${operation} with session credentials`)
/** IAM answers as if it did not know the credentials. */
const unknownToIam = () =>
  new ServiceError('InvalidClientTokenId', 'The security token included in the request is invalid.')

/** What AWS answers to callers whose credentials a service does not accept for an operation (rule K17). */
const ERRORS: Readonly<Record<CallerRule, (operation: string) => ServiceError>> = {
  stsOfRoleSession: notWithSession,
  stsOfFederatedUser: notWithSession,
  stsOfSessionToken: notWithSession,
  iamOfFederatedUser: unknownToIam,
  iamOfSessionToken: unknownToIam,
  assumeRoleOfRootUser: () => new ServiceError('AccessDenied', 'Roles may not be assumed by root accounts.'),
}

/** Throws for an operation that these credentials may not call, whatever the policies allow. */
export function checkSession(call: Call): void {
  const { service, operation, principal } = call
  const rule = callerRefusal({ principal, action: `${service}:${operation}`, resource: '*', ...credentialsOf(call) })
  if (rule !== undefined) throw ERRORS[rule](operation)
}

/** What an authorization request says of the credentials. */
export function credentialsOf({ caller }: Call): Pick<AuthorizationRequest, 'credentials'> {
  return caller.session?.madeBy === 'GetSessionToken' ? { credentials: 'GetSessionToken' } : {}
}
