import { putNeeds } from '../needs.ts'
import { encryptionHeaders, KMS_ERRORS } from '../objectEncryption.ts'
import { newObject } from '../objects.ts'
import { operation } from '../operation.ts'
import { s3State } from '../state.ts'

export const PutObject = operation('PutObject', {
  authorizes: putNeeds,
  errors: [
    'NoSuchBucket',
    'NoSuchKey',
    'EntityTooLarge',
    'KeyTooLongError',
    'InvalidArgument',
    'InvalidTag',
    'PreconditionFailed',
    ...KMS_ERRORS,
  ],
  change(call) {
    const { object, events } = newObject(call)
    const { Bucket: bucket, Key: key, SSEKMSEncryptionContext: given } = call.input
    return {
      events: [...events, s3State.event({ kind: 's3.objectPut', at: call.at, bucket, key, ...object })],
      output: () => ({
        ETag: `"${object.etag}"`,
        ...encryptionHeaders(object),
        ...(given !== undefined && { SSEKMSEncryptionContext: given }),
      }),
    }
  },
})
