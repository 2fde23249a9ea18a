import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { HttpRequest } from './http.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { type Model, readModel } from './model/model.ts'
import { awsModels } from './model/models.ts'
import { readRequest } from './readRequest.ts'

interface Case {
  readonly name: string
  readonly source: string
  readonly model: string
  readonly request: Partial<Omit<HttpRequest, 'body'>> & { readonly body?: string }
  readonly expect: { readonly operation?: string; readonly input?: unknown; readonly error?: string }
}

const cases: Case[] = JSON.parse(readFileSync(new URL('../../../fixtures/wire/requests.json', import.meta.url), 'utf8'))

const models = awsModels()

function modelOf(name: string): Model {
  const model = models.model(name)
  if (model === undefined) throw new Error(name)
  return model
}

/** The input, or status, code and text of the refusal. */
function read(model: Model, request: Partial<Omit<HttpRequest, 'body'>> & { body?: string | Buffer }) {
  const body = Buffer.from(request.body ?? '')
  const answer = readRequest(model, { method: 'POST', target: '/', headers: [], ...request, body })
  if ('error' in answer) return { error: `${answer.error.status} ${answer.error.code}: ${answer.error.message}` }
  return { operation: answer.operation.name, input: answer.input }
}

const iam = modelOf('iam')
const kms = modelOf('kms')
const call = 'Action=GetUser&Version=2010-05-08'
const target = (name: string) => ({ headers: ['X-Amz-Target', `TrentService.${name}`] })

describe('a request', () => {
  test.each(cases.map((each) => [each.name, each] as const))('%s', (_, { model, request, expect: expected }) => {
    expect(JSON.parse(JSON.stringify(read(modelOf(model), request)))).toEqual(expected)
  })
})

describe('a hostile form', () => {
  const error = (body: string | Buffer, headers: string[] = []) => read(iam, { body, headers }).error

  test('has no parameter twice', () => {
    expect(error(`${call}&UserName=a&UserName=b`)).toBe(
      "404 MalformedQueryString: The parameter 'UserName' occurs more than once.",
    )
    expect(error(`${call}&Action=DeleteUser`)).toMatch("The parameter 'Action' occurs more than once.")
    expect(read(iam, { body: call, target: '/?UserName=a&UserName=b' }).error).toMatch('occurs more than once')
    expect(read(iam, { body: `${call}&UserName=b`, target: '/?UserName=a' }).error).toMatch('occurs more than once')
  })

  test('has no value and members under the same name', () => {
    expect(error(`${call}&UserName=a&UserName.member.1=b`)).toBe(
      '400 MalformedInput: Unexpected complex element for UserName.',
    )
    const tag = 'Action=TagUser&Version=2010-05-08&UserName=a'
    expect(error(`${tag}&Tags=x&Tags.member.1.Key=k`)).toBe(
      '400 MalformedInput: Unexpected simple value for tagListType.',
    )
    expect(error(`${tag}&Tags.member.1=x`)).toBe('400 MalformedInput: Unexpected simple value for Tag.')
  })

  test('has limits', () => {
    const untag = 'Action=UntagUser&Version=2010-05-08&UserName=a'
    expect(error(`${untag}&TagKeys.member.999999999=x`)).toMatch('may have at most 5000 items')
    expect(error(`${untag}&TagKeys.member.0=x`)).toMatch("'0' is not a valid index of tagKeyListType")
    expect(error(`${untag}&TagKeys.member.1e3=x`)).toMatch("'1e3' is not a valid index")
    expect(error(`${untag}&TagKeys.member.01=x`)).toMatch("'01' is not a valid index")
    expect(error(`${call}&${'a.'.repeat(500)}=x`)).toMatch('More than 32 levels of nesting')
    expect(error(`${call}${'&a'.repeat(10_001)}`)).toMatch('More than 10000 parameters')
    expect(error(Buffer.alloc(DEFAULT_LIMITS.body + 1, 'a'))).toMatch(/^413 RequestEntityTooLarge/)
  })

  test('cannot set a prototype', () => {
    for (const name of ['__proto__', 'constructor', 'toString', '__proto__.admin', 'constructor.prototype.admin']) {
      expect(read(iam, { body: `${call}&UserName=a&${name}=x` }).input).toEqual({ UserName: 'a' })
      expect(error(`Action=${name.split('.')[0]}&Version=2010-05-08`)).toMatch(
        '400 InvalidAction: Could not find operation',
      )
    }
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
  })

  test('is UTF-8 text of its own content type', () => {
    expect(error(`${call}&UserName=%ff`)).toBe('404 MalformedQueryString: The parameters cannot be decoded.')
    expect(error(`${call}&UserName=%4`)).toMatch('cannot be decoded')
    expect(error(Buffer.from([...Buffer.from(`${call}&UserName=`), 0xc3]))).toBe(
      '400 MalformedInput: The body is not UTF-8.',
    )
    expect(error(gzipSync(call), ['Content-Encoding', 'gzip'])).toBe(
      "400 MalformedInput: The Content-Encoding 'gzip' is not supported: send the body as it is.",
    )
    expect(error(call, ['Content-Type', 'text/plain'])).toMatch('must be application/x-www-form-urlencoded')
    expect(error(`${call}&UserName=a%0a`)).toMatch(/^400 ValidationError: The specified value for userName is invalid/)
  })
})

describe('hostile JSON', () => {
  const error = (body: string | Buffer, headers: string[] = []) =>
    read(kms, { body, headers: [...target('DescribeKey').headers, ...headers] }).error

  test.each([
    ['{"KeyId":"a","KeyId":"b"}', 'A name occurs twice in one object: "KeyId".'],
    ['{"KeyId":"a","\\u004beyId":"b"}', 'A name occurs twice in one object: "\\u004beyId".'],
    ['{"KeyId" : "a", "x":[{"a":1,"a":2}]}', 'A name occurs twice in one object: "a".'],
    [`${'['.repeat(100_000)}`, 'More than 32 levels of nesting.'],
    ['{"KeyId":"a"', 'The request body is not JSON.'],
    ['{"KeyId":"a"}{"KeyId":"b"}', 'The request body is not JSON.'],
    ["{'KeyId':'a'}", 'The request body is not JSON.'],
    ['\ufeff{"KeyId":"a"}', 'The request body is not JSON.'],
    ['[]', 'A structure is expected for DescribeKeyRequest.'],
    ['null', 'A structure is expected for DescribeKeyRequest.'],
    ['{"KeyId":{}}', 'START_OBJECT cannot be converted to String'],
    ['{"KeyId":5}', 'NUMBER_VALUE cannot be converted to String'],
    ['{"KeyId":"a","GrantTokens":"t"}', 'A list is expected for GrantTokenList.'],
    ['{"KeyId":"a","GrantTokens":[null]}', 'NULL_VALUE cannot be converted to String'],
  ])('%.40s', (body, sentence) => {
    expect(error(body)).toBe(`400 SerializationException: ${sentence}`)
  })

  test('cannot set a prototype', () => {
    const body = '{"__proto__":{"KeyId":"a"},"constructor":1}'
    expect(error(body)).toMatch("Value null at 'keyId' failed to satisfy constraint: Member must not be null")
    const context = '{"KeyId":"a","Plaintext":"","EncryptionContext":{"__proto__":"x","toString":"y"}}'
    const { input } = read(kms, { body: context.replace('""', '"YQ=="'), ...target('Encrypt') })
    expect(Object.entries(Object(input).EncryptionContext)).toEqual([
      ['__proto__', 'x'],
      ['toString', 'y'],
    ])
  })

  test('is complete UTF-8 text', () => {
    expect(error(Buffer.from([0x7b, 0xff, 0x7d]))).toBe('400 SerializationException: The body is not UTF-8.')
    expect(error(gzipSync('{}'), ['Content-Encoding', 'gzip'])).toMatch("The Content-Encoding 'gzip' is not supported")
    expect(error(Buffer.alloc(DEFAULT_LIMITS.body + 1, ' '))).toMatch(/^413 RequestEntityTooLargeException/)
  })
})

describe('a hostile path', () => {
  const connect = modelOf('connect')
  const error = (method: string, path: string) => read(connect, { method, target: path }).error

  test('is the path that was signed, with dot segments resolved', () => {
    const { operation, input } = read(connect, { method: 'GET', target: '/x/../users//i/./u' })
    expect([operation, input]).toEqual(['DescribeUser', { InstanceId: 'i', UserId: 'u' }])
  })

  test('is known, and valid UTF-8', () => {
    expect(error('GET', '/nowhere')).toBe('404 UnknownOperationException: There is no operation at GET /nowhere.')
    expect(error('PATCH', '/users/i/u')).toMatch(/^404/)
    expect(error('GET', '/users/i/%ff')).toBe('400 SerializationException: The path cannot be decoded.')
    expect(error('GET', '/users-summary/i?maxResults=1&maxResults=2')).toMatch("'MaxResults' occurs more than once")
    expect(error('GET', '/users-summary/i?maxResults=1x')).toMatch("'1x' cannot be converted to Integer")
  })
})

describe('features that no model uses yet', () => {
  const service = { protocol: 'query', apiVersion: '1', endpointPrefix: 'x', signingName: 'x' } as const
  const shapes = [
    { shape: 'S', type: 'string' },
    { shape: 'L', type: 'list', member: { shape: 'S', locationName: 'item' }, flattened: true },
    { shape: 'N', type: 'list', member: 'L2' },
    { shape: 'L2', type: 'list', member: 'S' },
    { shape: 'M', type: 'map', key: { shape: 'S', locationName: 'Name' }, value: 'S', flattened: true },
    { shape: 'D', type: 'structure', members: {}, document: true },
    { shape: 'B', type: 'blob', streaming: true },
    { shape: 'In', type: 'structure', members: { List: 'L', Nested: 'N', Map: 'M' } },
    { shape: 'Pay', type: 'structure', members: { Body: 'D', Id: { shape: 'S', location: 'uri' } }, payload: 'Body' },
    { shape: 'Raw', type: 'structure', members: { Body: 'B' }, payload: 'Body' },
  ]
  const operations = [
    { operation: 'Op', method: 'POST', uri: '/', input: 'In' },
    { operation: 'Put', method: 'PUT', uri: '/a/{Id}', input: 'Pay' },
    { operation: 'Raw', method: 'PUT', uri: '/raw', input: 'Raw' },
  ]
  const text = [...operations, ...shapes].map((line) => JSON.stringify(line)).join('\n')

  test('flattened and nested lists, flattened maps', () => {
    const body = 'Action=Op&Version=1&item.2=b&item.1=a&Nested.member.1.member.1=x&Map.1.Name=k&Map.1.value=v'
    expect(read(readModel('x', service, text), { body }).input).toEqual({
      List: ['a', 'b'],
      Nested: [['x']],
      Map: Object.assign(Object.create(null), { k: 'v' }),
    })
  })

  test('payloads and documents', () => {
    const rest = readModel('x', { ...service, protocol: 'rest-json' }, text)
    const put = read(rest, { method: 'PUT', target: '/a/1', body: '{"any":{"thing":[1]}}' })
    expect(put.input).toEqual({ Id: '1', Body: { any: { thing: [1] } } })
    const raw = read(rest, { method: 'PUT', target: '/raw', body: 'bytes' })
    expect(raw.input).toEqual({ Body: Buffer.from('bytes') })
  })
})
