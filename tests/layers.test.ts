import { builtinModules } from 'node:module'
import { describe, expect, test } from 'vitest'
import { firstCycle, type Import, importsOf, isRelative, packageName, target } from './imports.ts'
import { isCode, isTest, lineAt, packageOf, repositoryFiles, textOf } from './workspace.ts'

/** From the ground up: a floor may use any floor before it. */
const FLOORS = 'policy reference authorize access store catalogue directory analysis services server cli'.split(' ')
/** Rooms that are no floor: what of the house they may use. */
const BESIDE: Readonly<Record<string, readonly string[]>> = { wire: [], console: ['policy'] }
/** Test oracles: only tests and scripts use them, and they may look at every package. */
const ORACLE = 'oracle'
/** Floors that may use wire, which no floor knows otherwise. */
const USE_WIRE = new Set(['services', 'server', 'cli'])
/** Floors that also run in a browser or must not know of clock and disk. */
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
const roomOfName = new Map([...manifests].map(([room, { name }]) => [name, room]))

/** Tests may use every package. */
function isFree(file: string): boolean {
  return isTest(file)
}

function mayUse(room: string, used: string): boolean {
  if (room === used || room === ORACLE) return true
  const beside = BESIDE[room]
  if (beside !== undefined) return beside.includes(used)
  if (used === 'wire') return USE_WIRE.has(room)
  return FLOORS.includes(used) && FLOORS.indexOf(used) < FLOORS.indexOf(room)
}

/** The sentences about one import; none when it is in order. */
function objections(each: Import): string[] {
  const place = `${each.file}:${each.line}`
  const room = packageOf(each.file)
  if (isRelative(each)) {
    const other = packageOf(target(each))
    return room === other || room === undefined
      ? []
      : [`${place}: "${each.specifier}" leaves the package ${room}: import @gatewarden/${other ?? '...'} by its name`]
  }
  if (isBuiltin(each)) {
    return room !== undefined &&
      WITHOUT_NODE.has(room) &&
      /^packages\/[^/]+\/src\//.test(each.file) &&
      !isFree(each.file)
      ? [`${place}: ${room} runs without Node: let the caller read "${each.specifier}" and pass in what it gives`]
      : []
  }
  return [...upward(each, place, room), ...undeclared(each, place, room)]
}

function upward(each: Import, place: string, room: string | undefined): string[] {
  const used = roomOfName.get(packageName(each.specifier))
  if (used === undefined || room === undefined || isFree(each.file) || mayUse(room, used)) return []
  return [`${place}: ${room} may not import ${used}: move what it needs down or pass it in`]
}

function undeclared(each: Import, place: string, room: string | undefined): string[] {
  const name = packageName(each.specifier)
  const manifest = manifests.get(room ?? '')
  if (name === manifest?.name) return []
  const isOwnCode = room !== undefined && each.file.startsWith(`packages/${room}/src/`) && !isFree(each.file)
  const known = { ...manifest?.dependencies, ...(isOwnCode ? {} : { ...manifest?.devDependencies, ...rootTools() }) }
  if (Object.hasOwn(known, name)) return []
  const section = isOwnCode ? 'dependencies' : 'devDependencies'
  const where = room === undefined ? 'package.json' : `packages/${room}/package.json`
  return [`${place}: ${name} is not in the ${section} of ${where}: add it there, or do without`]
}

/** What the workspace brings for every test and script; its own packages are linked by npm. */
function rootTools(): Readonly<Record<string, string>> {
  const linked = [...roomOfName].filter(([, room]) => room !== '').map(([name]) => [name, '*'] as const)
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

/** The sentences about literals and imports that name a service, such as 'iam', 'iam:GetUser' or '../sts/errors.ts'. */
function namedServices(file: string, text: string): string[] {
  if (!NAMES_NO_SERVICE.test(file) || isTest(file)) return []
  return [...text.matchAll(COMMENT_OR_LITERAL)].flatMap(({ 0: literal, index }) => {
    const name = /^\/[*/]/.test(literal) ? undefined : literal.split(/[^\w-]+/).find((word) => serviceNames.has(word))
    if (name === undefined) return []
    const place = `${file}:${lineAt(text, index)}`
    return [
      `${place}: ${literal} names the service ${name}: declare it beside the service, in service('${name}', ...) or its slice`,
    ]
  })
}

const imports = files.flatMap((file) => importsOf(file, textOf(file)))

describe('the fence', () => {
  test('sees the imports of the house', () => {
    expect(imports.length).toBeGreaterThan(200)
    expect(roomOfName.get('@gatewarden/policy')).toBe('policy')
  })

  test('knows every package', () => {
    const known = new Set([...FLOORS, ...Object.keys(BESIDE), ORACLE])
    const strange = [...manifests.keys()].filter((room) => room !== '' && !known.has(room))
    expect(strange, 'give the package a floor in tests/fence.test.ts').toEqual([])
  })

  test('lets no import climb, leave its package, or use what is not declared', () => {
    expect(imports.flatMap(objections)).toEqual([])
  })

  test('lets package.json declare nothing above', () => {
    const climbing = [...manifests].flatMap(([room, { dependencies = {} }]) =>
      Object.keys(dependencies).flatMap((name) => {
        const used = roomOfName.get(name)
        return room === '' || used === undefined || mayUse(room, used) ? [] : [`${room} depends on ${used} above it`]
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

describe('a house built wrongly', () => {
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
  ])('and names none in: %s', (text) => {
    expect(namedServices('packages/services/src/guard/new.ts', text)).toEqual([])
  })

  test('runs in circles when a imports b and b imports a', () => {
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
