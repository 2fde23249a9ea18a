import { listObjects, objectRow } from '../listing.ts'
import { operation } from '../operation.ts'
import { ownerOf } from '../owner.ts'

export const ListObjects = operation('ListObjects', {
  authorizes: 'derived',
  errors: ['NoSuchBucket', 'InvalidArgument'],
  read(call) {
    const { input, state } = call
    const { Marker: marker = '' } = input
    const { objects, prefixes, maxKeys, next, written } = listObjects(call, marker)
    return {
      Name: input.Bucket,
      Prefix: written(input.Prefix ?? ''),
      Marker: written(marker),
      Delimiter: input.Delimiter === undefined ? undefined : written(input.Delimiter),
      MaxKeys: maxKeys,
      EncodingType: input.EncodingType,
      IsTruncated: next !== undefined,
      // Without a delimiter a client takes the last key.
      NextMarker: next === undefined || input.Delimiter === undefined ? undefined : written(next),
      Contents: objects.map((row) => ({ ...objectRow(row, written), Owner: ownerOf(state) })),
      CommonPrefixes: prefixes.map((prefix) => ({ Prefix: written(prefix) })),
    }
  },
})
