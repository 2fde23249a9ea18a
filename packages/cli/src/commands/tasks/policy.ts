import { beyondTaskPolicy, proofOfTaskPolicy, remarksOnTask, type TaskPolicy, taskPolicy } from '@gatewarden/analysis'
import { openReference } from '@gatewarden/reference'
import { Command } from 'commander'
import { EXIT } from '../../failure.ts'
import { compiledPolicy, findPolicy, policySources, titleOf } from '../../policyArgument.ts'
import type { Run } from '../../run.ts'
import { addTaskOptions, readTasks, readTaskValues, type TaskOptions } from '../../taskOptions.ts'
import { type ComparedManaged, taskPolicyJson, taskPolicyText } from '../../taskPolicyReport.ts'

interface PolicyOptions extends TaskOptions {
  readonly accountId?: string
  readonly partition: string
  readonly compare: string
  readonly json?: true
}

/** `gatewarden tasks policy`. */
export function policy(run: Run): Command {
  const command = new Command('policy')
    .summary('the smallest policy for tasks, with its proof')
    .description(
      'Prints the smallest customer managed policy that allows tasks of the Amazon Connect console on the named resources, and proves it: every permission is decided with the policy in effect, without any one statement a task lacks something, and nothing else is allowed.',
    )
    .argument('<task...>', 'IDs of tasks; `gatewarden tasks list` lists them')
    .option('--account-id <id>', 'the account of the resources')
    .option('--partition <name>', 'the partition of the resources, such as aws-cn', 'aws')
    .option('--compare <policy>', 'a policy to compare with', 'AmazonConnect_FullAccess')
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      `
Without --key the permissions on a KMS key of one's own are left out. A "*" stands for what is not named.

Exit status: 0 printed and proved, 1 a part of the proof failed, 2 bad input.

Examples:
  gatewarden tasks policy create-instance --bucket our-recordings --account-id 123456789012 \\
      --key arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab
  gatewarden tasks policy view-lex-bots edit-lex-bots --region eu-west-1 --instance 0aa1bb2c --set bot=ABCDEFGHIJ
  gatewarden tasks policy edit-polly --json`,
    )
    .action((ids: string[], options: PolicyOptions) => printPolicyFor(run, ids, options))
  return addTaskOptions(command)
}

async function printPolicyFor(run: Run, ids: readonly string[], options: PolicyOptions): Promise<void> {
  const reference = openReference()
  const tasks = readTasks(ids)
  const { accountId, partition } = options
  const values = readTaskValues(
    options,
    { partition, ...(accountId !== undefined && { account: accountId }) },
    reference,
  )
  const made = taskPolicy(tasks, values, reference)
  const proof = proofOfTaskPolicy(made, reference, run.streams.now())
  const compared = await comparedWith(run, options.compare, made)
  const notes = [...new Set(tasks.flatMap(remarksOnTask))]
  const report = { tasks, policy: made, proof, compared, notes }
  if (options.json) run.printJson(taskPolicyJson(report))
  else run.print(...taskPolicyText(report))
  const isProved =
    proof.denied.length === 0 &&
    proof.nothingBeyond.answer === 'yes' &&
    proof.statements.every(({ breaks }) => breaks.length > 0)
  run.exitCode = isProved ? EXIT.allowed : EXIT.denied
}

async function comparedWith(run: Run, argument: string, made: TaskPolicy): Promise<ComparedManaged> {
  const found = await findPolicy(run, argument, policySources(run, {}))
  return { name: titleOf(found), ...beyondTaskPolicy(made, compiledPolicy(found).document, openReference()) }
}
