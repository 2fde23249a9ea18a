import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly env: Readonly<Record<string, string>>
  readonly input?: string
}

/** Runs a program to its end. */
export async function run(program: string, args: readonly string[], options: RunOptions): Promise<Ran> {
  const { cwd = root, env, input } = options
  const child = spawn(program, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] })
  const status = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  // A program that reads no input may have ended before the input is written.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), status])
  return { status: code, stdout, stderr }
}

/** Runs the command `gatewarden` of this checkout, without its note on old data, which depends on the day. */
export function gatewarden(args: readonly string[], { env, ...options }: RunOptions): Promise<Ran> {
  const file = join(root, 'packages/cli/src/gatewarden.js')
  return run(process.execPath, [file, ...args], { ...options, env: { GATEWARDEN_DATA_NOTE: 'off', ...env } })
}

/** The path of a program on the PATH. */
export function onPath(program: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, program)).find(isProgram)
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * True when a test may run. Otherwise the reason is printed and the tests are skipped; where GATEWARDEN_E2E_REQUIRE lists the name, a
 * missing program is an error instead.
 */
export function mayRun(name: string, missing: string | undefined): boolean {
  if (missing === undefined) return true
  const required = (process.env.GATEWARDEN_E2E_REQUIRE ?? '').split(/[\s,]+/)
  if (required.includes(name)) throw new Error(`GATEWARDEN_E2E_REQUIRE lists ${name}, but ${missing}`)
  console.warn(`skipped, the tests with ${name}: ${missing}`)
  return false
}
