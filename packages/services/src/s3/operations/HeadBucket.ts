import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'

export const HeadBucket = operation('HeadBucket', {
  authorizes: 'derived',
  errors: ['NoSuchBucket'],
  read(call) {
    const { region } = bucketOf(call)
    return { BucketRegion: region, AccessPointAlias: false }
  },
})
