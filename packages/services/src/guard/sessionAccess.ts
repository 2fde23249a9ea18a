import type { Call } from '../call.ts'
import { serviceNamed } from '../registry.ts'
import { ServiceError } from '../serviceError.ts'

/** Throws for an operation that these temporary credentials may not call, whatever the policies allow. */
export function checkSession({ service, operation, caller }: Pick<Call, 'service' | 'operation' | 'caller'>): void {
  if (caller.session === undefined) return
  const access = serviceNamed(service)?.sessionAccess[caller.session.madeBy]
  if (access === undefined) return
  if (access === 'none') {
    throw new ServiceError('InvalidClientTokenId', 'The security token included in the request is invalid.')
  }
  const isOpen = 'only' in access ? access.only.includes(operation) : !access.except.includes(operation)
  if (!isOpen) throw new ServiceError('AccessDenied', `Cannot call ${operation} with session credentials`)
}
