import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { s3State } from '../state.ts'

export const PutPublicAccessBlock = operation('PutPublicAccessBlock', {
  authorizes: 'derived',
  errors: ['NoSuchBucket'],
  change(call) {
    const { name: bucket } = bucketOf(call)
    const { BlockPublicAcls, IgnorePublicAcls, BlockPublicPolicy, RestrictPublicBuckets } =
      call.input.PublicAccessBlockConfiguration
    const publicAccessBlock = {
      blockPublicAcls: BlockPublicAcls ?? false,
      ignorePublicAcls: IgnorePublicAcls ?? false,
      blockPublicPolicy: BlockPublicPolicy ?? false,
      restrictPublicBuckets: RestrictPublicBuckets ?? false,
    }
    return { events: [s3State.event({ kind: 's3.publicAccessBlockPut', at: call.at, bucket, publicAccessBlock })] }
  },
})
