import { listObjects, objectRow } from '../listing.ts'
import { operation } from '../operation.ts'
import { ownerOf } from '../owner.ts'

export const ListObjectVersions = operation('ListObjectVersions', {
  authorizes: 'derived',
  errors: ['NoSuchBucket', 'InvalidArgument'],
  read(call) {
    const { input, state } = call
    const { KeyMarker: marker = '', VersionIdMarker: versionMarker } = input
    const { objects, prefixes, maxKeys, next, written } = listObjects(call, marker)
    return {
      Name: input.Bucket,
      Prefix: written(input.Prefix ?? ''),
      KeyMarker: written(marker),
      VersionIdMarker: versionMarker,
      Delimiter: input.Delimiter === undefined ? undefined : written(input.Delimiter),
      MaxKeys: maxKeys,
      EncodingType: input.EncodingType,
      IsTruncated: next !== undefined,
      NextKeyMarker: next === undefined ? undefined : written(next),
      NextVersionIdMarker: next === undefined ? undefined : 'null',
      // Each object has one version.
      Versions: objects.map((row) => ({
        ...objectRow(row, written),
        StorageClass: 'STANDARD' as const,
        VersionId: 'null',
        IsLatest: true,
        Owner: ownerOf(state),
      })),
      CommonPrefixes: prefixes.map((prefix) => ({ Prefix: written(prefix) })),
    }
  },
})
