import type { AwsManagedPolicy, Catalogue } from '@gatewarden/catalogue'
import type { AccountState } from '@gatewarden/directory'

/**
 * An AWS managed policy as the account sees it: a deprecated one only while something of the account still has it (IAM User Guide,
 * Deprecated AWS managed policies).
 */
export function awsPolicyAt(arn: string, state: AccountState, catalogue: Catalogue): AwsManagedPolicy | undefined {
  const answer = catalogue.get(arn)
  if ('code' in answer || answer.policy.arn !== arn) return undefined
  return answer.policy.deprecated !== undefined && !isInUse(state, arn) ? undefined : answer.policy
}

/** Whether a policy is attached to something, or is somebody's permissions boundary. */
export function isInUse(state: AccountState, arn: string): boolean {
  return state.attachments.countUnder(`${arn} `) + state.boundaries.countUnder(`${arn} `) > 0
}
