import { checkReadConditions } from '../conditions.ts'
import { objectOf } from '../lookup.ts'
import { readNeeds } from '../needs.ts'
import { KMS_ERRORS, storedBody } from '../objectEncryption.ts'
import { checkReadRequest, objectHeaders } from '../objects.ts'
import { operation } from '../operation.ts'

export const GetObject = operation('GetObject', {
  authorizes: readNeeds,
  errors: ['NoSuchBucket', 'NoSuchKey', 'NoSuchVersion', 'PreconditionFailed', 'NotModified', ...KMS_ERRORS],
  read(call) {
    checkReadRequest(call.input)
    const object = objectOf(call)
    checkReadConditions(call.input, object)
    return { ...objectHeaders(object, call.input), Body: storedBody(call, object) }
  },
})
