import { openReference } from '@gatewarden/reference'
import { Command, Option } from 'commander'
import { addAccountOptions } from '../accountSource.ts'
import { answerTo } from '../answer.ts'
import { warnOfOldData } from '../dataNote.ts'
import { toJson, toText } from '../decisionReport.ts'
import { type QuestionOptions, readQuestions } from '../question.ts'
import { repeated } from '../repeated.ts'
import type { Run } from '../run.ts'
import {
  EXPECTATIONS,
  type Expectation,
  exitOf,
  expectationJson,
  expectationLines,
  severalJson,
  severalText,
} from '../severalReport.ts'

interface CanOptions extends QuestionOptions {
  readonly explain?: true
  readonly json?: true
  readonly expect?: Expectation
}

/** `gatewarden can`: may a principal do this, and why. */
export function can(run: Run): Command {
  const command = new Command('can')
    .summary('may a principal of an account do this, and why')
    .description('Decides whether a principal of an account may perform an action, and says why.')
    .argument('<principal>', 'user/NAME, role/NAME (any session of it), role/NAME/SESSION, root, or an ARN of one')
    .argument(
      '<action...>',
      'IAM actions, such as connect:CreateInstance; of several, those without resource types are decided on "*"',
    )
    .option('--resource <arn>', 'the resource of the request (default: "*", or the path "/" of what the action lists)')
    .option('--resource-account <id>', 'the account that owns the resource, if its ARN has no account ID')
    .option('--context <key=value>', 'a condition key of the request; can be repeated', repeated, [])
    .option('--at <date>', 'decide by the policy versions that were the default at the end of that day (UTC)')
    .option('--resource-policy <file>', 'the policy of the resource (a key policy, a bucket policy, a trust policy)')
    .option('--default-key-policy', "the policy of the KMS key is AWS's default key policy")
    .option('--session-policy <file>', 'a session policy; can be repeated', repeated)
    .option(
      '--scp <files>',
      'the service control policies of an organization level, between commas, such as FullAWSAccess,deny.json; repeated for each level',
      repeated,
    )
    .option('--unknown-action', 'allow an action that AWS does not document')
    .addOption(
      new Option('--expect <decision>', 'exit 0 if every action is decided so, otherwise 1').choices(EXPECTATIONS),
    )
    .option('--explain', 'show every policy in effect and all near misses')
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      `
Condition keys that every request has, or that are a part of the resource's ARN, are assumed; --context overrides them. A note names
each other key that would change the decision.

A denial ends with a proposal: the smallest statement of an identity-based policy that would allow the request. It is decided with the
statement in effect before it is printed, and nothing is changed. Where a Deny, a boundary or another policy decides, it is named instead.

Exit status: 0 allowed, 1 denied, 2 bad input, 3 unknown: the decision depends on the name of the session, or on a policy that
is not given. Of several actions 1 if one is denied, or else 3 if one is unknown. With --expect 0 as expected, 1 not,
2 bad input, also if the resource that an action needs is not given.

Examples:
  gatewarden can user/supervisor connect:CreateInstance --account account.json
  gatewarden can user/supervisor s3:GetObject --account account.json \\
      --resource arn:aws:s3:::amazon-connect-a1b2/report.csv --context aws:SourceIp=10.0.0.1 --explain
  gatewarden can role/Agent connect:CreateUser --account account.json --at 2022-01-01 --json
  gatewarden can user/supervisor s3:GetObject s3:PutObject --account account.json \\
      --resource arn:aws:s3:::amazon-connect-a1b2/report.csv
  gatewarden can user/supervisor iam:DeleteUser --account account.json --expect denied \\
      --resource arn:aws:iam::123456789012:user/supervisor
  gatewarden can user/supervisor s3:GetObject --account account.json --scp FullAWSAccess --scp FullAWSAccess,deny.json \\
      --resource arn:aws:s3:::amazon-connect-a1b2/report.csv
  gatewarden can role/Agent/ana s3:GetObject --account account.json \\
      --resource arn:aws:s3:::amazon-connect-a1b2/report.csv --resource-policy bucket-policy.json
  gatewarden can user/supervisor kms:Decrypt --account account.json --default-key-policy \\
      --resource arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
    )
    .action((who: string, actions: string[], options: CanOptions) => answerQuestions(run, who, actions, options))
  return addAccountOptions(command)
}

async function answerQuestions(run: Run, who: string, actions: string[], options: CanOptions): Promise<void> {
  const reference = openReference()
  const questions = await readQuestions(run, who, actions, options, reference)
  const answers = questions.map((question) => ({ ...answerTo(question, reference), options }))
  const [first, ...others] = answers
  if (first === undefined) return
  const { expect: expected } = options
  if (options.json) {
    const one = { ...toJson(first), ...expectationJson(answers, expected) }
    run.printJson(others.length === 0 ? one : severalJson(answers, expected))
  } else {
    const isLong = others.length === 0 || options.explain
    if (isLong) for (const answer of answers) run.print(...toText(answer, run.style))
    else run.print(...severalText(answers, run.style))
    run.print(...expectationLines(answers, expected))
  }
  const { data } = questions[0] ?? {}
  if (data !== undefined) warnOfOldData(run, data.source, data.at)
  run.exitCode = exitOf(answers, expected)
}
