import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { managed, member, own, refusal } from './accounts.ts'
import { root } from './command.ts'
import { called, type Forged, revisionOf } from './hostile.ts'
import { ACCOUNT, type ClientConfig, type Credentials, type Server, startServer } from './server.ts'

/** A call with its input and, of calls that prepare a case, the names of what they answer: `{ "grant": "GrantId" }`. */
type Step = readonly [call: string, input: object, named?: Readonly<Record<string, string>>]

/** `{name}` in a text is what has the name: an instance, the caller (`me`), or what an earlier call answered. */
interface Case {
  readonly name: string
  readonly source: string
  /** Names of AWS managed policies of the caller. */
  readonly policies?: readonly string[]
  readonly statements?: readonly object[]
  readonly as?: 'root'
  readonly region?: string
  /** What the root user does before. */
  readonly given?: readonly Step[]
  readonly call: string
  readonly input: object
  readonly forged?: Forged
  /** What the code and the message of the error match. */
  readonly refused: string
  /** Calls of the same caller that succeed. */
  readonly allowed?: readonly Step[]
  /** Calls of the same caller that are not denied, whether or not the operation is implemented. */
  readonly authorized?: readonly Step[]
}

const cases: readonly Case[] = JSON.parse(readFileSync(join(root, 'fixtures/connect/hostile.json'), 'utf8'))

let server: Server
let names: Readonly<Record<string, string>>

const asRoot = (call: string, input: object) => called(server.config(), call, input)

beforeAll(async () => {
  server = await startServer({ memory: true, flags: ['--log-level', 'error'] })
  names = await givenAccount()
}, 60_000)

afterAll(() => server.clean())

/** Two instances with data under a key of the account, one in another region, and what they have by name. */
async function givenAccount(): Promise<Record<string, string>> {
  const newKey = async (config = server.config()) => {
    const { KeyMetadata } = await called(config, 'kms:CreateKey', {})
    return at({ KeyMetadata }, 'KeyMetadata.Arn')
  }
  const west = { ...server.config(), region: 'us-west-2' }
  const [key, otherKey, westKey] = [await newKey(), await newKey(), await newKey(west)]
  await asRoot('s3:CreateBucket', { Bucket: 'our-recordings' })
  const [alpha, beta] = [await instanceWith('alpha', key), await instanceWith('beta', key)]
  const gamma = await newInstance(west, 'gamma')
  const { Grants } = await asRoot('kms:ListGrants', { KeyId: key })
  const grant = (Grants as { Name?: string; GrantId: string }[]).find(({ Name }) => Name?.includes(alpha.alpha ?? '-'))
  await member(server, 'carol')
  const { alpha: id = '', alphaAssociation: association = '' } = alpha
  return {
    ...{
      account: ACCOUNT,
      key,
      otherKey,
      westKey,
      gamma,
      association,
      other: own('user/carol'),
      ALPHA: id.toUpperCase(),
    },
    ...{ ...alpha, ...beta, alphaGrant: grant?.GrantId ?? '' },
  }
}

async function newInstance(config: ClientConfig, InstanceAlias: string): Promise<string> {
  const calls = { InboundCallsEnabled: true, OutboundCallsEnabled: true }
  const input = { IdentityManagementType: 'CONNECT_MANAGED', InstanceAlias, ...calls }
  const { Id: InstanceId } = await called(config, 'connect:CreateInstance', input)
  const isActive = async () =>
    at(await called(config, 'connect:DescribeInstance', { InstanceId }), 'Instance.InstanceStatus') === 'ACTIVE'
  while (!(await isActive())) await wait(100)
  return String(InstanceId)
}

/** An instance, and the ids of what it has: `alpha`, `alphaQueue`. */
async function instanceWith(alias: string, KeyId: string): Promise<Record<string, string>> {
  const InstanceId = await newInstance(server.config(), alias)
  const first = async (call: string, list: string) =>
    at(await asRoot(`connect:${call}`, { InstanceId }), `${list}.0.Id`)
  const S3Config = {
    BucketName: 'our-recordings',
    BucketPrefix: alias,
    EncryptionConfig: { EncryptionType: 'KMS', KeyId },
  }
  const { AssociationId } = await asRoot('connect:AssociateInstanceStorageConfig', {
    InstanceId,
    ResourceType: 'CALL_RECORDINGS',
    StorageConfig: { StorageType: 'S3', S3Config },
  })
  const { IntegrationAssociationId } = await asRoot('connect:CreateIntegrationAssociation', {
    InstanceId,
    IntegrationType: 'CASES_DOMAIN',
    IntegrationArn: `arn:aws:cases:us-east-1:${ACCOUNT}:domain/${alias}`,
  })
  const { Instance } = await asRoot('connect:DescribeInstance', { InstanceId })
  return {
    [alias]: InstanceId,
    [`${alias}Role`]: at({ Instance }, 'Instance.ServiceRole').split('/').at(-1) ?? '',
    [`${alias}Association`]: String(AssociationId),
    [`${alias}Integration`]: String(IntegrationAssociationId),
    [`${alias}Queue`]: await first('ListQueues', 'QueueSummaryList'),
    [`${alias}Hours`]: await first('ListHoursOfOperations', 'HoursOfOperationSummaryList'),
    [`${alias}Prompt`]: await first('ListPrompts', 'PromptSummaryList'),
    [`${alias}Profile`]: await first('ListSecurityProfiles', 'SecurityProfileSummaryList'),
    [`${alias}Routing`]: await first('ListRoutingProfiles', 'RoutingProfileSummaryList'),
    [`${alias}Flow`]: await first('ListContactFlows', 'ContactFlowSummaryList'),
  }
}

/** The text at a path such as `KeyMetadata.Arn`. */
function at(answer: object, path: string): string {
  const found = path.split('.').reduce<unknown>((value, name) => Object(value)[name], answer)
  if (typeof found !== 'string') throw new Error(`no ${path} in ${JSON.stringify(answer)}`)
  return found
}

function filled<Value>(value: Value, known: Readonly<Record<string, string>>): Value {
  const text = JSON.stringify(value).replace(/(?<!\$)\{(\w+)\}/g, (_, name: string) => {
    if (known[name] === undefined) throw new Error(`nothing is named ${name}`)
    return known[name]
  })
  return JSON.parse(text)
}

async function callerOf({ policies = [], statements }: Case, UserName: string, known: typeof names) {
  const { credentials } = await member(server, UserName, policies.map(managed))
  if (statements === undefined) return credentials
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: filled(statements, known) })
  await asRoot('iam:PutUserPolicy', { UserName, PolicyName: 'own', PolicyDocument })
  return credentials
}

describe('hostile input is refused, and changes nothing:', () => {
  test.each(cases.map((each, index) => ({ ...each, index })))('$name', async ({ index, ...given }) => {
    const UserName = `user-${index}`
    const known: Record<string, string> = { ...names, me: own(`user/${UserName}`) }
    const credentials: Credentials = given.as === 'root' ? server.credentials : await callerOf(given, UserName, known)
    for (const [call, input, named = {}] of given.given ?? []) {
      const answer = await asRoot(call, filled(input, known))
      for (const [name, path] of Object.entries(named)) known[name] = at(answer, path)
    }
    const config = { ...server.config(credentials), region: given.region ?? 'us-east-1' }
    const before = await revisionOf(server.config())
    const { name, message } = await refusal(called(config, given.call, filled(given.input, known), given.forged))
    expect(`${name}: ${message}`).toMatch(new RegExp(filled(given.refused, known)))
    expect(await revisionOf(server.config())).toBe(before)
    for (const [call, input] of given.allowed ?? []) await called(config, call, filled(input, known))
    for (const [call, input] of given.authorized ?? []) {
      const error = await called(config, call, filled(input, known)).then(
        () => 'none',
        ({ name }: Error) => name,
      )
      expect(error).not.toContain('AccessDenied')
    }
  })
})
