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
import { filesOfHouse, root, textOf } from './workspace.ts'

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
  'add-a-cli-subcommand.md': ['packages/cli/src/commands/dummy.ts', () => 'export const dummy = 1\n'],
  'update-the-catalogue.md': [
    'packages/catalogue/ledger/connect.json',
    (text) => text.replace('2021-09-23T20:54:26Z', '2025-09-23T20:54:26Z'),
  ],
  'update-the-job-functions.md': [
    'packages/catalogue/ledger/jobFunctions.json',
    (text) => text.replace('"AWSSupportAccess"', '"AWSDummyAccess"'),
  ],
  'refresh-golden-files.md': [
    'docs/decide-jsonl.md',
    (text) => text.replace('"decision":"allowed"', '"decision":"dummy"'),
  ],
}

const SHOWS_COMMANDS = 'shows commands that do what it says'

const pages = readdirSync(join(root, 'docs/how-to'))
const house = mkdtempSync(join(tmpdir(), 'gatewarden-how-to-'))
const failed = new Map<string, string[]>()

/** The suite and the test that a page says fails first. */
function failsFirst(page: string): { suite: string; title: string } {
  const [, suite = '', title = ''] =
    /^\*\*Fails first:\*\* `([^`]+)`, "([^"]+)"/m.exec(textOf(`docs/how-to/${page}`)) ?? []
  return { suite, title }
}

/** A copy of the house with packages of its own; the packages of others are the same. */
function copyHouse(): void {
  for (const file of filesOfHouse()) {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    cpSync(join(root, file), join(house, file))
  }
  execFileSync('git', ['init', '-q'], { cwd: house })
  const modules = join(house, 'node_modules')
  mkdirSync(join(modules, '@gatewarden'), { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@gatewarden' && name !== '.vite') symlinkSync(join(root, 'node_modules', name), join(modules, name))
  }
  for (const name of readdirSync(join(root, 'node_modules/@gatewarden'))) {
    symlinkSync(join(house, 'packages', name), join(modules, '@gatewarden', name))
  }
}

/** Does with the copy what every page says. */
function change(): void {
  for (const [file, dummy] of Object.values(DUMMIES)) {
    const place = join(house, file)
    const text = existsSync(place) ? readFileSync(place, 'utf8') : ''
    const changed = dummy(text)
    if (changed === text) throw new Error(`the dummy of ${file} changes nothing`)
    writeFileSync(place, changed)
  }
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
  const report = join(house, 'report.json')
  const options = ['--root', house, '--reporter=json', '--outputFile', report, '-t', titles.join('|')]
  const env = { ...process.env, CI: '1' }
  spawnSync(process.execPath, [vitest, 'run', ...options, ...suites], { cwd: house, encoding: 'utf8', env })
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as { testResults: SuiteResult[] }
  for (const { name, assertionResults } of testResults) {
    const fallen = assertionResults.filter(({ status }) => status === 'failed').map(({ title }) => title)
    failed.set(name.slice(house.length + 1), fallen)
  }
}

interface SuiteResult {
  readonly name: string
  readonly assertionResults: readonly { readonly status: string; readonly title: string }[]
}

beforeAll(() => {
  copyHouse()
  change()
  runNamedTests()
}, 300_000)

afterAll(() => rmSync(house, { recursive: true, force: true }))

describe('doing what a how-to page says, with a dummy', () => {
  test('is tried for every page', () => {
    expect(Object.keys(DUMMIES).sort()).toEqual(pages.sort())
  })

  test.each(pages)('%s: the test it names fails', (page) => {
    const { suite, title } = failsFirst(page)
    expect(failed.get(suite) ?? []).toContain(title)
  })
})
