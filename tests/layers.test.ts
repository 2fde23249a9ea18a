import { builtinModules } from 'node:module'
import { describe, expect, test } from 'vitest'
import { firstCycle, type Import, importsOf, isRelative, packageName, target } from './imports.ts'
import { isCode, isTest, lineAt, packageOf, repositoryFiles, textOf } from './workspace.ts'

/** From the lowest layer: a package may import the packages before it. */
const LAYERS = 'policy reference authorize access store catalogue directory analysis services server cli'.split(' ')
/** Packages outside the layers, and the packages that they may import. */
const OUTSIDE: Readonly<Record<string, readonly string[]>> = { wire: [], console: ['policy'] }
/** Test oracles: only tests and scripts use them, and they may look at every package. */
const ORACLE = 'oracle'
/** Packages that may import wire. */
const MAY_USE_WIRE = new Set(['services', 'server', 'cli'])
/** Packages that also run in a browser, or must not read clock and disk. */
const WITHOUT_NODE = new Set(['policy', 'authorize', 'access', 'console'])

/** Shared code of services and accounts: it reads what each service declares, and names none. */
const NAMES_NO_SERVICE = /^packages\/(?:services\/src\/(?:guard\/[^/]+|run)|directory\/src\/state\/[^/]+)\.ts$/

interface Manifest {
  readonly name: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const files = repositoryFiles().filter(isCode)
const manifests = new Map(
  repositoryFiles()
    .filter((file) => /^(packages\/[^/]+\/)?package\.json$/.test(file))
    .map((file) => [packageOf(file) ?? '', JSON.parse(textOf(file)) as Manifest]),
)
const packageOfName = new Map([...manifests].map(([folder, { name }]) => [name, folder]))

/** Tests may use every package. */
function isFree(file: string): boolean {
  return isTest(file)
}

function mayUse(folder: string, used: string): boolean {
  if (folder === used || folder === ORACLE) return true
  const outside = OUTSIDE[folder]
  if (outside !== undefined) return outside.includes(used)
  if (used === 'wire') return MAY_USE_WIRE.has(folder)
  return LAYERS.includes(used) && LAYERS.indexOf(used) < LAYERS.indexOf(folder)
}

/** The sentences about one import; none when it is in order. */
function objections(each: Import): string[] {
  const place = `${each.file}:${each.line}`
  const folder = packageOf(each.file)
  if (isRelative(each)) {
    const other = packageOf(target(each))
    return folder === other || folder === undefined
      ? []
      : [`${place}: "${each.specifier}" leaves the package ${folder}: import @gatewarden/${other ?? '...'} by its name`]
  }
  if (isBuiltin(each)) {
    return folder !== undefined &&
      WITHOUT_NODE.has(folder) &&
      /^packages\/[^/]+\/src\//.test(each.file) &&
      !isFree(each.file)
      ? [`${place}: ${folder} runs without Node: let the caller read "${each.specifier}" and pass in what it gives`]
      : []
  }
  return [...upward(each, place, folder), ...undeclared(each, place, folder)]
}

function upward(each: Import, place: string, folder: string | undefined): string[] {
  const used = packageOfName.get(packageName(each.specifier))
  if (used === undefined || folder === undefined || isFree(each.file) || mayUse(folder, used)) return []
  return [`${place}: ${folder} may not import ${used}: move what it needs down or pass it in`]
}

function undeclared(each: Import, place: string, folder: string | undefined): string[] {
  const name = packageName(each.specifier)
  const manifest = manifests.get(folder ?? '')
  if (name === manifest?.name) return []
  const isOwnCode = folder !== undefined && each.file.startsWith(`packages/${folder}/src/`) && !isFree(each.file)
  const known = { ...manifest?.dependencies, ...(isOwnCode ? {} : { ...manifest?.devDependencies, ...rootTools() }) }
  if (Object.hasOwn(known, name)) return []
  const section = isOwnCode ? 'dependencies' : 'devDependencies'
  const where = folder === undefined ? 'package.json' : `packages/${folder}/package.json`
  return [`${place}: ${name} is not in the ${section} of ${where}: add it there, or do without`]
}

/** What the workspace brings for every test and script; its own packages are linked by npm. */
function rootTools(): Readonly<Record<string, string>> {
  const linked = [...packageOfName].filter(([, folder]) => folder !== '').map(([name]) => [name, '*'] as const)
  return { ...manifests.get('')?.devDependencies, ...Object.fromEntries(linked) }
}

function isBuiltin({ specifier }: Import): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier)
}

/** A service has a folder of operations. */
const serviceNames = new Set(
  files.flatMap((file) => /^packages\/services\/src\/([^/]+)\/operations\//.exec(file)?.[1] ?? []),
)

// Comments come first, so that a quotation mark in one begins no literal.
const COMMENT_OR_LITERAL = /\/\*[\s\S]*?\*\/|\/\/.*|(['"])(?:[^\\\n]|\\.)*?\1|`(?:[^\\`]|\\.)*`/g

/** The service that a literal names as a whole, before a colon, or as a folder of a path. A word of a sentence names none. */
function serviceIn(literal: string): string | undefined {
  const text = literal.slice(1, -1)
  const names = [...text.matchAll(/(?<![\w-])([\w-]+)(?=:\S|\/)/g)].map(([, name = '']) => name)
  return [text, ...names].find((name) => serviceNames.has(name))
}

/** The sentences about literals and imports that name a service, such as 'iam', 'iam:GetUser' or '../sts/errors.ts'. */
function namedServices(file: string, text: string): string[] {
  if (!NAMES_NO_SERVICE.test(file) || isTest(file)) return []
  return [...text.matchAll(COMMENT_OR_LITERAL)].flatMap(({ 0: literal, index }) => {
    const name = /^\/[*/]/.test(literal) ? undefined : serviceIn(literal)
    if (name === undefined) return []
    const place = `${file}:${lineAt(text, index)}`
    return [
      `${place}: ${literal} names the service ${name}: declare it beside the service, in service('${name}', ...) or its slice`,
    ]
  })
}

const imports = files.flatMap((file) => importsOf(file, textOf(file)))

describe('the layers', () => {
  test('reads the imports of the repository', () => {
    expect(imports.length).toBeGreaterThan(200)
    expect(packageOfName.get('@gatewarden/policy')).toBe('policy')
  })

  test('knows every package', () => {
    const known = new Set([...LAYERS, ...Object.keys(OUTSIDE), ORACLE])
    const strange = [...manifests.keys()].filter((folder) => folder !== '' && !known.has(folder))
    expect(strange, 'add the package to the layers in tests/layers.test.ts').toEqual([])
  })

  test('lets no import climb, leave its package, or use what is not declared', () => {
    expect(imports.flatMap(objections)).toEqual([])
  })

  test('lets package.json declare nothing above', () => {
    const climbing = [...manifests].flatMap(([folder, { dependencies = {} }]) =>
      Object.keys(dependencies).flatMap((name) => {
        const used = packageOfName.get(name)
        return folder === '' || used === undefined || mayUse(folder, used)
          ? []
          : [`${folder} depends on ${used} above it`]
      }),
    )
    expect(climbing).toEqual([])
  })

  test('lets shared code name no service', () => {
    expect([...serviceNames]).toEqual(expect.arrayContaining(['iam', 'sts']))
    const shared = files.filter((file) => NAMES_NO_SERVICE.test(file) && !isTest(file))
    expect(shared.length).toBeGreaterThan(10)
    expect(shared.flatMap((file) => namedServices(file, textOf(file)))).toEqual([])
  })

  test('lets no two files need each other', () => {
    const graph = new Map(
      files.map((file) => [file, imports.filter((each) => each.file === file && isRelative(each)).map(target)]),
    )
    const cycle = firstCycle(graph)
    expect(cycle, 'move what both need into a file of its own').toBe(undefined)
  })
})

describe('an import that is not allowed', () => {
  const objectionsTo = (file: string, text: string) => importsOf(file, text).flatMap(objections)

  test.each([
    [
      "import type { Decision } from '@gatewarden/authorize'",
      'policy may not import authorize: move what it needs down',
    ],
    ["export * from '@gatewarden/catalogue'", 'policy may not import catalogue'],
    ["  const x = await import('@gatewarden/directory')", 'policy may not import directory'],
    [
      "import {\n  a,\n} from '../../authorize/src/decide.ts'",
      'leaves the package policy: import @gatewarden/authorize',
    ],
    ["import 'left-pad'", 'left-pad is not in the dependencies of packages/policy/package.json'],
    ["import { readFileSync } from 'node:fs'", 'policy runs without Node'],
  ])('is told so: %s', (text, sentence) => {
    expect(objectionsTo('packages/policy/src/new.ts', text).join('\n')).toContain(sentence)
  })

  test.each([
    " * import { decide } from '@gatewarden/authorize'",
    "// import('@gatewarden/authorize')",
    "import { parseArn } from './arn.ts'",
    "import { parseTree } from 'jsonc-parser'",
  ])('and this is in order: %s', (text) => {
    expect(objectionsTo('packages/policy/src/new.ts', text)).toEqual([])
  })

  test.each([
    ["if (service === 'iam') return", "'iam' names the service iam: declare it beside the service"],
    ["const action = 'sts:TagSession'", 'names the service sts'],
    ['const arn = `arn:${partition}:iam::${account}:root`', 'names the service iam'],
    ["import { stsError } from '../sts/errors.ts'", "'../sts/errors.ts' names the service sts"],
  ])('names a service in shared code: %s', (text, sentence) => {
    for (const file of ['services/src/guard/new.ts', 'services/src/run.ts', 'directory/src/state/new.ts']) {
      const [found = ''] = namedServices(`packages/${file}`, `// It's new.\n${text}\n`)
      expect(found).toContain(`packages/${file}:2: `)
      expect(found).toContain(sentence)
    }
  })

  test.each([
    "const key = 'aws:ResourceTag'",
    "/** Denials of 'sts:AssumeRole'. */",
    "const words = ['iams', 'diamond']",
    "throw new Error('the sts of iam: none of them is a service here')",
  ])('and names none in: %s', (text) => {
    expect(namedServices('packages/services/src/guard/new.ts', text)).toEqual([])
  })

  test('is a cycle when a imports b and b imports a', () => {
    expect(
      firstCycle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b', 'c', 'b'])
    expect(
      firstCycle(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['c']],
          ['c', []],
        ]),
      ),
    ).toBe(undefined)
  })
})
