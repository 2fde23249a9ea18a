import { isAwsManaged } from '@gatewarden/catalogue/internal'
import type { AccountState, SessionPolicies } from '@gatewarden/directory'
import { findArn } from '@gatewarden/directory/internal'
import { parseArn } from '@gatewarden/policy'
import type { Call } from '../call.ts'
import { awsPolicyAt } from '../managedPolicies.ts'
import { checkDocument } from '../policyDocuments.ts'
import { stsError } from './errors.ts'
import type { PolicyDescriptorType } from './generated/types.ts'

/** AWS STS API Reference, AssumeRole, PolicyArns. */
const MAX_MANAGED_POLICIES = 10

export interface PolicyInput {
  readonly Policy?: string | undefined
  readonly PolicyArns?: readonly PolicyDescriptorType[] | undefined
}

/** The session policies of a request, checked; undefined where it has none and the session is not limited (rule S5). */
export function sessionPoliciesOf(call: Pick<Call<PolicyInput>, 'input' | 'state' | 'catalogue' | 'context'>) {
  const { Policy: inline, PolicyArns = [] } = call.input
  if (inline === undefined && PolicyArns.length === 0) return undefined
  if (inline !== undefined) checkDocument(call, inline, 'session', 'sessionPolicy')
  if (PolicyArns.length > MAX_MANAGED_POLICIES) throw stsError('manySessionPolicies', MAX_MANAGED_POLICIES)
  const policyArns = [...new Set(PolicyArns.map(({ arn = '' }) => arn))]
  const unreadable = policyArns.find((arn) => arn !== '' && parseArn(arn) === undefined)
  if (unreadable !== undefined) throw stsError('noArn', unreadable)
  const missing = policyArns.find((arn) => !isThere(call, arn))
  if (missing !== undefined) throw stsError('noSuchSessionPolicy', missing)
  const policies: SessionPolicies = {
    ...(inline !== undefined && { inline }),
    ...(policyArns.length > 0 && { policyArns }),
  }
  return policies
}

interface Where {
  readonly state: AccountState
  readonly catalogue: Call['catalogue']
}

function isThere({ state, catalogue }: Where, arn: string): boolean {
  if (!isAwsManaged(arn)) return findArn(state, 'policy', arn) !== undefined
  return awsPolicyAt(arn, state, catalogue)?.isAttachable === true
}
