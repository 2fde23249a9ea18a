import { keyOf } from '../accessKeys.ts'
import { operation } from '../operation.ts'

export const DeleteAccessKey = operation('DeleteAccessKey', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'LimitExceeded'],
  change(call) {
    return { events: [{ kind: 'accessKeyDeleted', at: call.at, accessKeyId: keyOf(call).accessKeyId }] }
  },
})
