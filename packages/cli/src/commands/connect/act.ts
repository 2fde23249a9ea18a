import { Command } from 'commander'
import { addAccountOptions } from '../../accountSource.ts'
import { type AskOptions, addAnswerOptions, addRequestOptions, ask } from '../../ask.ts'
import { roleOfInstance } from '../../instanceRoles.ts'
import type { Run } from '../../run.ts'

/** `gatewarden connect act`: may an instance do this by its service-linked role, and why. */
export function act(run: Run): Command {
  const command = new Command('act')
    .summary('may an instance do this by its service-linked role, and why')
    .description(
      'Decides whether an Amazon Connect instance may perform an action by its service-linked role, and says why.',
    )
    .argument('<instance>', 'the ID or ARN of an instance, or the name of its service-linked role')
    .argument(
      '<action...>',
      'IAM actions, such as s3:PutObject; of several, those without resource types are decided on "*"',
    )
  addRequestOptions(command)
  addAnswerOptions(command)
    .addHelpText(
      'after',
      `
What an instance does, it does as a session of its service-linked role: AmazonConnectServiceLinkedRolePolicy, and inline policies for what
is connected to the instance. An account file has no instances: name the role, as in AWSServiceRoleForAmazonConnect_a1b2c3.

Exit status: 0 allowed, 1 denied, 2 bad input, 3 unknown: the decision depends on a policy that is not given. Of several actions 1 if
one is denied, or else 3 if one is unknown. With --expect 0 as expected, 1 not, 2 bad input.

Examples:
  gatewarden connect act 11111111-2222-3333-4444-555555555555 s3:PutObject --data .gatewarden \\
      --resource arn:aws:s3:::amazon-connect-a1b2c3d4e5f6/call.wav --resource-account 123456789012
  gatewarden connect act AWSServiceRoleForAmazonConnect_a1b2c3d4e5f6g7h8i9j0 cloudwatch:PutMetricData \\
      --account account.json --context cloudwatch:namespace=AWS/Connect
  gatewarden connect act 11111111-2222-3333-4444-555555555555 profile:SearchProfiles --endpoint http://127.0.0.1:4600 \\
      --resource arn:aws:profile:us-east-1:123456789012:domains/amazon-connect-sales --json`,
    )
    .action((instance: string, actions: string[], options: AskOptions) =>
      ask(run, (source) => roleOfInstance(instance, source), actions, options),
    )
  return addAccountOptions(command)
}
