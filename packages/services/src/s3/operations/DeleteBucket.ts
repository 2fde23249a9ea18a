import { s3Error } from '../errors.ts'
import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { placeOf, s3State } from '../state.ts'

export const DeleteBucket = operation('DeleteBucket', {
  authorizes: 'derived',
  errors: ['NoSuchBucket', 'BucketNotEmpty'],
  change(call) {
    const { name: bucket } = bucketOf(call)
    if (s3State.of(call.state).objects.countUnder(placeOf(bucket, '')) > 0) throw s3Error('notEmpty')
    return { events: [s3State.event({ kind: 's3.bucketDeleted', at: call.at, bucket })] }
  },
})
