import type { Call } from '../call.ts'
import type { Change } from '../operation.ts'
import { keyById } from './keyNames.ts'
import { checkNotPendingDeletion } from './keyStates.ts'
import { kmsState } from './state.ts'

/** EnableKey and DisableKey. */
export function setEnablement(isEnabled: boolean) {
  return {
    authorizes: 'derived' as const,
    errors: ['NotFoundException', 'KMSInvalidStateException'],
    change(call: Call<{ readonly KeyId: string }>): Change<Record<string, never>> {
      const key = keyById(call, call.input.KeyId)
      checkNotPendingDeletion(call.state, key)
      const { keyId } = key
      return { events: [kmsState.event({ kind: 'kms.keyEnablementSet', at: call.at, keyId, isEnabled })] }
    },
  }
}
