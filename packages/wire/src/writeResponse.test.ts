import { describe, expect, test } from 'vitest'
import type { Model } from './model/model.ts'
import { awsModels } from './model/models.ts'
import { modelError, refuse } from './wireError.ts'
import { type Output, writeError, writeResponse } from './writeResponse.ts'

const models = awsModels()

function modelOf(name: string): Model {
  const model = models.model(name)
  if (model === undefined) throw new Error(name)
  return model
}

function write(name: string, called: string, output: Output) {
  const model = modelOf(name)
  const operation = model.operation(called)
  if (operation === undefined) throw new Error(called)
  return writeResponse(model, operation, output, 'id-1')
}

const ID = { 'x-amzn-requestid': 'id-1' }
const CREATED = new Date('2015-08-30T12:36:00Z')

describe('an answer', () => {
  test('of a Query service', () => {
    const user = {
      Path: '/',
      UserName: 'a&b',
      UserId: 'AIDA',
      Arn: 'arn:aws:iam::123456789012:user/a',
      CreateDate: CREATED,
    }
    expect(write('iam', 'GetUser', { User: { ...user, Tags: [{ Key: '<k>', Value: '' }] } })).toEqual({
      status: 200,
      headers: { ...ID, 'content-type': 'text/xml' },
      body:
        '<GetUserResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><GetUserResult><User><Path>/</Path>' +
        '<UserName>a&amp;b</UserName><UserId>AIDA</UserId><Arn>arn:aws:iam::123456789012:user/a</Arn>' +
        '<CreateDate>2015-08-30T12:36:00Z</CreateDate><Tags><member><Key>&lt;k&gt;</Key><Value/></member></Tags></User>' +
        '</GetUserResult><ResponseMetadata><RequestId>id-1</RequestId></ResponseMetadata></GetUserResponse>',
    })
  })

  test('of a Query operation without output', () => {
    expect(write('iam', 'DeleteUser', {}).body).toBe(
      '<DeleteUserResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">' +
        '<ResponseMetadata><RequestId>id-1</RequestId></ResponseMetadata></DeleteUserResponse>',
    )
  })

  test('with a map in XML', () => {
    expect(write('iam', 'GetAccountSummary', { SummaryMap: { Users: 2 } }).body).toContain(
      '<SummaryMap><entry><key>Users</key><value>2</value></entry></SummaryMap>',
    )
  })

  test('with characters that XML cannot hold', () => {
    const { body } = write('sts', 'GetCallerIdentity', { UserId: 'a\u0000b\rc\ud800' })
    expect(body).toContain('<UserId>a\ufffdb&#xD;c\ufffd</UserId>')
  })

  test('of an AWS-JSON service', () => {
    expect(write('kms', 'DescribeKey', { KeyMetadata: { KeyId: 'k', CreationDate: new Date(1500) } })).toEqual({
      status: 200,
      headers: { ...ID, 'content-type': 'application/x-amz-json-1.1' },
      body: '{"KeyMetadata":{"KeyId":"k","CreationDate":1.5}}',
    })
    expect(write('voice-id', 'ListDomains', { DomainSummaries: [] }).headers['content-type']).toBe(
      'application/x-amz-json-1.0',
    )
    expect(write('kms', 'DisableKey', {}).body).toBe('')
  })

  test('of a REST service', () => {
    expect(write('connect', 'CreateUser', { UserId: 'u', UserArn: 'arn:u' })).toEqual({
      status: 200,
      headers: { ...ID, 'content-type': 'application/json' },
      body: '{"UserId":"u","UserArn":"arn:u"}',
    })
    expect(write('connect', 'DeleteUser', {})).toEqual({ status: 200, headers: ID, body: '' })
    expect(write('customer-profiles', 'GetSegmentEstimate', { StatusCode: 202, EstimateId: 'e' })).toMatchObject({
      status: 202,
      body: '{"EstimateId":"e"}',
    })
  })

  test('that does not match its shape throws', () => {
    expect(() => write('iam', 'GetUser', { Usr: {} })).toThrow('GetUserResponse has no member Usr')
    expect(() => write('iam', 'ListUsers', { Users: {} })).toThrow('is not a valid list')
    expect(() => write('iam', 'ListUsers', { IsTruncated: 'no' })).toThrow('is not a valid boolean')
    expect(() => write('kms', 'DescribeKey', { KeyMetadata: { CreationDate: 5 } })).toThrow('is not a valid timestamp')
  })
})

describe('an error', () => {
  const error = (name: string, ...rest: [code: string, message: string, members?: Record<string, unknown>]) => {
    const model = modelOf(name)
    return writeError(model, modelError(model, ...rest), 'id-1')
  }

  test('of a Query service', () => {
    expect(error('iam', 'NoSuchEntity', "The user <a> & 'b' cannot be found.")).toEqual({
      status: 404,
      headers: { ...ID, 'content-type': 'text/xml' },
      body:
        '<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><Error><Type>Sender</Type>' +
        "<Code>NoSuchEntity</Code><Message>The user &lt;a&gt; &amp; 'b' cannot be found.</Message></Error>" +
        '<RequestId>id-1</RequestId></ErrorResponse>',
    })
    expect(error('iam', 'ServiceFailureException', 'x')).toMatchObject({ status: 500 })
    expect(error('iam', 'ServiceFailure', 'x').body).toContain('<Type>Receiver</Type><Code>ServiceFailure</Code>')
  })

  test('of an AWS-JSON service', () => {
    expect(error('kms', 'NotFoundException', 'no key')).toMatchObject({
      status: 400,
      body: '{"__type":"NotFoundException","message":"no key"}',
    })
    expect(error('organizations', 'InvalidInputException', 'no', { Reason: 'INVALID_PATTERN' }).body).toBe(
      '{"__type":"InvalidInputException","Message":"no","Reason":"INVALID_PATTERN"}',
    )
    expect(error('voice-id', 'ResourceNotFoundException', 'no', { ResourceType: 'DOMAIN' }).body).toBe(
      '{"__type":"com.amazonaws.voiceid#ResourceNotFoundException","Message":"no","ResourceType":"DOMAIN"}',
    )
  })

  test('of a REST service', () => {
    expect(error('connect', 'ResourceNotFoundException', 'no user')).toEqual({
      status: 404,
      headers: { ...ID, 'content-type': 'application/json', 'x-amzn-errortype': 'ResourceNotFoundException' },
      body: '{"Message":"no user"}',
    })
  })

  test('of every service', () => {
    const { error: refused } = refuse('rest-json', 'wrongSignature', 'no')
    expect(writeError(modelOf('connect'), refused, 'id-1')).toMatchObject({
      status: 403,
      headers: { 'x-amzn-errortype': 'InvalidSignatureException' },
      body: '{"message":"no"}',
    })
    expect(writeError(modelOf('voice-id'), refuse('json', 'unknownOperation', 'no').error, 'id-1').body).toBe(
      '{"__type":"com.amazon.coral.service#UnknownOperationException","message":"no"}',
    )
  })

  test('that the model does not have throws', () => {
    expect(() => error('iam', 'NoSuchThing', 'x')).toThrow('the model iam has no error NoSuchThing')
    expect(() => error('kms', 'NotFoundException', 'x', { Reason: 'y' })).toThrow('has no member Reason')
  })
})
