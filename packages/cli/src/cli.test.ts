import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

/** A command with its answer; `npm run golden` writes the answers anew, to be read as text before they are kept. */
interface CliCase {
  name: string
  args: string[]
  stdin?: string
  exit?: number | null
  stdout?: string[]
  stderr?: string[]
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const PROGRAM = fileURLToPath(new URL('./gatewarden.ts', import.meta.url))
const FOLDER = `${ROOT}fixtures/cli`
const files = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({
    file: `${FOLDER}/${file}`,
    cases: JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as CliCase[],
  }))
const cases = files.flatMap((each) => each.cases)
const isGolden = process.env.UPDATE_GOLDEN === '1'

function lines(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n')
}

function run({ args, stdin }: CliCase) {
  const env = { PATH: process.env.PATH, NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: ROOT,
    env,
    input: stdin ?? '',
    encoding: 'utf8',
  })
  return { exit: status, stdout: lines(stdout), stderr: lines(stderr) }
}

test.each(cases)('$name', (cliCase) => {
  const answer = run(cliCase)
  if (isGolden) Object.assign(cliCase, answer)
  expect(answer).toEqual({ exit: cliCase.exit, stdout: cliCase.stdout, stderr: cliCase.stderr })
  expect(answer.stderr.length, 'what is wrong is one sentence, and nothing else').toBeLessThanOrEqual(2)
  if (answer.exit === 2) expect(answer.stdout).toEqual([])
})

afterAll(() => {
  if (!isGolden) return
  for (const { file, cases } of files) writeFileSync(file, `${JSON.stringify(cases, null, 2)}\n`)
})

test('help is there for every command, with examples', () => {
  for (const args of [
    ['serve'],
    ['can'],
    ['decide'],
    ['compare'],
    ['policy', 'check'],
    ['policy', 'print'],
    ['catalogue', 'list'],
    ['catalogue', 'show'],
    ['catalogue', 'job-functions'],
    ['coverage'],
    ['completion'],
  ]) {
    const { exit, stdout } = run({ name: '', args: [...args, '--help'] })
    expect(exit).toBe(0)
    expect(stdout.join('\n')).toMatch(/Examples?:\n {2}(gatewarden|eval)/)
  }
})

test('completion scripts name every command', () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { stdout } = run({ name: '', args: ['completion', shell] })
    for (const word of ['can', 'decide', 'catalogue', 'show', '--account'])
      expect(stdout.join('\n')).toContain(word.replace('--', ''))
  }
})
