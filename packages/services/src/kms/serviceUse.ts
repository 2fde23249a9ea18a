import { accessDeniedMessage, decide, servicePrincipal } from '@gatewarden/authorize'
import type { Call } from '../call.ts'
import { ServiceError } from '../serviceError.ts'
import type { EncryptionContext } from './encryption.ts'
import { kmsError } from './errors.ts'
import { grantsNow } from './grants.ts'
import { keyAt } from './keyNames.ts'
import { keyPolicyOf } from './keyPolicies.ts'
import { checkEnabled } from './keyStates.ts'

/** What a service does with a key by itself, outside a request of a caller. */
export interface ServiceUse {
  /** The service principal: `voiceid.amazonaws.com`. */
  readonly service: string
  /** The operation: `Decrypt`. */
  readonly operation: string
  readonly keyArn: string
  readonly encryptionContext?: EncryptionContext
}

/**
 * Throws unless a service may use a key now: a grant names the service with the operation and the encryption context, or the key policy names the
 * service; and the key is enabled. A grant that is revoked or retired ends the use at once.
 */
export function checkServiceUse({ state }: Pick<Call, 'state'>, use: ServiceUse): void {
  const { service, operation, keyArn, encryptionContext = {} } = use
  const key = keyAt(state, keyArn)
  if (key === undefined) throw kmsError('noSuchKey', keyArn)
  const pairs = Object.entries(encryptionContext)
  const context = {
    ...Object.fromEntries(pairs.map(([name, value]) => [`kms:EncryptionContext:${name}`, value])),
    ...(pairs.length > 0 && { 'kms:EncryptionContextKeys': pairs.map(([name]) => name) }),
  }
  const request = {
    principal: servicePrincipal(service),
    action: `kms:${operation}`,
    resource: keyArn,
    context,
    enforced: true,
  }
  const policy = keyPolicyOf(state, key)
  const policies = policy === undefined ? {} : { resource: policy, grants: grantsNow(state, key) }
  const decision = decide(request, policies)
  if (decision.outcome !== 'allowed') throw new ServiceError('AccessDenied', accessDeniedMessage(request, decision))
  checkEnabled(state, key)
}
