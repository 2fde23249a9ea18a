import { type ConsoleTask, type Need, needsOfTask, remarksOnTask } from '@gatewarden/analysis'
import { openReference } from '@gatewarden/reference'
import { Command } from 'commander'
import type { Run } from '../../run.ts'
import { addTaskOptions, readTasks, readTaskValues, type TaskOptions } from '../../taskOptions.ts'
import { conditionText, needJson } from '../../taskReport.ts'

interface ShowOptions extends TaskOptions {
  readonly json?: true
}

/** `gatewarden tasks show`. */
export function show(run: Run): Command {
  const command = new Command('show')
    .summary('what a task needs')
    .description(
      'Shows the permissions that a task of the Amazon Connect console needs, with their resources and conditions, and where the page of AWS errs.',
    )
    .argument('<task>', 'the ID of a task; `gatewarden tasks list` lists them')
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      `
A "*" stands for what is not named: --bucket, --key and the others name it.

Exit status: 0 shown, 2 bad input.

Examples:
  gatewarden tasks show create-instance
  gatewarden tasks show edit-call-recordings --bucket our-recordings --json`,
    )
    .action((id: string, options: ShowOptions) => {
      const reference = openReference()
      const values = readTaskValues(options, {}, reference)
      for (const task of readTasks([id])) {
        const needs = needsOfTask(task, values, reference)
        if (options.json) run.printJson(taskJson(task, needs))
        else run.print(...taskText(task, needs))
      }
    })
  return addTaskOptions(command)
}

/** What AWS's page says of its rows. */
const EDIT_NOTE = 'To edit, users also need the permissions to view the page.'

function remarks(task: ConsoleTask): readonly string[] {
  return [...remarksOnTask(task), ...(task.id.startsWith('edit-') ? [EDIT_NOTE] : [])]
}

function taskText(task: ConsoleTask, needs: readonly Need[]): string[] {
  const byPlace = Map.groupBy(needs, placeOf)
  return [
    `${task.id}: ${task.title} (${task.page})`,
    ...[...byPlace].flatMap(([place, at]) => [`  on ${place}`, ...at.map(({ action }) => `    ${action}`)]),
    ...remarks(task).map((each) => `  note: ${each}`),
  ]
}

function placeOf({ resource, conditions, by, onlyWith }: Need): string {
  return [
    resource,
    ...[conditionText(conditions) ?? []].flat(),
    ...(by === undefined ? [] : [`called by ${by} for the user`]),
    ...(onlyWith === undefined ? [] : ['only with a key of your own']),
  ].join(', ')
}

function taskJson(task: ConsoleTask, needs: readonly Need[]) {
  const { id, page, title, kind, notActions } = task
  return { id, page, title, kind, needs: needs.map(needJson), notActions, notes: remarks(task) }
}
