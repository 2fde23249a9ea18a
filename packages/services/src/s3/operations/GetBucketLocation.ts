import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { FIRST_REGION } from '../regions.ts'

export const GetBucketLocation = operation('GetBucketLocation', {
  authorizes: 'derived',
  errors: ['NoSuchBucket'],
  read(call) {
    const { region } = bucketOf(call)
    // The first region has no location constraint.
    return region === FIRST_REGION ? {} : { LocationConstraint: region }
  },
})
