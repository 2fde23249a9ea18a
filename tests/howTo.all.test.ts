import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repositoryFiles, root, textOf } from './workspace.ts'

const SNAPSHOT = 'packages/catalogue/snapshot'
const SERVICES = 'packages/services/src/services.ts'
const SERVICE_FOLDER = 'packages/services/src/organizations'
const SERVICE_FILE = `${SERVICE_FOLDER}/operations/EnableAWSServiceAccess.ts`

/** What each page of docs/how-to tells people to do, done with a dummy: the file and what becomes of its text. */
const DUMMIES: Readonly<Record<string, readonly [file: string, change: (text: string) => string]>> = {
  'add-a-condition-operator.md': [
    'packages/policy/src/condition/operators.ts',
    (text) => text.replace(/^const ROWS.*\{$/m, '$&\n  StringDummy: stringEquals,'),
  ],
  'add-a-rule-case.md': [
    'docs/evaluation-rules.md',
    (text) => text.replace(/^\| G1 \|/m, '| G99 | A dummy. | not documented |\n$&'),
  ],
  'add-a-reference-row.md': [
    'packages/reference/src/rows/dependentActions.ts',
    (text) => text.replace(/^const passing.*= \[$/m, "$&\n  ['batch', 'batch:Dummy', 'ecs-tasks'],"),
  ],
  'add-an-operation.md': [
    'packages/services/src/iam/operations/Dummy.ts',
    () =>
      "import { operation } from '../operation.ts'\n\nexport const Dummy = operation('GetUser', { authorizes: 'derived', read: () => ({}) })\n",
  ],
  'add-a-service.md': [SERVICE_FILE, () => serviceFiles().get(SERVICE_FILE) ?? ''],
  'add-a-cli-subcommand.md': ['packages/cli/src/commands/dummy.ts', () => 'export const dummy = 1\n'],
  'update-the-catalogue.md': [
    'packages/catalogue/ledger/connect.json',
    (text) => text.replace('2021-09-23T20:54:26Z', '2025-09-23T20:54:26Z'),
  ],
  'update-the-job-functions.md': [
    'packages/catalogue/ledger/jobFunctions.json',
    (text) => text.replace('"AWSSupportAccess"', '"AWSDummyAccess"'),
  ],
  'update-the-service-models.md': ['packages/wire/models/sts.jsonl', (text) => text.replace(/^.*\n/, '')],
  'refresh-golden-files.md': [
    'docs/decide-jsonl.md',
    (text) => text.replace('"decision":"allowed"', '"decision":"dummy"'),
  ],
}

const SHOWS_COMMANDS = 'shows commands that do what it says'

const pages = readdirSync(join(root, 'docs/how-to'))
const copy = mkdtempSync(join(tmpdir(), 'gatewarden-how-to-'))
const failed = new Map<string, string[]>()

/** The suite and the test that a page says fails first. */
function failsFirst(page: string): { suite: string; title: string } {
  const [, suite = '', title = ''] =
    /^\*\*Fails first:\*\* `([^`]+)`, "([^"]+)"/m.exec(textOf(`docs/how-to/${page}`)) ?? []
  return { suite, title }
}

/** A copy of the repository with its own packages; packages from the registry are linked. */
function copyRepository(): void {
  for (const file of repositoryFiles()) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    cpSync(join(root, file), join(copy, file))
  }
  // It is built when the workspace is installed.
  symlinkSync(join(root, SNAPSHOT), join(copy, SNAPSHOT))
  execFileSync('git', ['init', '-q'], { cwd: copy })
  const modules = join(copy, 'node_modules')
  mkdirSync(join(modules, '@gatewarden'), { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@gatewarden' && name !== '.vite') symlinkSync(join(root, 'node_modules', name), join(modules, name))
  }
  for (const name of readdirSync(join(root, 'node_modules/@gatewarden'))) {
    symlinkSync(join(copy, 'packages', name), join(modules, '@gatewarden', name))
  }
}

/** Does with the copy what every page says. */
function change(): void {
  for (const [file, dummy] of Object.values(DUMMIES)) {
    const place = join(copy, file)
    const text = existsSync(place) ? readFileSync(place, 'utf8') : ''
    const changed = dummy(text)
    if (changed === text) throw new Error(`the dummy of ${file} changes nothing`)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, changed)
  }
}

/** The files that add-a-service.md shows, by the path in their first line. */
function serviceFiles(): Map<string, string> {
  const page = textOf('docs/how-to/add-a-service.md').replaceAll(/^ {3}/gm, '')
  return new Map(
    [...page.matchAll(/^```ts\n\/\/ (\S+)\n([\s\S]*?)^```$/gm)].map(([, path = '', code = '']) => [path, code]),
  )
}

/** The page's own test, and its code read by the compiler: what each reports that is wrong. */
const serviceFaults = new Map<string, string>()

/** Follows add-a-service.md from the first step to the last, and then undoes it: the other pages are tried without the service. */
function addService(): void {
  for (const [path, code] of serviceFiles()) {
    const place = join(copy, path)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, path === SERVICES ? textOf(SERVICES) + code : code)
  }
  writeFileSync(
    join(copy, 'tsconfig.service.json'),
    JSON.stringify({ extends: './tsconfig.json', include: [SERVICE_FOLDER] }),
  )
  const bin = join(root, 'node_modules')
  const steps = {
    generate: ['packages/services/scripts/generate.ts'],
    types: [join(bin, 'typescript/bin/tsc'), '-p', 'tsconfig.service.json'],
    test: [join(bin, 'vitest/vitest.mjs'), 'run', '--root', copy, SERVICE_FOLDER],
  }
  for (const [step, command] of Object.entries(steps)) {
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: copy, encoding: 'utf8' })
    serviceFaults.set(step, status === 0 ? '' : stdout + stderr)
  }
  rmSync(join(copy, SERVICE_FOLDER), { recursive: true })
  cpSync(join(root, SERVICES), join(copy, SERVICES))
}

/** Runs the tests that the pages name, and keeps which of them failed. */
function runNamedTests(): void {
  const first = pages.map(failsFirst)
  const titles = first.map(({ title }) => {
    const pattern = title.replaceAll(/[^\w ,]/g, '.')
    // Other pages with commands would take their time and tell nothing.
    return title === SHOWS_COMMANDS ? `decide-jsonl.*${pattern}` : pattern
  })
  const suites = [...new Set(first.map(({ suite }) => suite))]
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const report = join(copy, 'report.json')
  const options = ['--root', copy, '--reporter=json', '--outputFile', report, '-t', titles.join('|')]
  const env = { ...process.env, CI: '1' }
  spawnSync(process.execPath, [vitest, 'run', ...options, ...suites], { cwd: copy, encoding: 'utf8', env })
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as { testResults: SuiteResult[] }
  for (const { name, assertionResults } of testResults) {
    const fallen = assertionResults.filter(({ status }) => status === 'failed').map(({ title }) => title)
    failed.set(name.slice(copy.length + 1), fallen)
  }
}

interface SuiteResult {
  readonly name: string
  readonly assertionResults: readonly { readonly status: string; readonly title: string }[]
}

beforeAll(() => {
  copyRepository()
  addService()
  change()
  runNamedTests()
}, 300_000)

afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('doing what a how-to page says, with a dummy', () => {
  test('is tried for every page', () => {
    expect(Object.keys(DUMMIES).sort()).toEqual(pages.sort())
  })

  test.each(pages)('%s: the test it names fails', (page) => {
    const { suite, title } = failsFirst(page)
    expect(failed.get(suite) ?? []).toContain(title)
  })

  test('add-a-service.md: the service works, with one folder and one line', () => {
    const others = [...serviceFiles().keys()].filter((path) => !path.startsWith(`${SERVICE_FOLDER}/`))
    expect(others).toEqual([SERVICES])
    expect(serviceFiles().get(SERVICES)?.trim().split('\n')).toHaveLength(1)
    expect(Object.fromEntries(serviceFaults)).toEqual({ generate: '', types: '', test: '' })
  })
})
