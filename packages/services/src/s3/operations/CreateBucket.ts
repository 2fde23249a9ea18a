import { checkBucketName } from '../bucketNames.ts'
import { requestNeeds } from '../createNeeds.ts'
import { s3Error } from '../errors.ts'
import { MAX_BUCKETS } from '../limits.ts'
import { checkUnsupported } from '../lookup.ts'
import { operation } from '../operation.ts'
import { FIRST_REGION, regionOfNew } from '../regions.ts'
import { bucketArn } from '../resources.ts'
import { BUCKET_OWNER_ENFORCED, s3State } from '../state.ts'
import { bucketTags } from '../tagging.ts'

export const CreateBucket = operation('CreateBucket', {
  authorizes: requestNeeds,
  errors: [
    'InvalidBucketName',
    'BucketAlreadyOwnedByYou',
    'TooManyBuckets',
    'IllegalLocationConstraintException',
    'InvalidLocationConstraint',
    'InvalidTag',
  ],
  change(call) {
    const { input, state, at } = call
    const { Bucket: bucket, CreateBucketConfiguration: configuration = {}, ACL: acl = 'private' } = input
    checkBucketName(bucket)
    checkUnsupported(input, [
      'GrantFullControl',
      'GrantRead',
      'GrantReadACP',
      'GrantWrite',
      'GrantWriteACP',
      'BucketNamespace',
    ])
    checkUnsupported(configuration, ['Location', 'Bucket'])
    if (acl !== 'private') throw s3Error('unsupported', 'ACL')
    if (input.ObjectLockEnabledForBucket) throw s3Error('unsupported', 'ObjectLockEnabledForBucket')
    const { ObjectOwnership: ownership = BUCKET_OWNER_ENFORCED } = input
    if (ownership !== BUCKET_OWNER_ENFORCED) throw s3Error('unsupported', ownership)
    const region = regionOfNew(call, configuration.LocationConstraint)
    const tags = bucketTags(configuration.Tags)
    const output = () => ({
      Location: region === FIRST_REGION ? `/${bucket}` : `http://${bucket}.s3.amazonaws.com/`,
      BucketArn: bucketArn(state, bucket),
    })
    const { buckets } = s3State.of(state)
    const before = buckets.get(bucket)
    // The first region answers a success to the owner (Amazon S3 API Reference, CreateBucket).
    if (before?.region === FIRST_REGION && region === FIRST_REGION) return { events: [], output }
    if (before !== undefined) throw s3Error('ownedByYou')
    if (buckets.size >= MAX_BUCKETS) throw s3Error('tooManyBuckets')
    return { events: [s3State.event({ kind: 's3.bucketCreated', at, bucket, region, ownership, tags })], output }
  },
})
