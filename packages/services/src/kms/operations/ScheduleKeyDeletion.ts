import { daysAfter } from '../days.ts'
import { deletionWindow } from '../deletion.ts'
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
    const date = daysAfter(at, windowInDays)
    const deletion = { keyId: key.keyId, date: date.toISOString(), windowInDays }
    return {
      events: [kmsState.event({ kind: 'kms.keyDeletionScheduled', at, ...deletion })],
      output: () => ({
        KeyId: keyArn(state, key),
        DeletionDate: date,
        KeyState: 'PendingDeletion' as const,
        PendingWindowInDays: windowInDays,
      }),
    }
  },
})
