import { s3Error } from '../errors.ts'
import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'

export const GetPublicAccessBlock = operation('GetPublicAccessBlock', {
  authorizes: 'derived',
  errors: ['NoSuchBucket', 'NoSuchPublicAccessBlockConfiguration'],
  read(call) {
    const { publicAccessBlock } = bucketOf(call)
    if (publicAccessBlock === undefined) throw s3Error('noPublicAccessBlock')
    const { blockPublicAcls, ignorePublicAcls, blockPublicPolicy, restrictPublicBuckets } = publicAccessBlock
    return {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: blockPublicAcls,
        IgnorePublicAcls: ignorePublicAcls,
        BlockPublicPolicy: blockPublicPolicy,
        RestrictPublicBuckets: restrictPublicBuckets,
      },
    }
  },
})
