import { deletionDate, deletionWindow } from '../deletion.ts'
import { keyArn, keyById } from '../keyNames.ts'
import { checkNotPendingDeletion } from '../keyStates.ts'
import { operation } from '../operation.ts'
import { kmsState } from '../state.ts'

export const ScheduleKeyDeletion = operation('ScheduleKeyDeletion', {
  authorizes: 'derived',
  errors: ['NotFoundException', 'KMSInvalidStateException'],
  change(call) {
    const { input, state, at } = call
    const key = keyById(call, input.KeyId)
    checkNotPendingDeletion(state, key)
    const windowInDays = deletionWindow(input.PendingWindowInDays)
    const date = deletionDate(at, windowInDays)
    return {
      events: [kmsState.event({ kind: 'kms.keyDeletionScheduled', at, keyId: key.keyId, date, windowInDays })],
      output: () => ({
        KeyId: keyArn(state, key),
        DeletionDate: new Date(date),
        KeyState: 'PendingDeletion' as const,
        PendingWindowInDays: windowInDays,
      }),
    }
  },
})
