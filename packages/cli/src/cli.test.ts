import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { type CommandResult, PROGRAM, ROOT, runCommand, runProcess } from './commandLine.fixture.ts'

/** A command with its answer. `npm run golden` rewrites the answers; read them as text before you keep them. */
interface CliCase {
  name: string
  args: string[]
  stdin?: string
  environment?: Readonly<Record<string, string>>
  /** The day of the command, for notes on the age of the data. */
  now?: string
  /** Why this command also runs in a process of its own: what it shows that a call of `main` cannot. */
  process?: string
  exit?: number | null
  stdout?: string[]
  stderr?: string[]
}

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

function answerOf({ exit, stdout, stderr }: CommandResult) {
  return { exit, stdout: lines(stdout), stderr: lines(stderr) }
}

test.each(cases)('$name', async (cliCase) => {
  const answer = answerOf(await runCommand(cliCase.args, cliCase))
  if (isGolden) Object.assign(cliCase, answer)
  expect(answer).toEqual({ exit: cliCase.exit, stdout: cliCase.stdout, stderr: cliCase.stderr })
  expect(answer.stderr.length, 'an error is one sentence, and nothing else').toBeLessThanOrEqual(2)
  if (answer.exit === 2) expect(answer.stdout).toEqual([])
})

describe('in a process of its own', () => {
  const own = cases.filter((each) => each.process !== undefined)

  test.concurrent.each(own)('$name', async (cliCase) => {
    const answer = answerOf(await runProcess(cliCase.args, cliCase))
    expect(answer).toEqual({ exit: cliCase.exit, stdout: cliCase.stdout, stderr: cliCase.stderr })
  })

  test('every exit status is shown', () => {
    expect([...new Set(own.map(({ exit }) => exit))].sort()).toEqual([0, 1, 2, 3])
  })

  test('a reader that closes the pipe ends the command without an error', () => {
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', 'set -o pipefail; "$0" "$1" catalogue list | head -1', process.execPath, PROGRAM],
      { cwd: ROOT, encoding: 'utf8' },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(lines(stdout)).toHaveLength(1)
  })
})

test('a port that is in use is one sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const answer = await runCommand(['serve', '--memory', '--port', String(port)])
  other.close()
  expect(answer).toEqual({
    exit: 2,
    stdout: '',
    stderr: `gatewarden: cannot listen on 127.0.0.1:${port}: another program uses this port; stop it, or choose another port with --port (0 takes any free one)\n`,
  })
})

test('a run leaves nothing behind that changes the next one', async () => {
  const args = ['catalogue', 'list', '--prefix', 'ExampleC']
  const [before, withFolder, after] = [
    await runCommand(args),
    await runCommand([...args, '--data', 'fixtures/import/data']),
    await runCommand(args),
  ]
  expect(withFolder.stdout).toContain('ExampleContactCentreAccess')
  expect([before.stdout, after.stdout]).toEqual(['', ''])
})

afterAll(() => {
  if (!isGolden) return
  for (const { file, cases } of files) writeFileSync(file, `${JSON.stringify(cases, null, 2)}\n`)
})

test('help is there for every command, with examples', async () => {
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
    const { exit, stdout } = await runCommand([...args, '--help'])
    expect(exit).toBe(0)
    expect(stdout).toMatch(/Examples?:\n {2}(gatewarden|eval)/)
  }
})
