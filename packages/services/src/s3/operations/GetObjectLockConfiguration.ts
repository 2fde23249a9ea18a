import { s3Error } from '../errors.ts'
import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'

export const GetObjectLockConfiguration = operation('GetObjectLockConfiguration', {
  authorizes: 'derived',
  errors: ['NoSuchBucket', 'ObjectLockConfigurationNotFoundError'],
  read(call) {
    bucketOf(call)
    throw s3Error('noObjectLock')
  },
})
