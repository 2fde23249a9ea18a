import { keyOf } from '../accessKeys.ts'
import { iamError } from '../errors.ts'
import { operation } from '../operation.ts'

export const UpdateAccessKey = operation('UpdateAccessKey', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'LimitExceeded'],
  change(call) {
    const { accessKeyId } = keyOf(call)
    const { Status: status } = call.input
    // The model has a third status, which IAM answers but does not accept.
    if (status !== 'Active' && status !== 'Inactive') throw iamError('invalid', 'Status must be Active or Inactive')
    return { events: [{ kind: 'accessKeyUpdated', at: call.at, accessKeyId, status }] }
  },
})
