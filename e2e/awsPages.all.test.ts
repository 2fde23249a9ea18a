import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { mayRun, onPath, root, run } from './command.ts'
import { plainEnvironment, REGION, startServer } from './server.ts'

/** A block of commands with the output that the page shows for it. */
interface Block {
  readonly commands: string
  readonly output: string
}

const PAGES = ['the-page.md', 'connect.md']

function blocksOf(page: string): Block[] {
  const text = readFileSync(join(root, 'docs', page), 'utf8')
  const found = text.matchAll(/^```sh\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?/gms)
  return Array.from(found, ([, commands = '', output = '']) => ({ commands, output }))
}

const END = 'the block of the page ends here'
const missing = ['bash', 'curl'].find((program) => onPath(program) === undefined)

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
async function printedBy(blocks: readonly Block[], programs: Readonly<Record<string, string>>): Promise<string[]> {
  const server = await startServer()
  cleanups.push(() => server.clean())
  const folder = await folderWith({ gatewarden: node('packages/cli/src/gatewarden.js'), ...programs })
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

function expectPage(blocks: readonly Block[], printed: readonly string[]): void {
  expect(printed).toHaveLength(blocks.length)
  for (const [at, { output }] of blocks.entries()) {
    const shown = linesOf(output)
    const lines = linesOf(printed[at] ?? '')
    const differs = lines.length !== shown.length || shown.some((line, n) => !patternOf(line).test(lines[n] ?? ''))
    if (differs) expect.soft(lines).toEqual(shown)
  }
}

const needed = missing && `${missing} is not on the PATH`
const cli = onPath('aws') === undefined ? 'aws is not on the PATH' : undefined

describe.skipIf(!mayRun('bash', needed))('pages with commands of the AWS CLI', () => {
  test.each(PAGES)('%s prints what it says, with clients of the SDK', { timeout: 600_000 }, async (page) => {
    const blocks = blocksOf(page)
    expectPage(blocks, await printedBy(blocks, { aws: node('e2e/awsCommand/aws.ts') }))
  })

  test.skipIf(!mayRun('aws', cli)).each(PAGES)(
    '%s prints the same with the AWS CLI',
    { timeout: 900_000 },
    async (page) => {
      const blocks = blocksOf(page)
      expectPage(blocks, await printedBy(blocks, {}))
    },
  )
})
