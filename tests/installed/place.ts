import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../workspace.ts'

const execute = promisify(execFile)
const TOOLS = join(root, 'tests/installed/tools')
/** npm and the programs of the system; each version of Node.js is put before it. */
const SYSTEM_PATH = '/usr/local/bin:/usr/bin:/bin'

export interface Ended {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** A folder outside the workspace in which the packed packages are installed. */
export interface Place {
  readonly folder: string
  readonly tarballs: readonly string[]
  /** Runs a program in the folder, in an environment that has a home folder and a version of Node.js, and nothing else. */
  run(version: NodeVersion, program: string, ...args: readonly string[]): Promise<Ended>
  environment(version: NodeVersion): Record<string, string>
  write(file: string, text: string): void
  remove(): void
}

/** Versions of Node.js in `tools/package.json`: one too old, the oldest and the newest that the packages run on. */
export type NodeVersion = 20 | 22 | 24

/** The command of a tool, to be run by Node.js. */
export function tool(path: string): string {
  return join(TOOLS, 'node_modules', path)
}

export function nodeOf(version: NodeVersion): string {
  return tool(`node${version}-${process.arch}/bin/node`)
}

/** Packs the packages, and installs the tarballs as a user would. */
export async function installTarballs(): Promise<Place> {
  await execute('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: TOOLS })
  const base = mkdtempSync(join(tmpdir(), 'gatewarden-installed-'))
  await execute(process.execPath, [join(root, 'scripts/tarballs.ts'), join(base, 'built')])
  const packed = join(base, 'built/tarballs')
  const place = placeIn(
    base,
    readdirSync(packed).map((name) => join(packed, name)),
  )
  place.write('package.json', '{ "private": true, "type": "module" }\n')
  const options = ['--no-audit', '--no-fund', '--prefer-offline']
  const environment = { ...place.environment(22), ...npmConfiguration() }
  const installed = await end('npm', ['install', ...options, ...place.tarballs], {
    cwd: place.folder,
    env: environment,
  })
  if (installed.status !== 0) throw new Error(installed.stderr)
  return place
}

function placeIn(base: string, tarballs: readonly string[]): Place {
  const [folder, home] = [join(base, 'app'), join(base, 'home')]
  for (const made of [folder, home]) mkdirSync(made)
  const environment = (version: NodeVersion) => {
    const programs = join(base, `node${version}`)
    if (!existsSync(programs)) {
      mkdirSync(programs)
      symlinkSync(nodeOf(version), join(programs, 'node'))
    }
    return { PATH: `${programs}:${SYSTEM_PATH}`, HOME: home }
  }
  return {
    folder,
    tarballs,
    environment,
    run: (version, program, ...args) => end(program, args, { cwd: folder, env: environment(version) }),
    write: (file, text) => writeFileSync(join(folder, file), text),
    remove: () => rmSync(base, { recursive: true }),
  }
}

/** Where npm finds the registry and its cache on this machine, as npm tells its scripts. */
function npmConfiguration(): Record<string, string> {
  const names = ['globalconfig', 'userconfig', 'cache'].map((name) => `npm_config_${name}`)
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name] ?? '']] : [])))
}

async function end(program: string, args: readonly string[], options: { cwd: string; env: Record<string, string> }) {
  try {
    return { status: 0, ...(await execute(program, args, { ...options, maxBuffer: 2 ** 26, timeout: 300_000 })) }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: unknown; stdout: string; stderr: string }
    if (typeof code !== 'number') throw error
    return { status: code, stdout, stderr }
  }
}
