import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { mayRun, onPath, root, run } from './command.ts'
import { plainEnvironment, REGION, startServer } from './server.ts'

const page = readFileSync(join(root, 'docs/the-page.md'), 'utf8')
/** Each block of commands with the output that the page shows for it. */
const blocks = [...page.matchAll(/^```sh\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?/gms)].map(
  ([, commands = '', output = '']) => ({
    commands,
    output,
  }),
)
const END = 'the block of the page ends here'
const missing = ['aws', 'bash', 'curl'].find((program) => onPath(program) === undefined)

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean()
})

/** A folder with programs for the PATH. */
async function folderWith(programs: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gatewarden-page-'))
  cleanups.push(() => rm(folder, { recursive: true }))
  for (const [name, script] of Object.entries(programs)) {
    await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`)
    await chmod(join(folder, name), 0o755)
  }
  return folder
}

const node = (file: string) => `exec "${process.execPath}" "${join(root, file)}" "$@"`

/** What each block prints, standard error among it. */
async function printedBy(programs: Readonly<Record<string, string>>): Promise<string[]> {
  const server = await startServer()
  cleanups.push(() => server.clean())
  const npx = `shift\n${node('packages/cli/src/gatewarden.js')}`
  const folder = await folderWith({ npx, ...programs })
  const env = {
    ...plainEnvironment(),
    PATH: [folder, process.env.PATH].join(delimiter),
    AWS_ENDPOINT_URL: server.url,
    AWS_SHARED_CREDENTIALS_FILE: join(server.folder, 'credentials'),
    AWS_CONFIG_FILE: join(server.folder, 'no-config'),
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
    NO_COLOR: '1',
    GATEWARDEN_DATA_NOTE: 'off',
  }
  const script = blocks.map(({ commands }) => `${commands}\necho "${END}"\n`).join('')
  const { stdout } = await run(onPath('bash') ?? '', ['-c', `exec 2>&1\n${script}`], { env, cwd: folder })
  return stdout.split(`${END}\n`).slice(0, -1)
}

/** Lines without the beginning that some versions of the AWS CLI write before an error. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/^aws: \[ERROR\]: /, '').trimEnd())
  return lines.filter((line) => line !== '')
}

/** `...` in the page stands for any text. */
function patternOf(line: string): RegExp {
  const parts = line.split('...').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`)
}

function expectPage(printed: readonly string[]): void {
  expect(printed).toHaveLength(blocks.length)
  for (const [at, { output }] of blocks.entries()) {
    const shown = linesOf(output)
    const lines = linesOf(printed[at] ?? '')
    const differs = lines.length !== shown.length || shown.some((line, n) => !patternOf(line).test(lines[n] ?? ''))
    if (differs) expect.soft(lines).toEqual(shown)
  }
}

describe.skipIf(!mayRun('bash', missing === 'aws' ? undefined : missing && `${missing} is not on the PATH`))(
  'the commands of docs/the-page.md',
  () => {
    test('print what the page says, with clients of the SDK', { timeout: 600_000 }, async () => {
      expectPage(await printedBy({ aws: node('e2e/awsCommand/aws.ts') }))
    })

    test.skipIf(!mayRun('aws', missing && `${missing} is not on the PATH`))(
      'print the same with the AWS CLI',
      { timeout: 900_000 },
      async () => {
        expectPage(await printedBy({}))
      },
    )
  },
)
