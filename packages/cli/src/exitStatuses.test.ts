import { readdirSync, readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { memoryStreams, ROOT, runCommand } from './commandLine.fixture.ts'
import { createProgram } from './program.ts'
import { Run } from './run.ts'

// docs/exit-statuses.md is made from the help of the commands; `vitest run -u` rewrites it.
const PAGE = 'docs/exit-statuses.md'
const paths = leaves(createProgram(new Run(memoryStreams())))

/** The words of each command that has no subcommands. */
function leaves(command: Command, before: readonly string[] = []): string[][] {
  if (command.commands.length === 0) return [[...before]]
  return command.commands.flatMap((child) => leaves(child, [...before, child.name()]))
}

/** What the help of a command says of each exit status. */
async function statusesOf(path: readonly string[]): Promise<Map<number, string>> {
  const { stdout } = await runCommand([...path, '--help'])
  const [, paragraph = ''] = /\nExit status: ([\s\S]*?)(?:\n\n|$)/.exec(stdout) ?? []
  // The first sentence; what follows it is about several answers at once.
  const [sentence = ''] = paragraph.replace(/\s+/g, ' ').split(/; with --jsonl|\. (?=[A-Z])/)
  const parts = sentence.split(/(?:^|, |; )(?=\d )/)
  return new Map(parts.filter(Boolean).map((part) => [Number(part[0]), part.slice(2).replace(/\.$/, '')]))
}

const statuses = new Map(
  await Promise.all(paths.map(async (path) => [path.join(' '), await statusesOf(path)] as const)),
)

test('the help of every command says when it ends with 0 and with 2', () => {
  const silent = [...statuses].filter(([, of]) => !of.has(0) || of.get(2)?.startsWith('bad input') !== true)
  expect(silent.map(([path]) => path)).toEqual([])
})

/** The words of each command that has subcommands. */
function groups(command: Command, before: readonly string[] = []): string[][] {
  if (command.commands.length === 0) return []
  return [[...before], ...command.commands.flatMap((child) => groups(child, [...before, child.name()]))]
}

test('the help of every group of commands has examples', async () => {
  for (const path of groups(createProgram(new Run(memoryStreams())))) {
    const { stdout } = await runCommand([...path, '--help'])
    expect(stdout, path.join(' ')).toMatch(/Examples:\n {2}gatewarden/)
  }
})

test('every command has --json, and examples in its help', async () => {
  for (const path of paths) {
    const { exit, stdout } = await runCommand([...path, '--help'])
    expect({ path, exit }).toEqual({ path, exit: 0 })
    expect(stdout, path.join(' ')).toContain('--json')
    expect(stdout, path.join(' ')).toMatch(/Examples?:\n {2}(gatewarden|eval|npx)/)
  }
})

test('the table of the page is that of the help', async () => {
  const page = readFileSync(`${ROOT}${PAGE}`, 'utf8')
  const [before = '', , after = ''] = page.split(/^<!-- (?:table|end) -->\n/m)
  const cell = (text = '') => text.replaceAll('|', '\\|')
  const rows = [...statuses].map(
    ([path, of]) => `| \`${path}\` | ${[0, 1, 2, 3].map((status) => cell(of.get(status))).join(' | ')} |\n`,
  )
  const table = `| command | 0 | 1 | 2 | 3 |\n|---|---|---|---|---|\n${rows.join('')}`
  await expect(`${before}<!-- table -->\n${table}<!-- end -->\n${after}`).toMatchFileSnapshot(`${ROOT}${PAGE}`)
})

interface CliCase {
  readonly name: string
  readonly args: readonly string[]
  readonly exit: number
}

test('no command ends in another way', () => {
  const folder = `${ROOT}fixtures/cli`
  const cases = readdirSync(folder).flatMap(
    (file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as CliCase[],
  )
  const unexpected = cases.filter(({ args, exit }) => {
    const path = paths.find((words) => words.every((word, at) => args[at] === word))
    return path !== undefined && statuses.get(path.join(' '))?.has(exit) !== true
  })
  expect(unexpected.map(({ name, exit }) => `${name}: ${exit}`)).toEqual([])
})
