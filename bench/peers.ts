import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('./peers/', import.meta.url))

/** Installs the peers into a folder of their own, once; answers why that did not work. */
export function installPeers(): string | undefined {
  const packages = Object.entries(wanted())
  if (packages.every(([name, version]) => installedVersion(name) === version)) return undefined
  process.stderr.write(`Installing ${packages.map(([name]) => name).join(' and ')} into ${FOLDER}\n`)
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--workspaces=false']
  const { status, stderr } = spawnSync('npm', ['install', '--prefix', FOLDER, ...flags], {
    cwd: FOLDER,
    encoding: 'utf8',
    env: ownEnvironment(),
  })
  if (status === 0) return undefined
  return `npm could not install the peers: ${stderr.trim().split('\n').at(-1)}`
}

/** The version installed, undefined when there is none. */
export function installedVersion(name: string): string | undefined {
  const file = `${FOLDER}node_modules/${name}/package.json`
  if (!existsSync(file)) return undefined
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

/** Loads a peer from its folder; the caller says which of its documented functions it uses. */
export async function loadPeer<T>(name: string): Promise<T> {
  return (await import(createRequire(`${FOLDER}package.json`).resolve(name))) as T
}

function wanted(): Record<string, string> {
  return (JSON.parse(readFileSync(`${FOLDER}package.json`, 'utf8')) as { dependencies: Record<string, string> })
    .dependencies
}

/** Without what `npm run` tells about our own workspace. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_(package|lifecycle|config_local_prefix)/i.test(name),
  )
  return Object.fromEntries(kept)
}
