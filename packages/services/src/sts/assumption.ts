import { accountOf, trustPolicyOf } from '@gatewarden/directory'
import { isAccountId, parseArn } from '@gatewarden/policy'
import type { Call } from '../call.ts'
import type { Need } from '../operation.ts'
import { stsError } from './errors.ts'
import type { AssumeRoleRequest } from './generated/types.ts'
import { inheritedTags } from './sessionTags.ts'

/**
 * What assuming a role must be allowed, by its trust policy first of all (rule K1). A role that is not there has none, so it is denied
 * like one whose trust policy is silent. Tags and a source identity that come down a chain need their permission at every link, as if
 * they were passed (IAM User Guide, Monitor and control actions taken with assumed roles; for tags as AWS answers).
 */
export function assumptionNeeds({ input, state, caller }: Call<AssumeRoleRequest>): readonly Need[] {
  const { who, session } = caller
  if (who.kind === 'root') throw stsError('rootAssumes')
  const { RoleArn: resource, Tags = [], TransitiveTagKeys = [], SourceIdentity } = input
  if (!isRoleArn(resource)) throw stsError('noRoleArn')
  const trust = trustPolicyOf(resource, accountOf(state))
  const role = {
    resource,
    hidesReason: true,
    ...(trust !== undefined && 'policy' in trust && { resourcePolicy: trust.policy }),
  }
  const needs: Need[] = [{ action: 'sts:AssumeRole', ...role }]
  if (Tags.length + TransitiveTagKeys.length + inheritedTags(caller).length > 0) {
    needs.push({ action: 'sts:TagSession', ...role })
  }
  if ((SourceIdentity ?? session?.sourceIdentity) !== undefined) {
    // "Required in both the permissions policy ... and in the role trust policy", the page says of one role that assumes another.
    needs.push({ action: 'sts:SetSourceIdentity', ...role, needsIdentityPolicy: who.kind === 'assumedRole' })
  }
  return needs
}

/** Read off its text alone: only on the ARN of a role it is the trust policy that decides. */
function isRoleArn(text: string): boolean {
  const arn = parseArn(text)
  if (arn === undefined) return false
  return arn.service === 'iam' && arn.region === '' && isAccountId(arn.account) && /^role\/./.test(arn.resource)
}

/** The source identity of a new role session: once set it stays, all the way down the chain. */
export function sourceIdentityOf({ input, caller }: Pick<Call<AssumeRoleRequest>, 'input' | 'caller'>) {
  const { SourceIdentity: given } = input
  const set = caller.session?.sourceIdentity
  if (given !== undefined && set !== undefined && given !== set) throw stsError('sourceIdentitySet')
  return set ?? given
}
