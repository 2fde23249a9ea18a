import { operation } from '../../operation.ts'
import { keyOf } from '../accessKeys.ts'
import { iamError } from '../errors.ts'

export const UpdateAccessKey = operation('iam', 'UpdateAccessKey', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'LimitExceeded'],
  change(call) {
    const { accessKeyId } = keyOf(call)
    const { Status: status } = call.input
    // The model has a third word, which IAM tells but does not take.
    if (status !== 'Active' && status !== 'Inactive') throw iamError('invalid', 'Status must be Active or Inactive')
    return { events: [{ kind: 'accessKeyUpdated', at: call.at, accessKeyId, status }] }
  },
})
