import { s3Error } from '../errors.ts'
import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'

export const GetBucketCors = operation('GetBucketCors', {
  authorizes: 'derived',
  errors: ['NoSuchBucket', 'NoSuchCORSConfiguration'],
  read(call) {
    bucketOf(call)
    throw s3Error('noCors')
  },
})
