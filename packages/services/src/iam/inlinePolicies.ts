import { INLINE_HOLDERS } from '@gatewarden/policy/internal'
import type { Call } from '../call.ts'
import type { Change } from '../operation.ts'
import { checkInlineDocument } from '../policyDocuments.ts'
import { iamError } from './errors.ts'
import type { IdentityFinder } from './identities.ts'
import { pageOfList } from './paging.ts'
import { encodeDocument } from './views.ts'

interface Names {
  readonly PolicyName: string
}

/** Put{User,Group,Role}Policy: creates or replaces the policy. */
export function putInlinePolicy<Input>({ kind, find, changeErrors = [] }: IdentityFinder<Input>) {
  return {
    authorizes: 'derived' as const,
    errors: ['NoSuchEntity', 'LimitExceeded', 'MalformedPolicyDocument', ...changeErrors],
    change(call: Call<Input & Names & { readonly PolicyDocument: string }>): Change<Record<string, never>> {
      const { input, at } = call
      const { PolicyName: policyName, PolicyDocument: document } = input
      const { uniqueId: identityId, name, inlinePolicies } = find(call)
      const others = inlinePolicies.filter((each) => each.name !== policyName)
      checkInlineDocument(call, document, INLINE_HOLDERS[kind], name, others)
      return { events: [{ kind: 'inlinePolicyPut', at, identityId, policyName, document }] }
    },
  }
}

/** Get{User,Group,Role}Policy; `named` writes the name of the identity. */
export function getInlinePolicy<Input, Named>({ kind, find }: IdentityFinder<Input>, named: (name: string) => Named) {
  return {
    authorizes: 'derived' as const,
    errors: ['NoSuchEntity'],
    read(call: Call<Input & Names>): Named & { PolicyName: string; PolicyDocument: string } {
      const { input } = call
      const { name, inlinePolicies } = find(call)
      const policy = inlinePolicies.find((each) => each.name === input.PolicyName)
      if (policy === undefined) throw iamError('noSuchInlinePolicy', kind, input.PolicyName)
      return { ...named(name), PolicyName: policy.name, PolicyDocument: encodeDocument(String(policy.document)) }
    },
  }
}

/** Delete{User,Group,Role}Policy. */
export function deleteInlinePolicy<Input>({ kind, find, changeErrors = [] }: IdentityFinder<Input>) {
  return {
    authorizes: 'derived' as const,
    errors: ['NoSuchEntity', 'LimitExceeded', ...changeErrors],
    change(call: Call<Input & Names>): Change<Record<string, never>> {
      const { input, at } = call
      const { PolicyName: policyName } = input
      const { uniqueId: identityId, inlinePolicies } = find(call)
      if (!inlinePolicies.some(({ name }) => name === policyName)) {
        throw iamError('noSuchInlinePolicy', kind, policyName)
      }
      return { events: [{ kind: 'inlinePolicyDeleted', at, identityId, policyName }] }
    },
  }
}

/** List{User,Group,Role}Policies. */
export function listInlinePolicies<Input>({ find }: IdentityFinder<Input>) {
  return {
    authorizes: 'derived' as const,
    errors: ['NoSuchEntity'],
    read(call: Call<Input & { readonly Marker?: string | undefined; readonly MaxItems?: number | undefined }>) {
      const names = find(call).inlinePolicies.map(({ name }) => name)
      const { items, more } = pageOfList(call, names, (name) => name)
      return { PolicyNames: items, ...more }
    },
  }
}
