import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** What Gatewarden reads of a package.json. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly description: string
  readonly license: string
  readonly type: string
  readonly exports?: Readonly<Record<string, string>>
  readonly bin?: Readonly<Record<string, string>>
  readonly files?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
}

export interface WorkspacePackage {
  /** Its folder in `packages`. */
  readonly folder: string
  readonly manifest: Manifest
}

/** What people install; the packages that these depend on are published with them. */
export const INSTALLED = ['gatewarden', '@gatewarden/authorize']

/** The packages that are published: those that people install, and what they depend on. */
export function publishedPackages(): WorkspacePackage[] {
  const all = readdirSync(join(root, 'packages'))
    .sort()
    .map((folder) => ({ folder, manifest: readJson(`packages/${folder}/package.json`) as Manifest }))
  const byName = new Map(all.map((each) => [each.manifest.name, each]))
  const needed = new Set(INSTALLED)
  // A set also visits the names that are added meanwhile.
  for (const name of needed) {
    const dependencies = Object.keys(byName.get(name)?.manifest.dependencies ?? {})
    for (const dependency of dependencies) if (byName.has(dependency)) needed.add(dependency)
  }
  return all.filter(({ manifest }) => needed.has(manifest.name))
}

/** The range of Node.js versions that the workspace and the published packages run on. */
export function nodeRange(): string {
  const { devEngines } = readJson('package.json') as { devEngines: { runtime: { version: string } } }
  return devEngines.runtime.version
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(root, file), 'utf8'))
}
