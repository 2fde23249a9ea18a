import type { AccountState } from '@gatewarden/directory'
import { roleOf } from './lookup.ts'
import { connectState } from './state.ts'

/**
 * The ARN of the service-linked role by which an Amazon Connect instance acts; `noRole` where an administrator deleted it. Undefined where the
 * account has no instance with the ID, in any region.
 *
 * @example
 * import { openDirectory } from '@gatewarden/directory'
 * import { instanceRole, slices } from '@gatewarden/services'
 * import { memoryStore } from '@gatewarden/store'
 * const directory = await openDirectory({ store: memoryStore(), accountId: '123456789012', slices })
 * instanceRole(directory.state(), '11111111-2222-3333-4444-555555555555') // => undefined
 */
export function instanceRole(state: AccountState, instanceId: string): string | 'noRole' | undefined {
  const instance = connectState.of(state).instances.get(instanceId)
  return instance === undefined ? undefined : (roleOf(state, instance)?.arn ?? 'noRole')
}
