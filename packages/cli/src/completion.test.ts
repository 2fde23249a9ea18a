import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { ROOT, runCommand } from './commandLine.fixture.ts'

/** What bash proposes for a line with the cursor at its end, and the options that the script sets. */
async function inBash(line: string): Promise<{ words: string[]; options: string[] }> {
  const { stdout: script } = await runCommand(['completion', 'bash'])
  const path = `${ROOT}node_modules/.bin:${process.env.PATH}`
  const program = `${script}
compopt() { echo "option $2" >&3; }
COMP_LINE=$1 COMP_POINT=\${#1}
_gatewarden
printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout, stderr, output } = spawnSync('bash', ['-c', program, 'bash', line], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  expect(stderr).toBe('')
  const options = String(output[3]).split('\n').filter(Boolean)
  return { words: stdout.split('\n').filter(Boolean), options: [...new Set(options)] }
}

describe('bash completes', () => {
  const cases: readonly (readonly [name: string, line: string, words: string[], options?: string[]])[] = [
    ['subcommands', 'gatewarden cata', ['catalogue']],
    ['subcommands of subcommands', 'gatewarden catalogue sh', ['show']],
    ['options', 'gatewarden can user/ana --acc', ['--account']],
    ['values of options', 'gatewarden policy check --type per', ['permissionsBoundary']],
    ['values after =', 'gatewarden serve --log-level=w', ['warn']],
    ['names of policies', 'gatewarden catalogue show AmazonConnectV', ['AmazonConnectVoiceIDFullAccess']],
    ['versions, from the last break on', 'gatewarden compare AmazonConnect_FullAccess@', ['v1', 'v2', 'v3', 'v4']],
    ['services with their colon', 'gatewarden can user/ana voicei', ['voiceid:'], ['option nospace']],
    ['actions, from the colon on', 'gatewarden can user/ana connect:CreateInst', ['CreateInstance']],
    ['lists with commas', 'gatewarden coverage ReadOnlyAccess --service connect,voi', ['connect,voiceid']],
    ['files', 'gatewarden policy print docs/examples/acc', ['docs/examples/account.json'], ['option filenames']],
    [
      'files as values',
      'gatewarden can u a --account docs/examples/acc',
      ['docs/examples/account.json'],
      ['option filenames'],
    ],
    ['folders', 'gatewarden serve --data docs/exam', ['docs/examples'], ['option filenames']],
    ['shells', 'gatewarden completion ', ['bash', 'zsh', 'fish']],
    ['after npx', 'npx gatewarden catalogue sh', ['show']],
    ['not other programs of npx', 'npx vit', [], ['option default']],
  ]

  const named = cases.map(([name, line, words, options = []]) => ({ name, line, expected: { words, options } }))

  test.each(named)('$name', { timeout: 30_000 }, async ({ line, expected }) => {
    expect(await inBash(line)).toEqual(expected)
  })
})

describe.each(['bash', 'zsh', 'fish'])('the script for %s', (shell) => {
  const isInstalled = spawnSync(shell, ['--version']).status === 0

  test('asks the command for the words', async () => {
    const { stdout } = await runCommand(['completion', shell])
    expect(stdout).toContain(' completion words -- ')
  })

  test.runIf(isInstalled)('has the syntax of the shell', async () => {
    const { stdout } = await runCommand(['completion', shell])
    const { status, stderr } = spawnSync(shell, ['-n'], { input: stdout, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})

test('a line that cannot be completed does not fail', async () => {
  expect(await runCommand(['completion', 'words', '--', 'nonsense', ''])).toMatchObject({ exit: 0, stderr: '' })
})
