import type { Identity } from '@gatewarden/directory'
import type { Call } from '../call.ts'
import type { Change } from '../operation.ts'
import { checkQuota } from './checks.ts'
import { iamError } from './errors.ts'
import type { ListAttachedUserPoliciesResponse } from './generated/types.ts'
import type { IdentityFinder } from './identities.ts'
import { awsPolicyOrCustomer } from './lookup.ts'
import { pageOfList } from './paging.ts'
import { type ArnErrors, checkPolicyArn } from './policyArns.ts'
import { attachedView } from './views.ts'

const QUOTAS = { user: 'PoliciesPerUser', group: 'PoliciesPerGroup', role: 'PoliciesPerRole' } as const

/** Attach{User,Group,Role}Policy: attaching a policy again changes nothing. */
export function attachPolicy<Input>(
  { kind, word, find, changeErrors = [] }: IdentityFinder<Input>,
  arnErrors?: ArnErrors,
) {
  return {
    authorizes: 'derived' as const,
    errors: ['NoSuchEntity', 'LimitExceeded', 'InvalidInput', 'PolicyNotAttachable', ...changeErrors],
    change(call: Call<Input & { readonly PolicyArn: string }>): Change<Record<string, never>> {
      const { input, at, context } = call
      const { uniqueId: identityId, attachedPolicies } = find(call)
      const { PolicyArn: policyArn } = input
      if (attachedPolicies.includes(policyArn)) return { events: [] }
      checkAttachable(call, policyArn, word, arnErrors)
      checkQuota(context, QUOTAS[kind], attachedPolicies.length)
      return { events: [{ kind: 'policyAttached', at, identityId, policyArn }] }
    },
  }
}

/**
 * Throws for a policy that does not exist, belongs to a service-linked role, or is deprecated and so no longer attachable
 * (docs/decisions/0024).
 */
function checkAttachable(call: Call<unknown>, arn: string, word: string, arnErrors?: ArnErrors): void {
  const policy = awsPolicyOrCustomer(call, arn, 'notAttachable', arnErrors)
  if (policy === undefined) return
  if (!policy.isAttachable) throw iamError('serviceRolePolicy', word)
  if (policy.deprecated !== undefined) throw iamError('notAttachable', arn)
}

/** Detach{User,Group,Role}Policy. */
export function detachPolicy<Input>({ find, changeErrors = [] }: IdentityFinder<Input>, arnErrors?: ArnErrors) {
  return {
    authorizes: 'derived' as const,
    errors: ['NoSuchEntity', 'LimitExceeded', 'InvalidInput', ...changeErrors],
    change(call: Call<Input & { readonly PolicyArn: string }>): Change<Record<string, never>> {
      const { state, input, at } = call
      const { uniqueId: identityId, attachedPolicies } = find(call)
      const { PolicyArn: policyArn } = input
      checkPolicyArn(state, policyArn, arnErrors)
      if (!attachedPolicies.includes(policyArn)) throw iamError('notAttached', policyArn)
      return { events: [{ kind: 'policyDetached', at, identityId, policyArn }] }
    },
  }
}

interface Lists {
  readonly PathPrefix?: string | undefined
  readonly Marker?: string | undefined
  readonly MaxItems?: number | undefined
}

/** ListAttached{User,Group,Role}Policies. */
export function listAttachedPolicies<Input>({ find }: IdentityFinder<Input>) {
  return {
    authorizes: 'derived' as const,
    errors: ['NoSuchEntity', 'InvalidInput'],
    read(call: Call<Input & Lists>): ListAttachedUserPoliciesResponse {
      const { input } = call
      const attached = attachedUnder(find(call), input.PathPrefix ?? '/')
      const { items, more } = pageOfList(call, attached, (arn) => arn)
      return { AttachedPolicies: items.map(attachedView), ...more }
    },
  }
}

function attachedUnder({ attachedPolicies }: Identity, prefix: string): readonly string[] {
  return attachedPolicies.filter((arn) => arn.slice(arn.indexOf(':policy/') + ':policy'.length).startsWith(prefix))
}
