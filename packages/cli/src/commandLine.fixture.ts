import { spawn } from 'node:child_process'
import { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { main } from './program.ts'
import type { Streams } from './run.ts'

/** The folder that commands of tests run in. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
export const PROGRAM = fileURLToPath(new URL('./gatewarden.js', import.meta.url))

/** What a command of a test gets besides its arguments: variables of the environment, and a text on standard input. */
export interface Given {
  readonly environment?: Readonly<Record<string, string>>
  readonly stdin?: string
  /** When the command runs; by default a day on which the data of the snapshot is not old. */
  readonly now?: string
}

export interface CommandResult {
  readonly exit: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Streams without a terminal, which keep what is written to them. */
export function memoryStreams({
  environment = {},
  stdin = '',
  now = '2026-09-01T00:00:00Z',
}: Given = {}): Streams & { readonly written: () => Written } {
  const written = { stdout: '', stderr: '' }
  const output = (name: keyof Written) =>
    new Writable({
      decodeStrings: false,
      write(chunk, _encoding, done) {
        written[name] += String(chunk)
        done()
      },
    })
  return {
    stdin: Readable.from([Buffer.from(stdin)]),
    readStdin: () => Buffer.from(stdin),
    stdout: output('stdout'),
    stderr: output('stderr'),
    environment,
    now: () => new Date(now),
    cwd: ROOT,
    style: (_colour, styled) => styled,
    written: () => written,
  }
}

interface Written {
  stdout: string
  stderr: string
}

/** Runs the command line in the process of the test, through the function that the executable calls. */
export async function runCommand(args: readonly string[], given: Given = {}): Promise<CommandResult> {
  const streams = memoryStreams(given)
  const exit = await main(args, streams)
  return { exit, ...streams.written() }
}

/** Starts the executable in a process of its own. */
export function startProcess(args: readonly string[], { environment = {} }: Given = {}) {
  const env = { PATH: process.env.PATH, NO_COLOR: '1', GATEWARDEN_DATA_NOTE: 'off', ...environment }
  return spawn(process.execPath, [PROGRAM, ...args], { cwd: ROOT, env, stdio: ['pipe', 'pipe', 'pipe'] })
}

/** Runs the executable in a process of its own. */
export async function runProcess(args: readonly string[], given: Given = {}): Promise<CommandResult> {
  const child = startProcess(args, given)
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  // A command that does not read its input may end before the input is written.
  child.stdin.on('error', () => {}).end(given.stdin ?? '')
  const [stdout, stderr, exit] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { exit, stdout, stderr }
}
