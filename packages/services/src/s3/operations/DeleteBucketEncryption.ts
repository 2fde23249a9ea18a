import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { DEFAULT_ENCRYPTION, s3State } from '../state.ts'

export const DeleteBucketEncryption = operation('DeleteBucketEncryption', {
  authorizes: 'derived',
  errors: ['NoSuchBucket'],
  change(call) {
    const { name: bucket } = bucketOf(call)
    return {
      events: [s3State.event({ kind: 's3.encryptionPut', at: call.at, bucket, encryption: DEFAULT_ENCRYPTION })],
    }
  },
})
