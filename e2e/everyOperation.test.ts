import { hash } from 'node:crypto'
import { awsModels, DEFAULT_LIMITS, type HttpResponse, type Model, type Operation } from '@gatewarden/wire'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { openAccount } from '../packages/server/src/account.ts'
import { type AnswerContext, answer } from '../packages/server/src/answer.ts'
import { regionsOfAws } from '../packages/server/src/regions.fixture.ts'
import { type Key, signedHeaders } from '../packages/server/src/signed.fixture.ts'
import { operationOf } from '../packages/services/src/registry.ts'
import { tagMembers } from '../packages/services/src/requestTags.ts'
import { requestOf } from '../packages/wire/src/client.fixture.ts'
import { type Values, valuesFor, wholeValuesFor } from '../packages/wire/src/values.fixture.ts'

const rootKey = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
const models = awsModels()
const names = Object.keys(models.services)

/** Operations that need no permission, and those that the trust policy of a role decides. */
const OTHERWISE = /^sts:(?:GetCallerIdentity|GetSessionToken|AssumeRole|AssumeRoleWithSAML|AssumeRoleWithWebIdentity)$/

/** Operations with tags whose actions have no keys for them in AWS's Service Authorization Reference. */
const WITHOUT_TAG_KEYS = [
  'connect:CreateDataTable',
  'connect:CreateEvaluationForm',
  'connect:CreateRule',
  'connect:CreateTestCase',
  'connect:StartContactEvaluation',
  'kms:ReplicateKey',
  'lexv2-models:StartTestSetGeneration',
  'organizations:InviteOrganizationToTransferResponsibility',
]

const NO_TAGS = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Action: '*', Resource: '*', Condition: { Null: { 'aws:TagKeys': 'false' } } }],
})

interface Caller {
  readonly name: string
  readonly key: Key
}

/** A new account with an administrator, a user without permissions, and one who may do everything without tags. */
async function newAccount(): Promise<{ readonly context: AnswerContext; readonly callers: readonly Caller[] }> {
  const opened = await openAccount({ folder: undefined, accountId: '123456789012', environment: {}, rootKey })
  const context = {
    services: opened.context,
    refresh: opened.refresh,
    models,
    limits: DEFAULT_LIMITS,
    ...regionsOfAws(),
  }
  const root = { name: 'root', key: rootKey }
  const iam = (operation: string, input: Values) => asked(context, root, 'iam', operation, input)
  const users = ['administrator', 'nobody', 'untagged'].map(async (UserName): Promise<Caller> => {
    await iam('CreateUser', { UserName })
    const { body } = await iam('CreateAccessKey', { UserName })
    const [accessKeyId = '', secretAccessKey = ''] = ['AccessKeyId', 'SecretAccessKey'].map(
      (element) => new RegExp(`<${element}>([^<]+)`).exec(String(body))?.[1],
    )
    return { name: UserName, key: { accessKeyId, secretAccessKey } }
  })
  const callers = await Promise.all(users)
  const PolicyArn = 'arn:aws:iam::aws:policy/AdministratorAccess'
  for (const UserName of ['administrator', 'untagged']) await iam('AttachUserPolicy', { UserName, PolicyArn })
  await iam('PutUserPolicy', { UserName: 'untagged', PolicyName: 'own', PolicyDocument: NO_TAGS })
  return { context, callers }
}

function named(service: string, operation: string): { readonly model: Model; readonly operation: Operation } {
  const model = models.model(service)
  const found = model?.operation(operation)
  if (model === undefined || found === undefined) throw new Error(`no ${service}:${operation}`)
  return { model, operation: found }
}

/** Sends a request as a client does: encoded in the service's protocol, signed, and answered by the server. */
async function asked(
  context: AnswerContext,
  { key }: Caller,
  service: string,
  operation: string,
  input: Values,
): Promise<HttpResponse> {
  const { model, ...found } = named(service, operation)
  const { method, target, headers, body } = requestOf(model, found.operation, input)
  const { signingName, protocol, jsonVersion = '1.1' } = model.service
  const json = protocol === 'json' ? `application/x-amz-json-${jsonVersion}` : 'application/json'
  const sum = ['x-amz-content-sha256', hash('sha256', body, 'hex')]
  const type = protocol === 'query' ? [] : protocol === 'rest-xml' ? sum : ['Content-Type', json]
  const all = signedHeaders({
    key,
    host: `${model.service.endpointPrefix}.localhost`,
    service: signingName,
    method,
    target,
    body: Buffer.from(body),
    headers: [...type, ...headers],
  })
  const connection = { requestId: 'r-1', sourceIp: '127.0.0.1', isSecure: false, now: Date.now() }
  const { response, callLog } = await answer(context, { method, target, headers: all, body }, connection)
  if (callLog.fault !== undefined) throw callLog.fault
  return response
}

/** Node puts headers on the wire as Latin 1, without spaces around them. */
function sendable({ input: shape }: Operation, values: Values): Values {
  const inHeader = new Set(
    shape?.members.flatMap(({ location, name }) => (location?.startsWith('header') ? [name] : [])),
  )
  const sums = shape?.members.filter(({ locationName }) => CHECKSUM.test(locationName ?? '')) ?? []
  const checksums = new Set(sums.map(({ name }) => name))
  const entries = Object.entries(values).map(([name, value]) => [name, inHeader.has(name) ? plain(value) : value])
  return Object.fromEntries(entries.filter(([name]) => !checksums.has(String(name))))
}

/** Checksums that are not those of the body. */
const CHECKSUM = /^(?:content-md5|x-amz-checksum-(?!algorithm|mode|type).*)$/i

/** The value of a header, or those of headers with one prefix. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/[^!-~]/g, 'x')
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]))
}

/** Every member, the required ones, and any values that the model takes. */
function inputsOf(operation: Operation): Values[] {
  const { input: shape } = operation
  if (shape === undefined) return [{}]
  const whole = fc.sample(wholeValuesFor(shape), { numRuns: 2, seed: 6 })
  const required = shape.members.filter((member) => member.required).map(({ name }) => [name, whole[0]?.[name]])
  const any = fc.sample(valuesFor(shape), { numRuns: 2, seed: 7 })
  return [...whole, Object.fromEntries(required), ...any].map((each) => sendable(operation, each))
}

/** More inputs with every member, for lists that are empty in the others. */
function wholeInputs(operation: Operation): Values[] {
  const { input: shape } = operation
  const whole = shape === undefined ? [] : fc.sample(wholeValuesFor(shape), { numRuns: 10, seed: 8 })
  return whole.map((each) => sendable(operation, each))
}

interface Answered {
  readonly status: number
  readonly code: string
  /** The caller lacks a permission. */
  readonly isDenied: boolean
  /** S3 answers NotImplemented to single headers, too. */
  readonly isOfHeader: boolean
}

/** The code of an error as the service's clients find it; throws where the answer is in another protocol. */
function answeredIn(model: Model, { status, headers, body }: HttpResponse): Answered {
  const text = String(body)
  const isDenied = status >= 400 && /is not authorized to perform/.test(text)
  const isOfHeader = /NotImplemented<.*A header you provided implies/.test(text)
  if (status < 300) return { status, code: '', isDenied, isOfHeader }
  if (model.service.protocol === 'query') {
    expect(headers['content-type']).toBe('text/xml')
    return { status, code: /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? '', isDenied, isOfHeader }
  }
  if (model.service.protocol === 'rest-xml') {
    expect(headers['content-type']).toBe('application/xml')
    return { status, code: /^<\?xml[^>]*>\n<Error><Code>(\w+)<\/Code>/.exec(text)?.[1] ?? '', isDenied, isOfHeader }
  }
  if (model.service.protocol === 'rest-json') {
    expect(headers['content-type']).toBe('application/json')
    return { status, code: headers['x-amzn-errortype'] ?? '', isDenied, isOfHeader }
  }
  expect(headers['content-type']).toBe(`application/x-amz-json-${model.service.jsonVersion}`)
  return { status, code: String(JSON.parse(text).__type).replace(/^.*#/, ''), isDenied, isOfHeader }
}

/** Whether an input has the ARN of a bus, rule or connection of another account: without a policy of it, nobody here is allowed anything on it. */
function namesOthers(input: Values): boolean {
  return /:events:[^:]*:(?!123456789012:)\d{12}:/.test(JSON.stringify(input))
}

describe.each(names)('every operation of %s', (service) => {
  const model = models.model(service) as Model
  const isXml = /^(?:query|rest-xml)$/.test(model.service.protocol)
  let account: Awaited<ReturnType<typeof newAccount>>

  beforeAll(async () => {
    account = await newAccount()
  })

  test('is refused to whoever lacks the permission, in the protocol of the service', async () => {
    const [, nobody] = account.callers as [Caller, Caller]
    for (const name of model.operations) {
      if (OTHERWISE.test(`${service}:${name}`)) continue
      for (const input of inputsOf(named(service, name).operation)) {
        const { status, code, isDenied } = answeredIn(model, await asked(account.context, nobody, service, name, input))
        expect([name, code, isDenied]).toEqual([name, isXml ? 'AccessDenied' : 'AccessDeniedException', true])
        expect(status).toBe(model.service.protocol === 'json' ? 400 : 403)
      }
    }
  })

  test('is answered to an administrator, where it is not built by NotImplemented', async () => {
    const [administrator] = account.callers as [Caller, Caller]
    for (const name of model.operations) {
      for (const input of inputsOf(named(service, name).operation)) {
        const { status, code, isDenied, isOfHeader } = answeredIn(
          model,
          await asked(account.context, administrator, service, name, input),
        )
        if (isDenied && namesOthers(input)) continue
        if (operationOf(service, name) !== undefined) {
          expect([name, status < 500 || isOfHeader]).toEqual([name, true])
          if (!OTHERWISE.test(`${service}:${name}`)) expect([name, isDenied]).toEqual([name, false])
        } else if (!isDenied || service !== 'kms') {
          // A key without a key policy allows nobody anything.
          expect([name, code, status]).toEqual([name, isXml ? 'NotImplemented' : 'NotImplementedException', 501])
        }
      }
    }
  })

  test('is refused to whoever may give and remove no tags, where it does', async () => {
    const [, , untagged] = account.callers as [Caller, Caller, Caller]
    for (const name of model.operations) {
      const { tags, keys } = tagMembers(service, name)
      const members = [...tags.keys(), ...keys]
      if (members.length === 0 || OTHERWISE.test(`${service}:${name}`)) continue
      const inputs = [...inputsOf(named(service, name).operation), ...wholeInputs(named(service, name).operation)]
      const input = inputs.find((each) => members.some((member) => Object.keys(Object(each[member])).length > 0))
      expect(input, name).toBeDefined()
      const { body } = await asked(account.context, untagged, service, name, input ?? {})
      const isDenied = /with an explicit deny in an identity-based policy/.test(String(body))
      expect([name, isDenied]).toEqual([name, !WITHOUT_TAG_KEYS.includes(`${service}:${name}`)])
    }
  })
})
