import { describe, expect, test } from 'vitest'
import { awsModels } from './model/models.ts'
import { readRequest } from './readRequest.ts'

const s3 = awsModels().model('s3')

function read(method: string, target: string, headers: readonly string[] = [], body = '') {
  if (s3 === undefined) throw new Error('there is no model of S3')
  const answer = readRequest(s3, { method, target, headers, body: Buffer.from(body) })
  if ('error' in answer) return `${answer.error.status} ${answer.error.code}: ${answer.error.message}`
  const { Bucket, Key } = answer.input
  return [answer.operation.name, Bucket, Key].filter((each) => each !== undefined).join(' ')
}

describe('a request of S3', () => {
  test.each([
    ['GET', '/', 'ListBuckets'],
    ['GET', '/?x-id=ListBuckets', 'ListBuckets'],
    ['GET', '/b', 'ListObjects b'],
    ['GET', '/b/', 'ListObjects b'],
    ['GET', '/b?list-type=2&prefix=a', 'ListObjectsV2 b'],
    ['GET', '/b?tagging', 'GetBucketTagging b'],
    ['GET', '/b?tagging=', 'GetBucketTagging b'],
    ['GET', '/b?analytics', 'ListBucketAnalyticsConfigurations b'],
    ['GET', '/b?analytics&id=1', 'GetBucketAnalyticsConfiguration b'],
    ['PUT', '/b', 'CreateBucket b'],
    ['HEAD', '/b', 'HeadBucket b'],
    ['DELETE', '/b', 'DeleteBucket b'],
    ['DELETE', '/b?policy', 'DeleteBucketPolicy b'],
    ['PUT', '/b/k', 'PutObject b k'],
    ['PUT', '/b/k?partNumber=1&uploadId=u', 'UploadPart b k'],
    ['DELETE', '/b/k', 'DeleteObject b k'],
    ['DELETE', '/b/k?uploadId=u', 'AbortMultipartUpload b k'],
    ['GET', '/b/k?uploadId=u', 'ListParts b k'],
    ['GET', '/b/k?versionId=null', 'GetObject b k'],
    ['POST', '/b/k?uploads', 'CreateMultipartUpload b k'],
    ['GET', '/b//a/../c', 'GetObject b /a/../c'],
    ['GET', '/b/../c/k', 'GetObject b ../c/k'],
    ['GET', '/b/.', 'GetObject b .'],
    ['GET', '/b/a%2Fb', 'GetObject b a/b'],
    ['GET', '/b/a+b%20c%2B%25', 'GetObject b a+b c+%'],
    ['GET', '/b/%C3%A9%F0%9F%98%80', 'GetObject b é\u{1f600}'],
    ['GET', '/b/a/', 'GetObject b a/'],
    ['GET', '/b%2Fc/k', 'GetObject b/c k'],
  ])('%s %s is %s', (method, target, expected) => {
    expect(read(method, target)).toBe(expected)
  })

  test('that copies is told by its header', () => {
    expect(read('PUT', '/b/k', ['x-amz-copy-source', '/a/k'])).toBe('CopyObject b k')
    expect(read('PUT', '/b/k?partNumber=1&uploadId=u', ['x-amz-copy-source', '/a/k'])).toBe('UploadPartCopy b k')
  })

  test.each([
    ['DELETE', '/b?versioning', '405 MethodNotAllowed'],
    ['DELETE', '/b?policy&tagging', '405 MethodNotAllowed'],
    ['DELETE', '/b?acl', '405 MethodNotAllowed'],
    ['PUT', '/b?uploadId=u', '405 MethodNotAllowed'],
    ['PUT', '/b/k?uploadId=u', '405 MethodNotAllowed'],
    ['GET', '/b?list-type=3', '405 MethodNotAllowed'],
    ['GET', '//k', '405 MethodNotAllowed'],
    ['PATCH', '/b', '405 MethodNotAllowed'],
    ['GET', '/b/%ff', '400 InvalidArgument: The path cannot be decoded.'],
    ['GET', '/b?max-keys=1&max-keys=2', "400 InvalidArgument: The parameter 'MaxKeys' occurs more than once."],
    ['GET', '/b?max-keys=x', "400 InvalidArgument: 'x' cannot be converted to Integer"],
    ['PUT', '/b?tagging', '400 MalformedXML: 1 validation error detected'],
  ])('%s %s is refused, never taken for another operation: %s', (method, target, expected) => {
    expect(read(method, target)).toContain(expected)
  })

  test('has the document of its operation as the body', () => {
    const tags = '<TagSet><Tag><Key>k</Key><Value>v</Value></Tag></TagSet>'
    expect(read('PUT', '/b?tagging', [], `<Tagging xmlns="u">${tags}</Tagging>`)).toBe('PutBucketTagging b')
    expect(read('PUT', '/b?tagging', [], `<Other>${tags}</Other>`)).toContain(
      'The root element of the body must be Tagging',
    )
    expect(read('PUT', '/b?tagging', [], `<Tagging>${tags}${tags}</Tagging>`)).toContain('TagSet occurs more than once')
    expect(read('PUT', '/b?tagging', [], '<Tagging><TagSet><Other/></TagSet></Tagging>')).toContain(
      'Elements Tag are expected',
    )
    expect(read('PUT', '/b?tagging', [], '{}')).toMatch(/^400 MalformedXML/)
  })

  test('has the body that its checksums are of', () => {
    const sum = (name: string, value: string) => read('PUT', '/b/k', [name, value], '123456789')
    expect(sum('x-amz-checksum-crc32', 'y/Q5Jg==')).toBe('PutObject b k')
    expect(sum('X-Amz-Checksum-CRC32', 'AAAAAA==')).toMatch(/^400 BadDigest/)
    expect(sum('Content-MD5', 'JfnnlDI7RTiF9RgfG2JNCw==')).toBe('PutObject b k')
    expect(sum('Content-MD5', 'AfnnlDI7RTiF9RgfG2JNCw==')).toMatch(/^400 BadDigest/)
    expect(sum('Content-MD5', 'eA==')).toMatch(/^400 InvalidDigest/)
    expect(sum('x-amz-checksum-xxhash3', 'eA==')).toMatch(/^400 InvalidRequest/)
  })
})
