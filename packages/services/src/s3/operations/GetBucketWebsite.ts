import { s3Error } from '../errors.ts'
import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'

export const GetBucketWebsite = operation('GetBucketWebsite', {
  authorizes: 'derived',
  errors: ['NoSuchBucket', 'NoSuchWebsiteConfiguration'],
  read(call) {
    bucketOf(call)
    throw s3Error('noWebsite')
  },
})
