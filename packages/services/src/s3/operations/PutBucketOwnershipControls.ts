import { s3Error } from '../errors.ts'
import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { BUCKET_OWNER_ENFORCED, s3State } from '../state.ts'

export const PutBucketOwnershipControls = operation('PutBucketOwnershipControls', {
  authorizes: 'derived',
  errors: ['NoSuchBucket', 'MalformedXML'],
  change(call) {
    const { name: bucket } = bucketOf(call)
    const [rule, ...more] = call.input.OwnershipControls.Rules
    if (rule === undefined || more.length > 0) throw s3Error('malformedXml')
    // Other settings let access control lists take part in decisions, which no bucket here has.
    if (rule.ObjectOwnership !== BUCKET_OWNER_ENFORCED) throw s3Error('unsupported', rule.ObjectOwnership)
    return {
      events: [s3State.event({ kind: 's3.ownershipPut', at: call.at, bucket, ownership: rule.ObjectOwnership })],
    }
  },
})
