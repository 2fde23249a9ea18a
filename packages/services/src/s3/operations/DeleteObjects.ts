import { s3Error } from '../errors.ts'
import { MAX_KEYS } from '../limits.ts'
import { bucketOf, checkUnsupported, checkVersion } from '../lookup.ts'
import { deleteEachNeeds } from '../needs.ts'
import { operation } from '../operation.ts'
import { placeOf, s3State } from '../state.ts'

export const DeleteObjects = operation('DeleteObjects', {
  authorizes: deleteEachNeeds,
  errors: ['NoSuchBucket', 'NoSuchVersion', 'MalformedXML'],
  change(call) {
    const { input, state, at } = call
    const { Objects: given, Quiet: isQuiet = false } = input.Delete
    checkUnsupported(input, ['MFA', 'BypassGovernanceRetention'])
    const { name: bucket } = bucketOf(call)
    if (given.length === 0 || given.length > MAX_KEYS) throw s3Error('malformedXml')
    for (const each of given) {
      checkUnsupported(each, ['ETag', 'LastModifiedTime', 'Size'])
      checkVersion(each.VersionId)
    }
    const { objects } = s3State.of(state)
    const keys = [...new Set(given.map(({ Key: key }) => key))].filter((key) => objects.has(placeOf(bucket, key)))
    return {
      events: keys.map((key) => s3State.event({ kind: 's3.objectDeleted', at, bucket, key })),
      output: () => (isQuiet ? {} : { Deleted: given.map(({ Key, VersionId }) => ({ Key, VersionId })) }),
    }
  },
})
