import { putNeeds } from '../needs.ts'
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
  ],
  change(call) {
    const object = newObject(call)
    const { Bucket: bucket, Key: key } = call.input
    return {
      events: [s3State.event({ kind: 's3.objectPut', at: call.at, bucket, key, ...object })],
      output: () => ({ ETag: `"${object.etag}"`, ServerSideEncryption: 'AES256' as const }),
    }
  },
})
