import { listObjects, objectRow, openToken, tokenAfter } from '../listing.ts'
import { operation } from '../operation.ts'
import { ownerOf } from '../owner.ts'

export const ListObjectsV2 = operation('ListObjectsV2', {
  authorizes: 'derived',
  errors: ['NoSuchBucket', 'InvalidArgument'],
  read(call) {
    const { input, state } = call
    const { ContinuationToken: token, StartAfter: startAfter = '', FetchOwner: isOwned = false } = input
    const after = token === undefined ? startAfter : openToken(call, token)
    const { objects, prefixes, maxKeys, next, written } = listObjects(call, after)
    const owner = isOwned ? { Owner: ownerOf(state) } : {}
    return {
      Name: input.Bucket,
      Prefix: written(input.Prefix ?? ''),
      Delimiter: input.Delimiter === undefined ? undefined : written(input.Delimiter),
      MaxKeys: maxKeys,
      EncodingType: input.EncodingType,
      KeyCount: objects.length + prefixes.length,
      IsTruncated: next !== undefined,
      ContinuationToken: token,
      NextContinuationToken: next === undefined ? undefined : tokenAfter(call, next),
      StartAfter: startAfter === '' ? undefined : written(startAfter),
      Contents: objects.map((row) => ({ ...objectRow(row, written), ...owner })),
      CommonPrefixes: prefixes.map((prefix) => ({ Prefix: written(prefix) })),
    }
  },
})
