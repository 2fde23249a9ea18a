import { accountOf, trustPolicyOf } from '@gatewarden/directory/internal'
import { isAccountId, parseArn } from '@gatewarden/policy'
import type { Call } from '../call.ts'
import type { Need } from '../operation.ts'
import { stsError } from './errors.ts'
import type { AssumeRoleRequest } from './generated/types.ts'
import { inheritedTags } from './sessionTags.ts'

/**
 * What assuming a role must be allowed, above all by its trust policy (rule K1). A role that does not exist has none, so it is denied like
 * one whose trust policy does not allow it. Inherited tags and an inherited source identity need their permission in every role of a chain, as
 * if they were passed (IAM User Guide, Monitor and control actions taken with assumed roles; for tags as AWS answers).
 */
export function assumptionNeeds({ input, state, caller }: Call<AssumeRoleRequest>): readonly Need[] {
  const { who, session } = caller
  const { RoleArn: resource, Tags = [], TransitiveTagKeys = [], SourceIdentity } = input
  checkRoleArn(resource)
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
    // "Required in both the permissions policy ... and in the role trust policy", the page says of role chaining.
    needs.push({ action: 'sts:SetSourceIdentity', ...role, needsIdentityPolicy: who.kind === 'assumedRole' })
  }
  return needs
}

/** Decided by the text alone, before anything is looked up: trust policies decide only on ARNs of roles. */
function checkRoleArn(text: string): void {
  const arn = parseArn(text)
  if (arn === undefined) throw stsError('noArn', text)
  const { service, region, account, resource } = arn
  const isRole = service === 'iam' && region === '' && isAccountId(account) && /^role\/./.test(resource)
  if (!isRole) throw stsError('noRoleArn')
}

/** The source identity of a new role session: once set, it stays for the whole chain. */
export function sourceIdentityOf({ input, caller }: Pick<Call<AssumeRoleRequest>, 'input' | 'caller'>) {
  const { SourceIdentity: given } = input
  const set = caller.session?.sourceIdentity
  if (given !== undefined && set !== undefined && given !== set) throw stsError('sourceIdentitySet')
  return set ?? given
}
