import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'

export const GetBucketEncryption = operation('GetBucketEncryption', {
  authorizes: 'derived',
  errors: ['NoSuchBucket'],
  read(call) {
    const { algorithm, keyId, bucketKey } = bucketOf(call).encryption
    const byDefault = { SSEAlgorithm: algorithm, ...(keyId !== undefined && { KMSMasterKeyID: keyId }) }
    const rule = {
      ApplyServerSideEncryptionByDefault: byDefault,
      ...(bucketKey !== undefined && { BucketKeyEnabled: bucketKey }),
    }
    return { ServerSideEncryptionConfiguration: { Rules: [rule] } }
  },
})
