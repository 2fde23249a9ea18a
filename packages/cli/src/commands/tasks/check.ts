import { checkTasks, consoleTasks, type NeedQuestion, type TaskAnswer } from '@gatewarden/analysis'
import type { CompiledPolicy } from '@gatewarden/authorize'
import { policiesInEffect } from '@gatewarden/directory'
import { openReference } from '@gatewarden/reference'
import { Command, Option } from 'commander'
import { type AccountOptions, type AccountSource, addAccountOptions, readAccountSource } from '../../accountSource.ts'
import { warnOfOldData } from '../../dataNote.ts'
import { EXIT, Failure, failureAt } from '../../failure.ts'
import { compiledPolicy, findFile } from '../../policyArgument.ts'
import { showProgress } from '../../progress.ts'
import { repeated } from '../../repeated.ts'
import type { Run } from '../../run.ts'
import { addTaskOptions, readTasks, readTaskValues, type TaskOptions } from '../../taskOptions.ts'
import { countLine, type IdentityTasks, tasksJson, tasksText } from '../../taskReport.ts'
import { tasksPage } from '../../tasksPage.ts'
import { writeWhole } from '../../writeWhole.ts'

const FORMATS = ['text', 'json', 'html'] as const

interface CheckOptions extends AccountOptions, TaskOptions {
  readonly task?: readonly string[]
  readonly all?: true
  readonly keyPolicy?: string
  readonly format: (typeof FORMATS)[number]
  readonly output?: string
  readonly full?: true
  readonly json?: true
}

/** `gatewarden tasks check`. */
export function check(run: Run): Command {
  const command = new Command('check')
    .summary('which tasks of the console an identity may do')
    .description(
      'Decides for each task of the Amazon Connect console whether a principal may do it: yes, no with what is missing, or depends on a resource or a condition.',
    )
    .argument('[principal]', 'user/NAME, role/NAME (any session of it), role/NAME/SESSION, root, or an ARN of one')
    .option('--task <task>', 'only this task, in full; can be repeated', repeated)
    .option('--all', 'every user and role of the account, except service-linked roles')
    .option('--key-policy <file>', "the policy of the KMS key (default: AWS's default key policy)")
    .option('--full', 'show every missing permission with its resource and why')
    .addOption(new Option('--format <format>', 'the output format').choices(FORMATS).default('text'))
    .option('--output <file>', 'write to a file, which is replaced in one step')
    .option('--json', 'answer as JSON: the same as --format json')
    .addHelpText(
      'after',
      `
A permission on a resource that is not named is decided for every such resource: allowed on all of them is yes, on some depends, on none no.
What AWS asks for only with a KMS key of one's own is missing only with --key; without it the answer depends on the key.

Exit status: 0 yes for every task, 1 no or depends for some, 2 bad input.

Examples:
  gatewarden tasks check user/supervisor --account account.json
  gatewarden tasks check user/supervisor --account account.json --task create-instance --bucket our-recordings
  gatewarden tasks check --all --account account.json --format html --output tasks.html
  gatewarden tasks check role/Agent --endpoint http://127.0.0.1:4600 --json`,
    )
    .action((who: string | undefined, options: CheckOptions) => checkIdentities(run, who, options))
  return addTaskOptions(addAccountOptions(command))
}

async function checkIdentities(run: Run, who: string | undefined, options: CheckOptions): Promise<void> {
  if ((who === undefined) === (options.all === undefined)) {
    throw new Failure(who === undefined ? 'name a principal, or give --all' : 'give a principal or --all, not both')
  }
  const format = formatOf(options)
  const tasks = options.task === undefined ? consoleTasks() : readTasks(options.task)
  const reference = openReference()
  const source = await readAccountSource(run, options)
  const { account } = source
  const values = readTaskValues(options, { account: account.accountId, partition: account.partition }, reference)
  const keyPolicy = await readKeyPolicy(run, options.keyPolicy)
  const asked = who === undefined ? identitiesOf(source) : [who]
  const now = run.streams.now()
  const notes: string[] = []
  const known: NeedQuestion['known'] = new Map()
  const progress = showProgress(run, 'identities')
  const found = asked.map((each, done): IdentityTasks => {
    progress(done, asked.length)
    const answer = policiesInEffect(each, { ...source, notes })
    if ('problem' in answer) throw failureAt(source.name, answer.problem.place, answer.problem.message)
    const { holder } = answer
    const question = { holder, reference, now, known, ...(keyPolicy && { keyPolicy }) }
    return { identity: holder.principal.text, answers: checkTasks(tasks, values, question) }
  })
  progress(asked.length, asked.length)
  write(run, render(run, found, format, options), format, options)
  for (const note of new Set(notes)) run.warn(`note: ${note}`)
  warnOfOldData(run, source.catalogue.source)
  const isAll = found.every(({ answers }) => answers.every(({ verdict }) => verdict === 'yes'))
  run.exitCode = isAll ? EXIT.allowed : EXIT.denied
}

function formatOf({ format, json, all, output }: CheckOptions): CheckOptions['format'] {
  if (json && format === 'html') throw new Failure('give --json or --format html, not both')
  if (output !== undefined && format === 'text' && !json) {
    throw new Failure(`--output is for --format html and json${all ? '' : '; text goes to standard output'}`)
  }
  return json ? 'json' : format
}

async function readKeyPolicy(run: Run, file: string | undefined): Promise<CompiledPolicy | undefined> {
  return file === undefined ? undefined : compiledPolicy(await findFile(run, file), 'resource')
}

/** Nobody uses a service-linked role but its service. */
function identitiesOf({ account: { users, roles } }: AccountSource): string[] {
  const own = [...roles.values()].filter(({ arn }) => !arn.includes(':role/aws-service-role/'))
  const found = [...users.values(), ...own].map(({ arn }) => arn)
  if (found.length === 0) throw new Failure('the account has no users and no roles other than service-linked roles')
  return found
}

function render(
  run: Run,
  found: readonly IdentityTasks[],
  format: CheckOptions['format'],
  options: CheckOptions,
): string | readonly string[] {
  if (format === 'html') return tasksPage(found)
  const isAll = options.all === true
  if (format === 'json') return JSON.stringify(isAll ? { identities: found.map(tasksJson) } : jsonOf(found), null, 2)
  const isFull = options.full === true || options.task !== undefined
  if (!isAll || isFull)
    return found.flatMap((each, at) => [...(at === 0 ? [] : ['']), ...tasksText(each, isFull, run.style)])
  return summaryOf(found)
}

function jsonOf([first]: readonly IdentityTasks[]) {
  return first === undefined ? {} : tasksJson(first)
}

/** A line for each identity. */
function summaryOf(found: readonly IdentityTasks[]): string[] {
  const width = Math.max(...found.map(({ identity }) => identity.length))
  const line = (identity: string, answers: readonly TaskAnswer[]) => `${identity.padEnd(width)}  ${countLine(answers)}`
  return [
    ...found.map(({ identity, answers }) => line(identity, answers)),
    'which tasks: --full, --format html or --json',
  ]
}

function write(run: Run, text: string | readonly string[], format: string, { output }: CheckOptions): void {
  if (typeof text !== 'string') run.print(...text)
  else if (output !== undefined) writeWhole(run, output, text.endsWith('\n') ? text : `${text}\n`)
  else if (format === 'html') run.streams.stdout.write(text)
  else run.printText(text)
}
