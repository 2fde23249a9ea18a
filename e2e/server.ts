import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const GATEWARDEN = join(root, 'packages/cli/src/gatewarden.js')

export const ACCOUNT = '123456789012'
export const REGION = 'us-east-1'
/** Milliseconds in which a server must listen, and end. */
const TIMEOUT_MS = 20_000

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

export interface ServerOptions {
  /** Store nothing on disk; the root user's key is then `ROOT`, given in the environment. */
  readonly memory?: boolean
  /** An existing data folder, which is not removed; a new folder by default. */
  readonly folder?: string
  readonly flags?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

/** A server in a separate process, on loopback. */
export interface Server {
  readonly url: string
  /** Its output until it listened. */
  readonly banner: string
  /** The data folder; with `memory`, a folder that stays empty. */
  readonly folder: string
  readonly credentials: Credentials
  readonly process: ChildProcess
  /** Its log so far. */
  log(): string
  /** Ends it with a signal; returns its exit status, null when it was killed. */
  stop(signal?: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>
  /** Ends it and removes its folder. */
  clean(): Promise<void>
  /** The configuration of an AWS client; the root user's credentials by default. */
  config(credentials?: Credentials): ClientConfig
}

export interface ClientConfig {
  readonly endpoint: string
  readonly region: string
  readonly credentials: Credentials
  readonly maxAttempts: number
}

const ROOT: Credentials = {
  accessKeyId: 'AKIAEXAMPLEROOTKEY00',
  secretAccessKey: 'a+secret/of+the+root/user+for+tests+only',
}

/** Starts `gatewarden serve` and waits until it listens. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const { memory = false, flags = [], environment = {} } = options
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'gatewarden-e2e-')))
  const where = memory ? ['--memory'] : ['--data', folder]
  const child = spawn(process.execPath, [GATEWARDEN, 'serve', '--port', '0', ...where, ...flags], {
    cwd: root,
    env: { ...plainEnvironment(), ...(memory && rootKey()), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const logged: string[] = []
  child.stderr.on('data', (text) => logged.push(String(text)))
  const log = () => logged.join('')
  const banner = await bannerOf(child, log)
  const [url] = /http:\S+/.exec(banner) ?? ['']
  const credentials = memory ? ROOT : await readCredentials(join(folder, 'credentials'))
  const stop: Server['stop'] = (signal = 'SIGTERM') => end(child, signal)
  return {
    url,
    banner,
    folder,
    credentials,
    process: child,
    log,
    stop,
    async clean() {
      await stop('SIGTERM')
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true })
    },
    // One attempt: a retry would hide the first answer.
    config: (whose = credentials) => ({ endpoint: url, region: REGION, credentials: whose, maxAttempts: 1 }),
  }
}

/** The environment of the tests without variables that configure clients or servers. */
export function plainEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:AWS_|GATEWARDEN_|TF_|VITEST)/.test(name))
  return { ...Object.fromEntries(kept.map(([name, value]) => [name, value ?? ''])), NO_COLOR: '1' }
}

function rootKey(): Record<string, string> {
  return {
    GATEWARDEN_ROOT_ACCESS_KEY_ID: ROOT.accessKeyId,
    GATEWARDEN_ROOT_SECRET_ACCESS_KEY: ROOT.secretAccessKey,
  }
}

/** The last line of the banner has the start time. */
function bannerOf(child: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const late = setTimeout(() => fail(`did not listen within ${TIMEOUT_MS} ms`), TIMEOUT_MS)
    const fail = (what: string) => {
      clearTimeout(late)
      child.kill('SIGKILL')
      reject(new Error(`the server ${what}: ${output}${log()}`))
    }
    child.once('exit', (code, signal) => fail(`ended with ${code ?? signal} before it listened`))
    child.stdout?.on('data', (text) => {
      output += text
      if (!/started in .* ms/.test(output)) return
      clearTimeout(late)
      child.removeAllListeners('exit')
      resolve(output)
    })
  })
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const late = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_MS)
  child.kill(signal)
  // Its log is complete then.
  await once(child, 'close')
  clearTimeout(late)
  return child.exitCode
}

async function readCredentials(file: string): Promise<Credentials> {
  const text = await readFile(file, 'utf8')
  const read = (name: string) => new RegExp(`^${name} = (\\S+)$`, 'm').exec(text)?.[1] ?? ''
  return { accessKeyId: read('aws_access_key_id'), secretAccessKey: read('aws_secret_access_key') }
}
