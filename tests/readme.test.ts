import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { memoryStreams } from '../packages/cli/src/commandLine.fixture.ts'
import { createProgram } from '../packages/cli/src/program.ts'
import { Run as CommandRun } from '../packages/cli/src/run.ts'
import { type CommandBlock, commandBlocks, type Run, runBlock } from './commands.ts'
import { repositoryFiles, root, textOf } from './workspace.ts'

// Every command of every page is run, and what a page shows below its commands is what they print. `vitest run -u` rewrites it.
const pages = repositoryFiles().filter((file) => file.endsWith('.md'))
const program = createProgram(new CommandRun(memoryStreams()))

describe('README.md', () => {
  const lines = textOf('README.md').split('\n')

  test('has at most 120 lines', () => {
    expect(lines.length - 1).toBeLessThanOrEqual(120)
  })

  test('has a first answer before line 30, and only then the server', () => {
    const at = (start: string) => lines.findIndex((line) => line.startsWith(start)) + 1
    expect(at('npm ci')).toBeGreaterThan(0)
    expect(at('npx gatewarden can')).toBe(at('npm ci') + 1)
    expect(at('npx gatewarden can')).toBeLessThan(30)
    expect(at('`npm start`')).toBeGreaterThan(at('npx gatewarden can'))
    expect(at('`npm test`')).toBeGreaterThan(at('`npm start`'))
  })

  test('shows commands', () => {
    expect(commandBlocks('README.md', textOf('README.md')).length).toBeGreaterThanOrEqual(4)
  })
})

describe('the command line', () => {
  test('has a subcommand for each file or folder of packages/cli/src/commands', () => {
    const names = new Set(program.commands.flatMap((command) => [command.name(), `${command.name()}.ts`]))
    const files = readdirSync(join(root, 'packages/cli/src/commands')).filter((file) => !file.endsWith('.test.ts'))
    expect(
      files.filter((file) => !names.has(file)),
      'add it in packages/cli/src/program.ts',
    ).toEqual([])
  })

  test('every subcommand is shown on a page', () => {
    const shown = pages.flatMap((file) => commandBlocks(file, textOf(file)).flatMap(({ commands }) => commands))
    const paths = leaves(program).map((path) => `npx ${path.join(' ')}`)
    expect(paths.filter((path) => !shown.some(({ line }) => line.startsWith(`${path} `)))).toEqual([])
  })
})

describe.each(pages.filter((file) => commandBlocks(file, textOf(file)).length > 0))('%s', (file) => {
  test('shows commands that do what it says', { timeout: 300_000 }, async () => {
    const text = textOf(file)
    const blocks = commandBlocks(file, text)
    const runs = await Promise.all(blocks.map(runBlock))
    expect(blocks.flatMap((block, at) => unexpected(block, runs[at] ?? []))).toEqual([])
    await expect(withOutput(text, blocks, runs)).toMatchFileSnapshot(`../${file}`)
  })
})

interface Named {
  name(): string
  readonly commands: readonly Named[]
}

/** The words of each command that has no subcommands: `gatewarden policy check`. */
function leaves(command: Named): string[][] {
  const own = command.name()
  return command.commands.length === 0
    ? [[own]]
    : command.commands.flatMap((child) => leaves(child).map((path) => [own, ...path]))
}

/** A sentence for each command that ended otherwise than its line says. */
function unexpected({ commands }: CommandBlock, runs: readonly Run[]): string[] {
  return commands.flatMap(({ line, exit }, at) => {
    const { status, stderr } = runs[at] ?? { status: null, stderr: 'did not run' }
    return status === exit ? [] : [`${line}\nends with ${status}, not ${exit}: ${stderr}`]
  })
}

/** The page with what its commands print now. */
function withOutput(text: string, blocks: readonly CommandBlock[], runs: readonly (readonly Run[])[]): string {
  let updated = ''
  let from = 0
  for (const [at, { shown }] of blocks.entries()) {
    if (shown === undefined) continue
    updated += text.slice(from, shown.start) + (runs[at] ?? []).map(({ stdout }) => stdout).join('')
    from = shown.end
  }
  return updated + text.slice(from)
}
