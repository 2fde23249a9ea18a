import { isIP } from 'node:net'
import { performance } from 'node:perf_hooks'
import type { Listening, OpenAccount } from '@gatewarden/server'
import { Command, Option } from 'commander'
import { dataFolder, dataOption, refuseForeignFolder } from '../dataFolder.ts'
import { oldDataText } from '../dataNote.ts'
import { Failure } from '../failure.ts'
import { addInstanceOptions, type InstanceOptions, newInstancesOf } from '../instanceOptions.ts'
import { npmShellEnded } from '../npmShell.ts'
import type { Run } from '../run.ts'
import { identityOf } from '../serverIdentity.ts'
import { invalid, readAddress } from '../webAddress.ts'
import { readAllowedHost, readWebhook } from '../webhookOptions.ts'

interface ServeOptions extends InstanceOptions {
  readonly port: number
  readonly host: string
  readonly data: string
  readonly memory?: true
  readonly resetRoute?: true
  readonly allowRemote?: true
  readonly trustedProxy?: readonly string[]
  readonly publicUrl?: string
  readonly maxConnections?: number
  readonly acceptLoss?: true
  readonly strictRegion?: true
  readonly acceptAnyService?: true
  readonly quota: Readonly<Record<string, number>>
  readonly eventWebhook?: ReadonlyMap<string, string>
  readonly eventWebhookAllow?: readonly string[]
  readonly logLevel: string
  readonly json?: true
}

/** `gatewarden serve`: the IAM and STS APIs for AWS's clients. */
export function serve(run: Run): Command {
  const command = new Command('serve')
    .summary('serve IAM and STS to the AWS CLI, SDKs and Terraform')
    .description(
      'Serves the IAM and STS APIs on one port to unmodified AWS clients, with enforcement on from the first call, and the history ' +
        'of AWS managed policies under /updates/.',
    )
    .option('--port <n>', 'the port to listen on; 0 takes any free port', readPort, 4600)
    .option('--host <address>', 'the address to listen on', readHost, '127.0.0.1')
    .addOption(dataOption(run))
    .option('--memory', 'keep nothing on disk: everything is lost when the server stops')
    .option('--reset-route', 'open POST /_gatewarden/reset, which empties the account: for test suites')
    .option(
      '--accept-loss',
      'start although acknowledged changes are missing from the data folder, and continue without them',
    )
    .option('--allow-remote', 'allow a --host that others can reach; the traffic is not encrypted')
    .option('--strict-region', 'refuse calls of IAM that are signed for another region than us-east-1, as AWS does')
    .option(
      '--trusted-proxy <cidr>',
      'an address or CIDR block of proxies whose X-Forwarded-For and X-Forwarded-Proto are used; can be repeated',
      readProxy,
    )
    .option(
      '--public-url <url>',
      'the address of the server in pages and feeds, such as https://iam.example.com',
      readUrl,
    )
    .option('--max-connections <n>', 'connections at the same time (default: 4096)', readConnections)
    .addOption(
      new Option('--quota <name=n>', 'replace a default quota, such as PoliciesPerUser=20; can be repeated')
        .argParser(readQuota)
        .default({}, "AWS's quotas"),
    )
    .option('--accept-any-service', 'store trust policies with a service principal that is not known')
  addInstanceOptions(command)
  return command
    .option(
      '--event-webhook <rule=url>',
      'send the events that match an EventBridge rule to an address, as https://...; BUS/RULE names a rule on another bus; can be repeated',
      readWebhook,
    )
    .option(
      '--event-webhook-allow <host>',
      'a host of --event-webhook that may have no TLS and an address that is not public; can be repeated',
      readAllowedHost,
    )
    .addOption(
      new Option(
        '--log-level <level>',
        'what to log, as JSON on standard error: every call (debug), refused ones (info), faults (error)',
      )
        .choices(['debug', 'info', 'warn', 'error', 'silent'])
        .default('info'),
    )
    .option('--json', 'say as JSON where the server listens')
    .addHelpText(
      'after',
      `
Environment:
  GATEWARDEN_ACCOUNT_ID                                    the account, twelve digits (default: 123456789012)
  GATEWARDEN_ROOT_ACCESS_KEY_ID, GATEWARDEN_ROOT_SECRET_ACCESS_KEY   the first access key; random if not set
  GATEWARDEN_ENCRYPTION_KEY                                the key for secrets at rest; a file in the data folder if not set

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
  throw new Failure(`invalid --port "${text}": use a number from 0 to 65535`)
}

function readHost(text: string): string {
  if (/^[\w.:%-]+$/.test(text)) return text
  throw invalid(text, '--host', 'use a name or an address of this machine, such as 127.0.0.1')
}

function readProxy(text: string, others: readonly string[] = []): readonly string[] {
  const [, address = '', bits] = /^([\d.a-fA-F:]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const version = isIP(address)
  // A block of all addresses would believe every client.
  if (version !== 0 && Number(bits ?? 1) >= 1 && Number(bits ?? 1) <= (version === 4 ? 32 : 128))
    return [...others, text]
  throw invalid(text, '--trusted-proxy', 'use an address or a CIDR block, such as 10.0.0.0/8')
}

function readUrl(text: string): string {
  const example = 'an address such as https://iam.example.com'
  return readAddress(text, { option: '--public-url', example, isFolder: true }).href.replace(/\/$/, '')
}

function readConnections(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new Failure(`invalid --max-connections "${text}": use a number from 1 to 999999`)
}

/** The names are checked later: services know them, and are loaded when the server starts. */
function readQuota(text: string, others: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const [, name, count] = /^(\w+)=(\d{1,7})$/.exec(text) ?? []
  if (name === undefined) throw new Failure(`invalid --quota "${text}": use NAME=N, such as PoliciesPerUser=20`)
  return { ...others, [name]: Number(count) }
}

function checkQuotas(quotas: Readonly<Record<string, number>>, known: object): void {
  const unknown = Object.keys(quotas).find((name) => !Object.hasOwn(known, name))
  if (unknown === undefined) return
  throw new Failure(`there is no quota "${unknown}": use one of ${Object.keys(known).join(', ')}`)
}

async function runServer(run: Run, options: ServeOptions): Promise<void> {
  const { host, port, resetRoute: hasReset = false, acceptLoss = false, quota: quotas, json } = options
  const { strictRegion: isStrictRegion = false, acceptAnyService: acceptsAnyService = false } = options
  // Before the server is loaded: npm may be stopped meanwhile.
  const shellEnded = npmShellEnded(run.streams.environment)
  checkHost(run, options)
  const folder = options.memory ? undefined : dataFolder(run, options.data)
  // Loaded here only: the other commands start faster without it.
  const { listen, openAccount } = await import('@gatewarden/server')
  const { DEFAULT_QUOTAS } = await import('@gatewarden/services')
  const { pino } = await import('pino')
  checkQuotas(quotas, DEFAULT_QUOTAS)
  const identity = identityOf(run.streams.environment)
  const warn = (sentence: string) => run.warn(`warning: ${sentence}`)
  if (folder !== undefined) refuseForeignFolder(folder)
  const newInstances = newInstancesOf(options)
  const account = await openAccount({
    folder,
    ...identity,
    quotas,
    acceptLoss,
    warn,
    acceptsAnyService,
    newInstances,
  })
  const log = pino({ level: options.logLevel, base: null }, pino.destination({ dest: 2, sync: false }))
  const server = await listen({
    account,
    folder,
    host,
    port,
    log,
    hasReset,
    isStrictRegion,
    ...connectionOptions(options),
  }).catch(async (error) => {
    await account.close()
    throw new Failure(`cannot listen on ${host}:${port}: ${listenReason(error)}`, { code: 'CannotListen' })
  })
  const oldData = oldDataText(run, account.context.catalogue().source, run.streams.now())
  if (json) {
    run.printJson(bannerData(server, account))
    if (oldData !== undefined) run.warn(`note: ${oldData}`)
  } else run.print(...banner(server, account, oldData))
  warnOfKeys(account.credentials, warn)
  if (hasReset) run.warn('warning: POST /_gatewarden/reset is open: whoever reaches the port can empty the account')
  await stopped(server, account, shellEnded)
}

function connectionOptions({ maxConnections, publicUrl, trustedProxy, eventWebhook, eventWebhookAllow }: ServeOptions) {
  return {
    ...(eventWebhook !== undefined && {
      webhooks: { urls: eventWebhook, allowedHosts: new Set(eventWebhookAllow) },
    }),
    ...(maxConnections !== undefined && { maxConnections }),
    ...(publicUrl !== undefined && { publicUrl }),
    ...(trustedProxy !== undefined && { trustedProxies: trustedProxy }),
  }
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

/** Why a server cannot listen, and what to do. */
const LISTEN_REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses this port; stop it, or choose another port with --port (0 takes any free one)',
  EACCES: 'this user may not use the port; choose one above 1023 with --port',
  EADDRNOTAVAIL: 'this machine does not have the address; choose another with --host',
  ENOTFOUND: 'the name is not known; give an address of this machine with --host',
  EAI_AGAIN: 'the name is not known; give an address of this machine with --host',
}

function listenReason({ code = '', message }: NodeJS.ErrnoException): string {
  return LISTEN_REASONS[code] ?? (code || message)
}

function banner({ url }: Listening, { context, credentials }: OpenAccount, oldData: string | undefined): string[] {
  const { source, list } = context.catalogue()
  const policies = list()
  const versions = policies.reduce((sum, policy) => sum + policy.versions.length, 0)
  return [
    `Gatewarden listens on ${url}`,
    `  account        ${context.directory.accountId}`,
    `  administrator  ${administrator(credentials)}`,
    '  enforcement    on',
    `  catalogue      ${policies.length} AWS managed policies, ${versions} versions, as of ${source.awsAsOf.slice(0, 10)}`,
    ...(oldData === undefined ? [] : [`  note           ${oldData}`]),
    `  started in     ${Math.round(performance.now())} ms`,
  ]
}

/** The same for programs, with the secret of a key that is stored nowhere. */
function bannerData({ url }: Listening, { context, credentials }: OpenAccount): object {
  const { source, list } = context.catalogue()
  return {
    url,
    account: context.directory.accountId,
    credentials: credentialsData(credentials),
    catalogue: { policies: list().length, awsAsOf: source.awsAsOf.slice(0, 10) },
  }
}

function credentialsData(credentials: OpenAccount['credentials']): object {
  const { accessKeyIds } = credentials
  if (credentials.from === 'memory') return { accessKeyIds, secretAccessKey: credentials.key.secretAccessKey }
  return { accessKeyIds, ...(credentials.from === 'file' && { file: credentials.file }) }
}

function administrator(credentials: OpenAccount['credentials']): string {
  const ids = credentials.accessKeyIds.join(', ')
  switch (credentials.from) {
    case 'environment':
      return `the access key of the root user is ${ids}, the one in the environment`
    case 'file':
      return `the access key of the root user is ${ids}, in ${credentials.file}`
    case 'before':
      return `the root user already has an access key: ${ids}`
    case 'memory': {
      // The only place where this key is shown: it is stored nowhere.
      const { accessKeyId, secretAccessKey } = credentials.key
      return `AWS_ACCESS_KEY_ID=${accessKeyId} AWS_SECRET_ACCESS_KEY=${secretAccessKey}`
    }
  }
}

function warnOfKeys(credentials: OpenAccount['credentials'], warn: (sentence: string) => void): void {
  const replaced = credentials.from === 'environment' ? credentials.replaced : []
  if (replaced.length > 0) {
    warn(`the root key of the environment replaced others, which were deleted: ${replaced.join(', ')}`)
  }
  const { others, staleFile } = credentials
  if (staleFile !== undefined) warn(`the access key in ${staleFile} is not valid`)
  if (others.length > 0) warn(`the root user has other active access keys: ${others.join(', ')}`)
}

/** Waits for a signal, or until npm has been stopped, then closes the server, which first answers the requests it has begun. */
async function stopped(server: Listening, account: OpenAccount, shellEnded: Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    shellEnded.then(resolve)
  })
  await server.close()
  await account.close()
}
