import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { attempt } from '@gatewarden/policy/internal'
import { PACKAGE } from '../snapshot/awsPackage.ts'
import { SourceError } from './offer.ts'

/** Where npm runs: its settings (the registry, a proxy, access tokens) are those of the folder, the person and the environment. */
export type NpmSettings = {
  /** The registry to use instead of the one that npm is configured for. */
  readonly registry?: string | undefined
  readonly folder?: string | undefined
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined
}

/** Runs no script of a package, and gives up after seconds instead of minutes. */
const SETTINGS = {
  npm_config_json: 'true',
  npm_config_ignore_scripts: 'true',
  npm_config_update_notifier: 'false',
  npm_config_fetch_retry_mintimeout: '1000',
  npm_config_fetch_retry_maxtimeout: '5000',
  npm_config_fetch_timeout: '60000',
  npm_config_logs_max: '0',
  npm_config_loglevel: 'silent',
}

/** Settings of an npm that runs this command, which are about another package. */
const FOREIGN = ['workspace', 'workspaces', 'include_workspace_root', 'dry_run', 'global', 'location']

/** The answer of an npm command as JSON; rejects with a SourceError. `more` are further settings. */
export async function npm(
  args: readonly string[],
  { registry, folder, environment = process.env }: NpmSettings,
  more: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const settings = { ...SETTINGS, ...(registry !== undefined && { npm_config_registry: registry }), ...more }
  // npm reads the names of variables in upper and lower case.
  const replaced = new Set([...FOREIGN.map((name) => `npm_config_${name}`), ...Object.keys(settings)])
  const own = Object.entries(environment).filter(([name]) => !replaced.has(name.toLowerCase()))
  const env = { ...Object.fromEntries(own), ...settings }
  // On Windows npm is a script, which only a shell can start; the arguments are constants and a version that was checked.
  const child = spawn('npm', [...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'ignore'], ...shell() })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', () => reject(new SourceError('NpmUnavailable', NO_NPM))).on('close', resolve)
  })
  const [status, output] = await Promise.all([ended, text(child.stdout)])
  const answer: unknown = attempt(() => JSON.parse(output), SyntaxError).value
  if (status === 0) return answer
  throw new SourceError('SourceUnreadable', sentenceOf(Object(Object(answer).error)))
}

const NO_NPM = 'npm cannot be started: install it, or use another source: an AWS account, or a folder'

function shell(): { shell?: true } {
  return process.platform === 'win32' ? { shell: true } : {}
}

/** Sentences by the code of npm's error. */
const SENTENCES: Readonly<Record<string, string>> = {
  E404: `the npm registry has no package ${PACKAGE}; choose a registry that has it`,
  EINTEGRITY: `the tarball of ${PACKAGE} is damaged: it does not have the integrity that the npm registry gives; nothing was changed`,
  ENOTCACHED: 'npm is set to work offline, and does not have the package in its cache',
}
const UNREACHABLE = /^(?:ECONN\w+|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)$/

function sentenceOf({ code, summary }: { code?: unknown; summary?: unknown }): string {
  const name = String(code ?? '')
  if (UNREACHABLE.test(name)) {
    return `the npm registry cannot be reached (${name}): check the network and the proxy, or choose another registry`
  }
  // An address in the configuration of npm may have a password.
  const [line = ''] = String(summary ?? '')
    .replaceAll(/\/\/[^/\s@]+@/g, '//')
    .split('\n')
  return SENTENCES[name] ?? `npm failed: ${[name, line].filter((part) => part !== '').join(': ') || 'no reason given'}`
}
