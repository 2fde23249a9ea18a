import { Command } from 'commander'
import { addAccountOptions } from '../accountSource.ts'
import { type AskOptions, addAnswerOptions, addRequestOptions, ask } from '../ask.ts'
import { repeated } from '../repeated.ts'
import type { Run } from '../run.ts'

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
  addRequestOptions(command)
    .option('--session-policy <file>', 'a session policy; can be repeated', repeated)
    .option(
      '--scp <files>',
      'the service control policies of an organization level, between commas, such as FullAWSAccess,deny.json; repeated for each level',
      repeated,
    )
  addAnswerOptions(command)
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
    .action((who: string, actions: string[], options: AskOptions) => ask(run, who, actions, options))
  return addAccountOptions(command)
}
