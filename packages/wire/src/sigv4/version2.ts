import { formPairs, type HttpRequest, headerValue, splitTarget } from '../http.ts'

/** Whether a request is signed by Signature Version 2, which only Amazon S3 had of late. */
export function isSignedByVersion2(request: HttpRequest): boolean {
  if (headerValue(request, 'authorization')?.startsWith('AWS ')) return true
  return (formPairs(splitTarget(request).query) ?? []).some(([name]) => name === 'AWSAccessKeyId')
}
