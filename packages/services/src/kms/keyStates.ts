import type { AccountState } from '@gatewarden/directory'
import { kmsError } from './errors.ts'
import { keyArn } from './keyNames.ts'
import type { KmsKey } from './state.ts'

export function keyStateOf({ deletion, isEnabled }: KmsKey): 'Disabled' | 'Enabled' | 'PendingDeletion' {
  if (deletion !== undefined) return 'PendingDeletion'
  return isEnabled ? 'Enabled' : 'Disabled'
}

/** Throws for a key that is pending deletion (AWS KMS Developer Guide, Key states of AWS KMS keys). */
export function checkNotPendingDeletion(state: AccountState, key: KmsKey): void {
  if (key.deletion !== undefined) throw kmsError('pendingDeletion', keyArn(state, key))
}

/** Throws for a key that is disabled or pending deletion. */
export function checkEnabled(state: AccountState, key: KmsKey): void {
  checkNotPendingDeletion(state, key)
  if (!key.isEnabled) throw kmsError('disabled', keyArn(state, key))
}
