import { awsModels, DEFAULT_LIMITS } from '@gatewarden/wire'
import { beforeAll, describe, expect, test } from 'vitest'
import { openAccount } from './account.ts'
import { type AnswerContext, answer } from './answer.ts'
import { regionsOfAws } from './regions.fixture.ts'
import { signedHeaders } from './signed.fixture.ts'

const rootKey = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
const NOW = Date.parse('2026-03-04T05:06:07Z')
const MARS = 'mars-north-1'

let context: AnswerContext

beforeAll(async () => {
  const account = await openAccount({ folder: undefined, accountId: '123456789012', environment: {}, rootKey })
  const { context: services, refresh } = account
  context = { services, refresh, models: awsModels(), limits: DEFAULT_LIMITS, ...regionsOfAws() }
})

interface Asked {
  readonly service: string
  readonly region: string
  readonly body?: string
  readonly method?: string
  readonly target?: string
  readonly headers?: readonly string[]
  readonly isStrictRegion?: boolean
}

async function asked({ isStrictRegion = false, method = 'POST', target = '/', body = '', ...more }: Asked) {
  const headers = signedHeaders({ ...more, method, target, body, key: rootKey, host: 'localhost', at: new Date(NOW) })
  const connection = { requestId: 'r-1', sourceIp: '127.0.0.1', isSecure: false, now: NOW }
  const request = { method, target, headers, body: Buffer.from(body) }
  const { response, callLog } = await answer({ ...context, isStrictRegion }, request, connection)
  return { status: response.status, code: callLog.code, body: String(response.body) }
}

const IAM = { service: 'iam', body: 'Action=ListUsers&Version=2010-05-08' }
const STS = { service: 'sts', body: 'Action=GetCallerIdentity&Version=2011-06-15' }
const KMS = {
  service: 'kms',
  body: '{}',
  headers: ['content-type', 'application/x-amz-json-1.1', 'x-amz-target', 'TrentService.DescribeCustomKeyStores'],
}
const CONNECT = { service: 'connect', method: 'GET', target: '/views/11111111-2222-3333-4444-555555555555' }

const notValid = (region: string) => `Credential should be scoped to a valid region, not '${region}'.`

describe('the region of a signature', () => {
  test.each([
    ['IAM', IAM],
    ['AWS STS', STS],
  ])('is one of AWS for %s', async (_name, call) => {
    for (const region of ['us-east-1', 'eu-west-1']) expect((await asked({ ...call, region })).status).toBe(200)
    for (const region of [MARS, 'cn-north-1', 'us-gov-west-1', 'aws-global']) {
      const { status, code, body } = await asked({ ...call, region })
      expect([status, code]).toEqual([403, 'SignatureDoesNotMatch'])
      expect(body.replaceAll('&apos;', "'").replaceAll('&#39;', "'")).toContain(notValid(region))
    }
  })

  test.each([
    ['KMS', KMS, 400],
    ['Amazon Connect', CONNECT, 403],
  ])('is one of AWS for %s', async (_name, call, refused) => {
    expect((await asked({ ...call, region: 'eu-central-1' })).code).toBe('NotImplementedException')
    const { status, code, body } = await asked({ ...call, region: MARS })
    expect([status, code]).toEqual([refused, 'InvalidSignatureException'])
    expect(JSON.parse(body)).toMatchObject({ message: notValid(MARS) })
  })

  test('is us-east-1 for IAM, where the server is strict as AWS is; regional services keep theirs', async () => {
    expect((await asked({ ...IAM, region: 'us-east-1', isStrictRegion: true })).status).toBe(200)
    const { status, code } = await asked({ ...IAM, region: 'eu-west-1', isStrictRegion: true })
    expect([status, code]).toEqual([403, 'SignatureDoesNotMatch'])
    expect((await asked({ ...STS, region: 'eu-west-1', isStrictRegion: true })).status).toBe(200)
  })

  test('is not the region that IAM records as the last use of a key', async () => {
    await asked({ ...IAM, region: 'eu-west-1' })
    expect(context.services.lastUsed.key(rootKey.accessKeyId)).toMatchObject({ service: 'iam', region: 'us-east-1' })
    await asked({ ...STS, region: 'eu-west-1' })
    expect(context.services.lastUsed.key(rootKey.accessKeyId)).toMatchObject({ service: 'sts', region: 'eu-west-1' })
  })
})
