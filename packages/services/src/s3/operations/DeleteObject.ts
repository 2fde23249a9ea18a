import { checkUnsupported, findObject } from '../lookup.ts'
import { deleteNeeds } from '../needs.ts'
import { operation } from '../operation.ts'
import { s3State } from '../state.ts'

export const DeleteObject = operation('DeleteObject', {
  authorizes: deleteNeeds,
  errors: ['NoSuchBucket', 'NoSuchVersion'],
  change(call) {
    const { input, at } = call
    checkUnsupported(input, ['MFA', 'BypassGovernanceRetention', 'IfMatch', 'IfMatchLastModifiedTime', 'IfMatchSize'])
    // A key that does not exist is deleted already.
    if (findObject(call) === undefined) return { events: [] }
    return { events: [s3State.event({ kind: 's3.objectDeleted', at, bucket: input.Bucket, key: input.Key })] }
  },
})
