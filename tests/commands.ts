import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { root } from './workspace.ts'

/** A `sh` block of a Markdown file with its `npx gatewarden` commands. */
export interface CommandBlock {
  readonly file: string
  readonly commands: readonly Command[]
  /** Where the text of the `text` block right below begins and ends: it shows what the commands print. */
  readonly shown: { readonly start: number; readonly end: number } | undefined
}

export interface Command {
  readonly line: string
  /** From `# exit 1` at the end of the line; 0 without. */
  readonly exit: number
  /** From `# until Ctrl+C`: the command is stopped once it says where it listens. */
  readonly untilStopped: boolean
}

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

const BLOCK = /^```sh\n([\s\S]*?)^```\n(?:\n```(?:text|json|jsonl)\n([\s\S]*?)^```$)?/gm
const OURS = 'npx gatewarden '

/** The blocks of a Markdown text that hold commands of ours. */
export function commandBlocks(file: string, page: string): CommandBlock[] {
  return [...page.matchAll(BLOCK)].flatMap((match) => {
    const [whole, code = '', shown] = match
    const lines = code.replaceAll(/\\\n\s*/g, '').split('\n')
    const commands = lines.filter((line) => line.startsWith(OURS)).map(commandOf)
    if (commands.length === 0) return []
    const start = match.index + whole.length - '```'.length - (shown ?? '').length
    return [{ file, commands, shown: shown === undefined ? undefined : { start, end: start + shown.length } }]
  })
}

function commandOf(line: string): Command {
  const [, exit = '0'] = /# exit (\d+)$/.exec(line) ?? []
  return { line, exit: Number(exit), untilStopped: line.endsWith('# until Ctrl+C') }
}

/** Pages that a reader meets first run npx itself. It takes three times as long as the command, so other pages run the file that it would run. */
const WITH_NPX = /(?:^|\/)README\.md$/
const DIRECT = `npx() { shift; ${JSON.stringify(process.execPath)} packages/cli/src/gatewarden.js "$@"; }\n`

/** Runs a line in the shell as a reader would, from the root; npx may use what is installed and nothing else. */
async function run({ line, untilStopped }: Command, file: string): Promise<Run> {
  const isDirect = !WITH_NPX.test(file) && !untilStopped
  const env = { ...process.env, NO_COLOR: '1', npm_config_yes: 'false', npm_config_offline: 'true' }
  const child = spawn('bash', ['-c', isDirect ? DIRECT + line : line], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: untilStopped,
  })
  if (untilStopped) child.stdout.on('data', (text) => String(text).includes('listens on') && stopGroup(child.pid))
  const ended = new Promise<number | null>((resolve, reject) => {
    // npm passes on that it was stopped by the signal that was sent to all of the group.
    const statusOf = (code: number | null, signal: string | null) => (untilStopped && signal === 'SIGINT' ? 0 : code)
    child.on('error', reject).on('close', (code, signal) => resolve(statusOf(code, signal)))
  })
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { status, stdout, stderr }
}

/** The runs of a block's commands, one after the other. */
export async function runBlock({ commands, file }: CommandBlock): Promise<Run[]> {
  const runs: Run[] = []
  for (const command of commands) runs.push(await run(command, file))
  return runs
}

/** As Ctrl+C does: every process of the command's group. */
function stopGroup(pid: number | undefined): void {
  if (pid !== undefined) process.kill(-pid, 'SIGINT')
}
