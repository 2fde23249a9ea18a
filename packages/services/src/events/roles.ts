import { decide, servicePrincipal } from '@gatewarden/authorize'
import { accountOf, trustPolicyOf } from '@gatewarden/directory/internal'
import type { Call } from '../call.ts'
import { isIamArn } from '../iamArns.ts'
import type { Need } from '../operation.ts'
import { eventsError } from './errors.ts'

/** EventBridge as a principal. */
export const EVENTS = 'events.amazonaws.com'

const isRole = isIamArn('role')

/** Whoever gives EventBridge a role passes it (IAM User Guide, Grant a user permissions to pass a role to an AWS service). */
export function passRoleNeeds(roleArns: readonly (string | undefined)[], ruleArn: string): readonly Need[] {
  const given = new Set(roleArns.filter((arn) => arn !== undefined))
  return [...given].map((arn) => ({
    action: 'iam:PassRole',
    // A text that is not the ARN of a role could be anything: only a statement for every resource allows it.
    resource: isRole(arn) ? arn : '*',
    context: { 'iam:PassedToService': EVENTS, 'iam:AssociatedResourceArn': ruleArn },
  }))
}

/** Throws where EventBridge cannot assume the role: it does not exist in the account, or does not trust EventBridge. */
export function checkRole({ state, facts }: Pick<Call, 'state' | 'facts'>, roleArn: string, ruleArn: string): void {
  const trust = trustPolicyOf(roleArn, accountOf(state))
  const { outcome } = decide(
    {
      principal: servicePrincipal(EVENTS),
      action: 'sts:AssumeRole',
      resource: roleArn,
      context: {
        'aws:SourceArn': ruleArn,
        'aws:SourceAccount': state.accountId,
        'aws:CurrentTime': new Date(facts.now).toISOString(),
        'aws:RequestedRegion': facts.region,
      },
      enforced: true,
    },
    { resource: trust !== undefined && 'policy' in trust ? trust.policy : null },
  )
  if (outcome !== 'allowed') throw eventsError('roleNotTrusted', roleArn)
}
