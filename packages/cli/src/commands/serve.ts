import { performance } from 'node:perf_hooks'
import type { Listening, OpenAccount } from '@gatewarden/server'
import { Command, Option } from 'commander'
import { dataFolder, dataOption } from '../dataFolder.ts'
import { Failure } from '../failure.ts'
import type { Run } from '../run.ts'
import { identityOf } from '../serverIdentity.ts'

interface ServeOptions {
  readonly port: number
  readonly host: string
  readonly data: string
  readonly memory?: true
  readonly resetRoute?: true
  readonly allowRemote?: true
  readonly quota: Readonly<Record<string, number>>
  readonly logLevel: string
}

/** `gatewarden serve`: IAM and STS for AWS's own clients. */
export function serve(run: Run): Command {
  return new Command('serve')
    .summary('serve IAM and STS to the AWS CLI, SDKs and Terraform')
    .description(
      'Serves the IAM and STS APIs on one port to unmodified AWS clients, with enforcement on from the first call, and the history ' +
        'of AWS managed policies under /updates/.',
    )
    .option('--port <n>', 'the port to listen on; 0 takes any that is free', readPort, 4600)
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .addOption(dataOption(run))
    .option('--memory', 'keep nothing on disk: all is gone when the server stops')
    .option('--reset-route', 'open POST /_gatewarden/reset, which empties the account: for suites of tests')
    .option('--allow-remote', 'let --host be an address that others can reach; the traffic is not encrypted')
    .option(
      '--quota <name=n>',
      "another quota than IAM's default, such as PoliciesPerUser=20; several times",
      readQuota,
      {},
    )
    .addOption(
      new Option(
        '--log-level <level>',
        'what to log, as JSON on standard error: every call (debug), refused ones (info), faults (error)',
      )
        .choices(['debug', 'info', 'warn', 'error', 'silent'])
        .default('info'),
    )
    .addHelpText(
      'after',
      `
Environment:
  GATEWARDEN_ACCOUNT_ID                                    the account, twelve digits (default: 123456789012)
  GATEWARDEN_ROOT_ACCESS_KEY_ID, GATEWARDEN_ROOT_SECRET_ACCESS_KEY   the first access key; made at random when not set
  GATEWARDEN_ENCRYPTION_KEY                                the key for secrets at rest; a file in the data folder when not set

Exit status: 0 stopped by a signal, 2 bad input.

Examples:
  gatewarden serve
  gatewarden serve --port 0 --memory --reset-route
  AWS_ENDPOINT_URL=http://127.0.0.1:4600 AWS_SHARED_CREDENTIALS_FILE=.gatewarden/credentials AWS_REGION=us-east-1 \\
      aws iam list-policies --scope AWS --max-items 3`,
    )
    .action((options: ServeOptions) => runServer(run, options))
}

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new Failure(`--port ${text} is no port; write a number from 0 to 65535`)
}

/** Which names there are is known to the services, which are loaded when the server starts. */
function readQuota(text: string, others: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const [, name, count] = /^(\w+)=(\d{1,7})$/.exec(text) ?? []
  if (name === undefined) throw new Failure(`--quota ${text} is not NAME=N, such as PoliciesPerUser=20`)
  return { ...others, [name]: Number(count) }
}

function checkQuotas(quotas: Readonly<Record<string, number>>, known: object): void {
  const strange = Object.keys(quotas).find((name) => !Object.hasOwn(known, name))
  if (strange === undefined) return
  throw new Failure(`--quota ${strange} is no quota of IAM; there are ${Object.keys(known).join(', ')}`)
}

async function runServer(run: Run, options: ServeOptions): Promise<void> {
  const { host, port, resetRoute: hasReset = false, quota: quotas } = options
  checkHost(run, options)
  const folder = options.memory ? undefined : dataFolder(run, options.data)
  // Loaded when it is asked for: the other commands start quicker without it.
  const { listen, openAccount } = await import('@gatewarden/server')
  const { DEFAULT_QUOTAS } = await import('@gatewarden/services')
  const { pino } = await import('pino')
  checkQuotas(quotas, DEFAULT_QUOTAS)
  const identity = identityOf(run.streams.environment)
  const account = await readable(() => openAccount({ folder, ...identity, quotas }))
  const log = pino({ level: options.logLevel, base: null }, pino.destination({ dest: 2, sync: false }))
  const server = await listen({ account, folder, host, port, log, hasReset }).catch(async (error) => {
    await account.close()
    throw new Failure(`${host}:${port} cannot be listened on: ${error.code ?? error.message}`)
  })
  run.print(banner(server, account))
  if (hasReset) run.warn('warning: POST /_gatewarden/reset is open: whoever reaches the port can empty the account')
  await stopped(server, account)
}

const LOOPBACK = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|localhost)$/

function checkHost(run: Run, { host, allowRemote }: ServeOptions): void {
  if (LOOPBACK.test(host)) return
  if (!allowRemote) {
    throw new Failure(
      `--host ${host} can be reached by others, without encryption; add --allow-remote if that is what you want`,
    )
  }
  run.warn(`warning: ${host} can be reached by others, and nothing is encrypted: put a proxy with TLS before it`)
}

/** What the store, the encryption key or the catalogue says is one sentence with place and remedy. */
async function readable<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const isTold = error instanceof Error && /^(?:Store|Secret|Directory|Catalogue|CatalogueLog)Error$/.test(error.name)
    throw isTold ? new Failure(error.message) : error
  }
}

function banner({ url }: Listening, { world, credentials }: OpenAccount): string {
  const { source, list } = world.catalogue()
  const policies = list()
  const versions = policies.reduce((sum, policy) => sum + policy.versions.length, 0)
  return [
    `Gatewarden listens on ${url}`,
    `  account        ${world.directory.accountId}`,
    `  administrator  ${administrator(credentials)}`,
    '  enforcement    on',
    `  catalogue      ${policies.length} AWS managed policies, ${versions} versions, as of ${source.asOf.slice(0, 10)}`,
    `  started in     ${Math.round(performance.now())} ms`,
  ].join('\n')
}

function administrator(credentials: OpenAccount['credentials']): string {
  switch (credentials.from) {
    case 'environment':
      return 'the key of the root user is the one of the environment'
    case 'file':
      return `the key of the root user is in ${credentials.file}`
    case 'before':
      return 'the key of the root user was given before'
    case 'memory': {
      // The only place where this key is ever shown: nothing keeps it.
      const { accessKeyId, secretAccessKey } = credentials.key
      return `AWS_ACCESS_KEY_ID=${accessKeyId} AWS_SECRET_ACCESS_KEY=${secretAccessKey}`
    }
  }
}

/** Until a signal comes; what was begun is answered first. */
async function stopped(server: Listening, account: OpenAccount): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await server.close()
  await account.close()
}
