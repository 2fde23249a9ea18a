import { operation } from '../../operation.ts'
import { keyOf } from '../accessKeys.ts'

export const DeleteAccessKey = operation('iam', 'DeleteAccessKey', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'LimitExceeded'],
  change(call) {
    return { events: [{ kind: 'accessKeyDeleted', at: call.at, accessKeyId: keyOf(call).accessKeyId }] }
  },
})
