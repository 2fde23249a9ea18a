import { describe, expect, test } from 'vitest'
import { awsModels } from './model/models.ts'
import { routeOf } from './routeOf.ts'

const models = awsModels()
const scoped = (service: string) => [
  'Authorization',
  `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
]

function route({ method = 'POST', target = '/', headers = [] as string[], body = '' }) {
  return routeOf({ method, target, headers, body: Buffer.from(body) }, models)?.name
}

describe('the service of a request', () => {
  test.each([
    ['iam', 'iam'],
    ['sts', 'sts'],
    ['connect', 'connect'],
    ['voiceid', 'voice-id'],
    ['profile', 'customer-profiles'],
    ['ec2', undefined],
    ['__proto__', undefined],
  ])('is found by the scope of its credential: %s', (service, name) => {
    expect(route({ headers: scoped(service) })).toBe(name)
    const credential = `X-Amz-Credential=AKIDEXAMPLE%2F20150830%2Fus-east-1%2F${service}%2Faws4_request`
    expect(route({ target: `/?${credential}` })).toBe(name)
  })

  test('is found by the host or the path, where several services sign with one name', () => {
    const at = (method: string, target: string, host = 'localhost') =>
      route({ method, target, headers: ['Host', host, ...scoped('lex')] })
    expect(at('DELETE', '/bots/a')).toBe('lex-models')
    expect(at('DELETE', '/bots/a/')).toBe('lexv2-models')
    expect(at('GET', '/bots/a/versions/b')).toBe('lex-models')
    expect(at('POST', '/bots/')).toBe('lexv2-models')
    expect(at('POST', '/bots')).toBe('lexv2-models')
    expect(at('POST', '/imports/')).toBe('lexv2-models')
    expect(at('POST', '/imports/', 'models.lex.us-east-1.amazonaws.com')).toBe('lex-models')
    expect(at('POST', '/imports/', 'models-v2-lex.us-east-1.amazonaws.com')).toBe('lexv2-models')
  })

  test('is Amazon S3 for a signature of version 2', () => {
    expect(route({ headers: ['Authorization', 'AWS AKIDEXAMPLE:c2ln'] })).toBe('s3')
    expect(route({ method: 'GET', target: '/b/k?AWSAccessKeyId=A&Signature=s&Expires=1' })).toBe('s3')
  })

  test('is found by X-Amz-Target first', () => {
    expect(route({ headers: ['x-amz-target', 'AWSEvents.ListRules'] })).toBe('events')
    expect(route({ headers: [...scoped('iam'), 'x-amz-target', 'TrentService.ListKeys'] })).toBe('kms')
    expect(route({ headers: [...scoped('iam'), 'x-amz-target', 'Nobody.ListKeys'] })).toBe(undefined)
  })

  test('without a signature is found by version or path', () => {
    expect(route({ body: 'Action=AssumeRoleWithSAML&Version=2011-06-15' })).toBe('sts')
    expect(route({ body: 'Version=2010-05-08&Action=GetUser' })).toBe('iam')
    expect(route({ target: '/?Action=GetCallerIdentity&Version=2011-06-15' })).toBe('sts')
    expect(route({ method: 'GET', target: '/users/i/u' })).toBe('connect')
    expect(route({ method: 'GET', target: '/domains/d' })).toBe('customer-profiles')
    expect(route({ method: 'GET', target: '/favicon.ico' })).toBe(undefined)
    expect(route({})).toBe(undefined)
  })

  test('is not found by a malformed header', () => {
    expect(route({ headers: ['Authorization', 'Basic Zm9v'] })).toBe(undefined)
    expect(route({ headers: ['Authorization', `AWS4-HMAC-SHA256 Credential=${'/'.repeat(10_000)}`] })).toBe(undefined)
  })
})
