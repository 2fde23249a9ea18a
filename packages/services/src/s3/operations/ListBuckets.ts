import { openToken, tokenAfter } from '../listing.ts'
import { operation } from '../operation.ts'
import { ownerOf } from '../owner.ts'
import { bucketArn } from '../resources.ts'
import { s3State } from '../state.ts'

/** Amazon S3 API Reference, ListBuckets. */
const MAX_PAGE = 10_000

export const ListBuckets = operation('ListBuckets', {
  authorizes: 'derived',
  errors: ['InvalidArgument'],
  read(call) {
    const { input, state } = call
    const { MaxBuckets: max = MAX_PAGE, ContinuationToken: token, Prefix: prefix = '', BucketRegion: region } = input
    const after = token === undefined ? '' : openToken(call, token)
    const rest = [...s3State.of(state).buckets.values()].filter(
      (bucket) =>
        bucket.name > after && bucket.name.startsWith(prefix) && (region === undefined || bucket.region === region),
    )
    const page = rest.slice(0, max)
    const last = page.at(-1)
    return {
      Owner: ownerOf(state),
      Buckets: page.map(({ name, createdAt, region: own }) => ({
        Name: name,
        CreationDate: new Date(createdAt),
        BucketRegion: own,
        BucketArn: bucketArn(state, name),
      })),
      ...(prefix !== '' && { Prefix: prefix }),
      ...(rest.length > page.length && last !== undefined && { ContinuationToken: tokenAfter(call, last.name) }),
    }
  },
})
