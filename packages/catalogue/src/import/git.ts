import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { SourceError } from './offer.ts'

// A repository's own settings may name programs to run or places to fetch from; reading needs none of them.
const SETTINGS = ['log.showSignature=false', 'core.fsmonitor=false', 'protocol.allow=never']

/** Runs a git command on a repository, without a shell and without environment variables about other repositories. */
function spawnGit(repository: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
  const settings = SETTINGS.flatMap((setting) => ['-c', setting])
  const strict = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' }
  return spawn('git', [...settings, '-C', repository, ...args], { env: { ...env, ...strict } })
}

/** The output of a git command, or its error text; rejects with a SourceError when git is not installed. */
export async function git(
  repository: string,
  args: readonly string[],
): Promise<{ output: string; error?: never } | { output?: never; error: string }> {
  const child = spawnGit(repository, args)
  child.stdin.end()
  const [status, output, error] = await Promise.all([ended(child), text(child.stdout), text(child.stderr)])
  return status === 0 ? { output } : { error: error.trim() }
}

/** The output of a git command as a stream. */
export async function* streamGit(
  repository: string,
  args: readonly string[],
  input: Iterable<string> = [],
): AsyncGenerator<Buffer> {
  const child = spawnGit(repository, args)
  const errors = text(child.stderr)
  const end = ended(child)
  const fed = feed(child, input)
  try {
    for await (const bytes of child.stdout) yield bytes as Buffer
    await fed
    if ((await end) !== 0)
      throw new SourceError('SourceUnreadable', `git cannot read ${repository}: ${firstLine(await errors)}`)
  } finally {
    child.kill()
    await Promise.allSettled([end, errors, fed])
  }
}

/** `fatal: bad object` -> `bad object`. */
function firstLine(errors: string): string {
  return (errors.split('\n')[0] ?? '').replace(/^(fatal|error): /, '').slice(0, 300)
}

async function ended(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  try {
    const [status] = await once(child, 'close')
    return status
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? 'install git, or put it on the PATH' : String(code)
    throw new SourceError('GitUnavailable', `the program git cannot be run: ${why}`)
  }
}

/** Writes at the pace of git, and stops when git has ended. */
async function feed(child: ChildProcessWithoutNullStreams, input: Iterable<string>): Promise<void> {
  child.stdin.on('error', () => {})
  for (const line of input) {
    if (child.stdin.destroyed) return
    if (!child.stdin.write(line)) await Promise.race([once(child.stdin, 'drain'), once(child.stdin, 'close')])
  }
  child.stdin.end()
}
