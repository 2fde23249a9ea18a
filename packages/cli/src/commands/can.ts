import { openReference } from '@gatewarden/reference'
import { Command } from 'commander'
import { answerTo, type QuestionAnswer } from '../answer.ts'
import { toJson, toText } from '../decisionReport.ts'
import { EXIT } from '../failure.ts'
import { type QuestionOptions, readQuestions } from '../question.ts'
import type { Run } from '../run.ts'

interface CanOptions extends QuestionOptions {
  readonly explain?: true
  readonly json?: true
}

const several = (value: string, all: readonly string[] = []) => [...all, value]

/** `gatewarden can`: may a principal do this, and why. */
export function can(run: Run): Command {
  return new Command('can')
    .summary('may a principal of an account do this, and why')
    .description('Decides whether a principal of an account may perform an action, and says why.')
    .argument('<principal>', 'user/NAME, role/NAME (any session of it), role/NAME/SESSION, root, or an ARN of one')
    .argument('<action>', 'an IAM action, such as connect:CreateInstance')
    .requiredOption('--account <file>', 'output of `aws iam get-account-authorization-details`; - for standard input')
    .option('--resource <arn>', 'the resource of the request (default: "*", or the path "/" of what the action lists)')
    .option('--resource-account <id>', 'the account that owns the resource, if its ARN has no account ID')
    .option('--context <key=value>', 'a condition key of the request; can be repeated', several, [])
    .option('--at <date>', 'decide by the policy versions that were the default at the end of that day (UTC)')
    .option('--resource-policy <file>', 'the policy of the resource (a key policy, a bucket policy, a trust policy)')
    .option('--default-key-policy', "the policy of the KMS key is AWS's default key policy")
    .option('--session-policy <file>', 'a session policy; can be repeated', several)
    .option('--scp <file>', 'a service control policy, one for each organization level; can be repeated', several)
    .option('--unknown-action', 'allow an action that AWS does not document')
    .option('--explain', 'show every policy in effect and all near misses')
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      `
Condition keys that every request has, or that are a part of the resource's ARN, are assumed; --context overrides them. A note names
each other key that would change the decision.

Exit status: 0 allowed, 1 denied, 2 bad input, 3 unknown: the decision depends on the name of the session, or on a policy that
is not given.

Examples:
  gatewarden can user/supervisor connect:CreateInstance --account account.json
  gatewarden can user/supervisor s3:GetObject --account account.json \\
      --resource arn:aws:s3:::amazon-connect-a1b2/report.csv --context aws:SourceIp=10.0.0.1 --explain
  gatewarden can role/Agent connect:CreateUser --account account.json --at 2022-01-01 --json
  gatewarden can role/Agent/ana s3:GetObject --account account.json \\
      --resource arn:aws:s3:::amazon-connect-a1b2/report.csv --resource-policy bucket-policy.json
  gatewarden can user/supervisor kms:Decrypt --account account.json --default-key-policy \\
      --resource arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
    )
    .action((who: string, action: string, options: CanOptions) => answerQuestion(run, who, action, options))
}

async function answerQuestion(run: Run, who: string, action: string, options: CanOptions): Promise<void> {
  const reference = openReference()
  const [question] = await readQuestions(run, who, [action], options, reference)
  if (question === undefined) return
  const answer = { ...answerTo(question, reference), options }
  if (options.json) run.printJson(toJson(answer))
  else run.print(...toText(answer, run.style))
  run.exitCode = exitOf(answer)
}

function exitOf({ decision, dependsOn }: QuestionAnswer): number {
  if (dependsOn !== undefined) return EXIT.unknown
  return decision.outcome === 'allowed' ? EXIT.allowed : EXIT.denied
}
