import {
  checkPolicy,
  checkPolicySize,
  type PolicyHolder,
  type PolicyPlace,
  type PolicyType,
  policySize,
} from '@gatewarden/policy'
import type { Call } from './call.ts'
import { ServiceError } from './serviceError.ts'

/** The account that is to store a document, and what it accepts. */
export type StoringAccount = Pick<Call, 'state' | 'context'>

/** Throws what AWS answers to a document that it does not accept. */
export function checkDocument(
  account: StoringAccount,
  text: string,
  type: PolicyType,
  holder: PolicyHolder,
  limit?: number,
): void {
  checkGrammar(account, text, type, false)
  checkSize(text, holder, limit === undefined ? {} : { limit })
}

/** As `checkDocument`, for an inline policy: the other inline policies of the identity count towards the size. */
export function checkInlineDocument(
  account: StoringAccount,
  text: string,
  holder: PolicyHolder,
  name: string,
  others: readonly { readonly document: unknown }[],
): void {
  checkGrammar(account, text, 'identity', true)
  const size = others.reduce((sum, { document }) => sum + policySize(String(document)), 0)
  checkSize(text, holder, { others: size, name })
}

/** The partition of an account, and the names that are services where it asks for them. */
export function placeIn({ state, context }: StoringAccount): PolicyPlace {
  const { reference, acceptsAnyService } = context
  return { partition: state.partition, ...(acceptsAnyService ? {} : { isService: reference.isServicePrincipal }) }
}

function checkGrammar(account: StoringAccount, text: string, type: PolicyType, inline: boolean): void {
  const refusal = checkPolicy(text, type, { ...placeIn(account), inline })
  if (refusal === undefined) return
  const code = refusal.code === 'ValidationError' ? 'ValidationError' : 'MalformedPolicyDocument'
  throw new ServiceError(code, refusal.message)
}

function checkSize(text: string, holder: PolicyHolder, given: Parameters<typeof checkPolicySize>[2]): void {
  const refusal = checkPolicySize(text, holder, given)
  if (refusal !== undefined) throw new ServiceError(refusal.code, refusal.message)
}
