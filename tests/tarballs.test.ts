import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { INSTALLED, nodeRange, publishedPackages } from '../scripts/manifests.ts'
import { repositoryFiles, root, textOf } from './workspace.ts'

interface Published {
  readonly name: string
  readonly version: string
  readonly engines: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, Readonly<Record<string, string>> | string>>
  readonly bin?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
}

const target = mkdtempSync(join(tmpdir(), 'gatewarden-tarballs-'))
execFileSync(process.execPath, ['scripts/build.ts', target], { cwd: root })
afterAll(() => rmSync(target, { recursive: true }))

const published = publishedPackages().map(({ folder, manifest }) => {
  const text = readFileSync(join(target, folder, 'package.json'), 'utf8')
  return { folder, name: manifest.name, built: JSON.parse(text) as Published, text }
})
const names = published.map(({ name }) => name)

/** The files of each tarball by the name of its package. Nothing is written. */
function packedFiles(): ReadonlyMap<string, readonly string[]> {
  const folders = published.map(({ folder }) => join(target, folder))
  const options = { cwd: target, encoding: 'utf8', maxBuffer: 2 ** 26 } as const
  const answer: unknown = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', ...folders], options))
  // A list, or with npm 12 an object by package names.
  const packed = Object.values(answer as Record<string, { name: string; files: { path: string }[] }>)
  return new Map(packed.map(({ name, files }) => [name, files.map(({ path }) => path)]))
}
const packed = packedFiles()

describe.each(published)('the tarball of $name', ({ name, built, text }) => {
  const files = packed.get(name) ?? []

  test('has what it exports, with types', () => {
    const modules = Object.values(built.exports).filter((entry) => typeof entry !== 'string')
    for (const entry of modules) expect(Object.keys(entry)).toEqual(['types', 'default'])
    const entries = [...modules.flatMap((entry) => Object.values(entry)), ...Object.values(built.bin ?? {})]
    expect(entries).not.toEqual([])
    expect(files).toEqual(expect.arrayContaining(entries.map((entry) => posix.normalize(entry))))
  })

  test('has JavaScript, types, data and licences, and no sources, tests or scripts', () => {
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'NOTICE']))
    const others = files.filter((file) => !/^(?:dist|snapshot|changes|ledger|models)\/|^[^/]+$/.test(file))
    expect(others).toEqual([])
    const code = files.filter((file) => file.startsWith('dist/') && !/\.js$|\.d\.ts$|\.json$|\/LICENSE\.md$/.test(file))
    expect(code).toEqual([])
    expect(files.filter((file) => /\.(?:test|fixture|contract)\.|oracle/.test(file))).toEqual([])
  })

  test('states the version, the Node.js that it needs, and each dependency with a range', () => {
    expect(built.version).toBe(published[0]?.built.version)
    expect(built.engines).toEqual({ node: nodeRange() })
    const others = Object.entries(built.dependencies ?? {}).filter(([dependency]) => !names.includes(dependency))
    const own = Object.entries(built.dependencies ?? {}).filter(([dependency]) => names.includes(dependency))
    for (const [dependency, range] of own) expect(range, dependency).toBe(built.version)
    for (const [dependency, range] of others) expect(range, dependency).toMatch(/^[\^~]?\d+\.\d+\.\d+/)
    expect(text).not.toMatch(/"(?:scripts|devDependencies|private)"/)
  })

  test('imports only what it declares, by complete specifiers', () => {
    const declared = new Set([name, ...Object.keys(built.dependencies ?? {})])
    const folder = published.find((each) => each.name === name)?.folder ?? ''
    const wrong = files
      .filter((file) => /^dist\/(?!jsonc-parser\/).*\.(?:js|d\.ts)$/.test(file))
      .flatMap((file) => specifiersOf(readFileSync(join(target, folder, file), 'utf8')).map((each) => [file, each]))
      .filter(([, specifier = '']) => !isInOrder(specifier, declared))
    expect(wrong).toEqual([])
  })
})

function specifiersOf(text: string): string[] {
  return [...text.matchAll(/^(?:import|export|\}).*? from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    ([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '',
  )
}

function isInOrder(specifier: string, declared: ReadonlySet<string>): boolean {
  if (specifier.startsWith('node:')) return true
  if (specifier.startsWith('.')) return /\.(?:js|json)$/.test(specifier)
  return declared.has(/^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '')
}

describe('the packages', () => {
  test.each(INSTALLED)('%s has a README', (name) => {
    expect(packed.get(name)).toContain('README.md')
  })

  test('of the test oracles is not published, and no published package depends on it', () => {
    expect(names).not.toContain('@gatewarden/oracle')
  })

  test('have the program that the container runs', () => {
    const { name = '', built } = published.find((each) => each.built.bin !== undefined) ?? {}
    const program = `node_modules/${name}/${built?.bin?.[name]}`
    expect(textOf('deploy/Containerfile')).toContain(`ENTRYPOINT ["node", "/app/${program}"]`)
  })

  test('are not published from their sources', () => {
    const manifests = repositoryFiles().filter((file) => /^packages\/[^/]+\/package\.json$/.test(file))
    expect(manifests.filter((file) => JSON.parse(textOf(file)).private !== true)).toEqual([])
    expect(manifests.length).toBe(published.length + 1)
  })

  test('and all pages name the same version of Node.js', () => {
    const [, version = ''] = /^>=(\d+\.\d+)$/.exec(nodeRange()) ?? []
    const [, major, minor] = /MAJOR = (\d+)\nconst MINOR = (\d+)/.exec(textOf('packages/cli/src/gatewarden.js')) ?? []
    expect(`${major}.${minor}`).toBe(version)
    const pages = repositoryFiles().filter((file) => /\.md$/.test(file) && !file.startsWith('bench/'))
    const versions = pages.flatMap((file) =>
      [...textOf(file).matchAll(/Node(?:\.js)? (?:>= ?)?(22\.\d+)/g)].map(([, named]) => `${file}: ${named}`),
    )
    expect(versions.filter((named) => !named.endsWith(`: ${version}`))).toEqual([])
    expect(versions.some((named) => named.startsWith('README.md'))).toBe(true)
  })
})
