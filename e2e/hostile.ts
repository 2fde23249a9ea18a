import * as connect from '@aws-sdk/client-connect'
import * as profile from '@aws-sdk/client-customer-profiles'
import * as events from '@aws-sdk/client-eventbridge'
import * as iam from '@aws-sdk/client-iam'
import * as kms from '@aws-sdk/client-kms'
import * as s3 from '@aws-sdk/client-s3'
import * as sts from '@aws-sdk/client-sts'
import * as voiceid from '@aws-sdk/client-voice-id'
import type { ClientConfig } from './server.ts'

/** What a client adds to a request that the SDK made, before it signs it. */
export interface Forged {
  readonly headers?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | string[]>>
  /** Of the body. */
  readonly members?: Readonly<Record<string, unknown>>
}

interface Request {
  readonly headers: Record<string, string>
  readonly query: Record<string, string | string[]>
  body?: unknown
}

interface Args {
  readonly request: Request
}

interface Client {
  readonly middlewareStack: {
    add(make: (next: (args: Args) => unknown) => (args: Args) => unknown, options: object): void
  }
  send(command: object): Promise<unknown>
}

type Module = Readonly<Record<string, unknown>>

const MODULES: Readonly<Record<string, readonly [module: Module, client: string]>> = {
  connect: [connect, 'ConnectClient'],
  events: [events, 'EventBridgeClient'],
  iam: [iam, 'IAMClient'],
  kms: [kms, 'KMSClient'],
  profile: [profile, 'CustomerProfilesClient'],
  s3: [s3, 'S3Client'],
  sts: [sts, 'STSClient'],
  voiceid: [voiceid, 'VoiceIDClient'],
}

type Answer = Readonly<Record<string, unknown>>

/** Calls `kms:DescribeKey` through the SDK. */
export async function called(config: ClientConfig, name: string, input: object, forged: Forged = {}): Promise<Answer> {
  const [service = '', operation = ''] = name.split(':')
  const [module = {}, clientName = ''] = MODULES[service] ?? []
  const NewClient = module[clientName] as new (config: object) => Client
  const Command = module[`${operation}Command`] as new (input: object) => object
  const client = new NewClient({ ...config, ...(service === 's3' && { forcePathStyle: true }) })
  const options = { step: 'build', priority: 'high', name: 'forged' }
  client.middlewareStack.add((next) => (args) => next({ ...args, request: forge(args.request, forged) }), options)
  return (await client.send(new Command(input))) as Answer
}

/** The revision of the account: the same one as before where a call changed nothing. */
export async function revisionOf(config: ClientConfig): Promise<string | undefined> {
  const client = new sts.STSClient(config)
  let revision: string | undefined
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args)
      revision = (result.response as Request).headers['x-gatewarden-revision']
      return result
    },
    { step: 'deserialize', priority: 'low', name: 'revision' },
  )
  await client.send(new sts.GetCallerIdentityCommand({}))
  return revision
}

/** The middleware that computes the length of the body comes later. */
function forge(request: Request, { headers = {}, query = {}, members }: Forged): Request {
  Object.assign(request.headers, headers)
  Object.assign(request.query, query)
  if (members !== undefined) request.body = withMembers(String(request.body ?? ''), members)
  return request
}

function withMembers(body: string, members: Readonly<Record<string, unknown>>): string {
  if (body === '' || body.startsWith('{')) return JSON.stringify({ ...JSON.parse(body || '{}'), ...members })
  const texts = Object.entries(members).map(([name, value]) => [name, String(value)] as [string, string])
  return `${body}&${new URLSearchParams(texts)}`
}
