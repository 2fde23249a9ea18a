import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { ownerOf } from '../owner.ts'

export const GetBucketAcl = operation('GetBucketAcl', {
  authorizes: 'derived',
  errors: ['NoSuchBucket'],
  read(call) {
    bucketOf(call)
    const Owner = ownerOf(call.state)
    return {
      Owner,
      Grants: [{ Grantee: { ...Owner, Type: 'CanonicalUser' as const }, Permission: 'FULL_CONTROL' as const }],
    }
  },
})
