import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { type Manifest, nodeRange, root, type WorkspacePackage } from './manifests.ts'

interface Build {
  /** What the compiler wrote, with the folders of `packages`. */
  readonly compiled: string
  readonly target: string
  readonly packages: readonly WorkspacePackage[]
}

/**
 * jsonc-parser has an entry for Node.js that bundlers cannot follow, and one for bundlers that Node.js cannot load. Its modules are copied
 * with complete specifiers, which both can load.
 */
const BUNDLED = new Map([['jsonc-parser', 'lib/esm']])

const SPECIFIER = /(\bfrom |\bimport\(|^import )'([^']+)'/gm

/** Writes the folder of one published package. */
export function writePackage({ folder, manifest }: WorkspacePackage, { compiled, target, packages }: Build): void {
  const from = join(root, 'packages', folder)
  const to = join(target, folder)
  cpSync(join(compiled, folder, 'src'), join(to, 'dist'), { recursive: true })
  for (const data of (manifest.files ?? []).filter((name) => name !== 'dist')) {
    if (!existsSync(join(from, data))) throw new Error(`packages/${folder}/${data} is missing: run npm ci`)
    cpSync(join(from, data), join(to, data), { recursive: true })
  }
  const texts = { LICENSE: join(root, 'LICENSE'), NOTICE: join(root, 'NOTICE'), 'README.md': '' }
  for (const [name, common] of Object.entries(texts)) {
    const source = [join(from, name), common].find((file) => existsSync(file))
    if (source !== undefined) cpSync(source, join(to, name))
  }
  const bundled = bundledDependencies(to, manifest)
  finishModules(join(to, 'dist'), bundled)
  writeFileSync(
    join(to, 'package.json'),
    `${JSON.stringify(publishedManifest(manifest, bundled, packages), null, 2)}\n`,
  )
}

function bundledDependencies(to: string, { dependencies = {} }: Manifest): ReadonlySet<string> {
  const names = [...BUNDLED].filter(([name]) => Object.hasOwn(dependencies, name))
  for (const [name, modules] of names) {
    const source = join(root, 'node_modules', name)
    const copy = join(to, 'dist', name)
    mkdirSync(copy, { recursive: true })
    cpSync(join(source, modules), copy, { recursive: true })
    cpSync(join(source, 'LICENSE.md'), join(copy, 'LICENSE.md'))
  }
  return new Set(names.map(([name]) => name))
}

/** The compiler leaves the specifiers of type declarations as they are, and does not know what is bundled. */
function finishModules(folder: string, bundled: ReadonlySet<string>): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.[jt]s$/.test(name)) continue
    const file = join(folder, name)
    const text = readFileSync(file, 'utf8')
    const finished = text.replace(SPECIFIER, (_, keyword: string, specifier: string) => {
      const entry = bundled.has(specifier) ? join(folder, specifier, 'main.js') : undefined
      return `${keyword}'${entry === undefined ? completed(specifier) : `./${relative(dirname(file), entry)}`}'`
    })
    if (finished !== text) writeFileSync(file, finished)
  }
}

/** `./a.ts` and `./a` -> `./a.js`; packages and JSON remain. */
function completed(specifier: string): string {
  if (!specifier.startsWith('.') || /\.(?:js|json)$/.test(specifier)) return specifier
  return `${specifier.replace(/\.ts$/, '')}.js`
}

function publishedManifest(
  manifest: Manifest,
  bundled: ReadonlySet<string>,
  packages: readonly WorkspacePackage[],
): object {
  const { name, version, description, license, type, exports = {}, bin, files = [], dependencies = {} } = manifest
  const versions = new Map(packages.map((each) => [each.manifest.name, each.manifest.version]))
  const needed = Object.entries(dependencies).filter(([dependency]) => !bundled.has(dependency))
  return {
    name,
    version,
    description,
    license,
    type,
    engines: { node: nodeRange() },
    exports: { ...mapped(exports, exportOf), './package.json': './package.json' },
    ...(bin !== undefined && { bin: mapped(bin, (source) => posix.normalize(built(source))) }),
    files: [...files, 'NOTICE'],
    // Exactly the same version: packages use each other's ./internal, which may change in any version.
    dependencies: Object.fromEntries(needed.map(([each, range]) => [each, versions.get(each) ?? range])),
    publishConfig: { access: 'public' },
  }
}

function mapped<Value>(record: Readonly<Record<string, string>>, of: (path: string) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).map(([key, path]) => [key, of(path)]))
}

function exportOf(source: string): object {
  return { types: built(source).replace(/\.js$/, '.d.ts'), default: built(source) }
}

/** `./src/index.ts` -> `./dist/index.js` */
function built(source: string): string {
  return `./${posix.join('dist', posix.relative('src', source.replace(/\.ts$/, '.js')))}`
}
