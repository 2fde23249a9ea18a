import { consoleTasks } from '@gatewarden/analysis'
import { Command } from 'commander'
import type { Run } from '../../run.ts'

interface ListOptions {
  readonly json?: true
}

/** `gatewarden tasks list`. */
export function list(run: Run): Command {
  return new Command('list')
    .summary('list the tasks of the Amazon Connect console')
    .description(
      'Lists the tasks of the Amazon Connect console, by page: ID, what it is, how many permissions it needs.',
    )
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      `
Exit status: 0 listed, 2 bad input.

Examples:
  gatewarden tasks list
  gatewarden tasks list --json`,
    )
    .action((options: ListOptions) => {
      const tasks = consoleTasks()
      if (options.json) run.printJson(tasks.map(({ id, page, title, kind }) => ({ id, page, title, kind })))
      else run.print(...listText())
    })
}

function listText(): string[] {
  const tasks = consoleTasks()
  const pages = [...Map.groupBy(tasks, ({ page }) => page)]
  const width = Math.max(...tasks.map(({ id }) => id.length))
  const rows = pages.flatMap(([page, ofPage]) => [
    page,
    ...ofPage.map(({ id, title, needs }) => {
      const count = Object.values(needs).flat().length
      return `  ${id.padEnd(width)}  ${title} (${count} ${count === 1 ? 'permission' : 'permissions'})`
    }),
    '',
  ])
  return [...rows, `${tasks.length} tasks on ${pages.length} pages`]
}
