import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { declarationOf, exampleModule, exampleOf, exportsOf, type PublicFunction, sentenceOf } from './examples.ts'
import { repositoryFiles, root, textOf } from './workspace.ts'

const indexes = repositoryFiles().filter((file) => /^packages\/[^/]+\/src\/(?:index|internal)\.ts$/.test(file))
const functions: PublicFunction[] = []
for (const index of indexes) {
  // What is a function only the module itself can tell: constants and tables need no example.
  const values: Record<string, unknown> = await import(join(root, index))
  for (const [name, file] of exportsOf(index)) {
    if (typeof values[name] === 'function') functions.push(declarationOf(name, file))
  }
}

// The code of README.md is an example like any other.
for (const [at, [, code = '']] of [...textOf('README.md').matchAll(/^```ts\n([\s\S]*?)^```$/gm)].entries()) {
  functions.push({ name: `code${at}`, place: 'README.md', comment: `What README.md shows.\n\n@example\n${code}` })
}

// Beside node_modules, where Node would not strip types, and inside the workspace, where package names lead home.
const folder = join(root, '.gatewarden', 'examples')
const written = new Map<string, PublicFunction>()
let answers: Record<string, { asserted: number; wrong: string[] }> = {}

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [at, each] of functions.entries()) {
    const code = exampleOf(each.comment ?? '')
    if (code === undefined) continue
    const file = join(folder, `${at}-${each.name}.ts`)
    writeFileSync(file, exampleModule(code))
    written.set(file, each)
  }
  const script = join(root, 'tests', 'runExamples.ts')
  const output = execFileSync(process.execPath, [script, ...written.keys()], { encoding: 'utf8', cwd: root })
  answers = JSON.parse(output)
})

describe('every public function', () => {
  test('is found', () => {
    expect(indexes.length).toBeGreaterThanOrEqual(4)
    expect(functions.length).toBeGreaterThan(30)
  })

  test('says in a sentence what it does', () => {
    const silent = functions.filter(({ comment }) => !/\S{2}.*\.$/s.test(sentenceOf(comment ?? '')))
    expect(silent.map(({ name, place }) => `${place}: ${name} has no sentence above it`)).toEqual([])
  })

  test('shows an example', () => {
    const without = functions.filter(({ comment }) => exampleOf(comment ?? '') === undefined)
    expect(without.map(({ name, place }) => `${place}: ${name} has no @example`)).toEqual([])
  })
})

describe('every example', () => {
  test('asserts something, and what it asserts is so', () => {
    const faults = [...written].flatMap(([file, { name, place }]) => {
      const answer = answers[file] ?? { asserted: 0, wrong: ['did not run'] }
      const idle =
        answer.asserted === 0 && answer.wrong.length === 0 ? ['asserts nothing: write `expression // => value`'] : []
      return [...answer.wrong, ...idle].map((fault) => `${place}: the example of ${name}: ${fault}`)
    })
    expect(faults).toEqual([])
  })

  test('has right types', () => {
    const config = { extends: '../../tsconfig.json', include: ['*.ts'] }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    const tsc = join(root, 'node_modules', 'typescript', 'lib', 'tsc.js')
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8', cwd: root })
    expect(stdout).toBe('')
  })
})

describe('an example', () => {
  test('becomes a module that checks what it says', () => {
    const code = "import { a } from 'a'\nconst b = a()\nb.c // => 1\nb.d({ e: 2 })\n// => ['x']"
    expect(exampleModule(code).split('\n')).toEqual([
      "import { a } from 'a'",
      'export const checks: [string, unknown, unknown][] = []',
      'const b = a()',
      'checks.push(["b.c", (b.c), (1)])',
      'checks.push(["b.d({ e: 2 })", (b.d({ e: 2 })), ([\'x\'])])',
      '',
    ])
  })

  test('ends where the next tag begins', () => {
    expect(exampleOf('Does.\n\n@example\na() // => 1\n\n@see b\n')).toBe('a() // => 1')
    expect(exampleOf('Does.\n')).toBe(undefined)
  })
})
