import { kmsError } from '../errors.ts'
import { keyArn, keyById } from '../keyNames.ts'
import { operation } from '../operation.ts'
import { kmsState } from '../state.ts'

export const CancelKeyDeletion = operation('CancelKeyDeletion', {
  authorizes: 'derived',
  errors: ['NotFoundException', 'KMSInvalidStateException'],
  change(call) {
    const key = keyById(call, call.input.KeyId)
    const arn = keyArn(call.state, key)
    if (key.deletion === undefined) throw kmsError('notPendingDeletion', arn)
    return {
      events: [kmsState.event({ kind: 'kms.keyDeletionCancelled', at: call.at, keyId: key.keyId })],
      output: () => ({ KeyId: arn }),
    }
  },
})
