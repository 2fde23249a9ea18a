import { checkPolicy, checkPolicySize, type PolicyHolder, type PolicyType, policySize } from '@gatewarden/policy'
import { ServiceError } from './serviceError.ts'

/** Throws what AWS answers to a document that it does not accept. */
export function checkDocument(text: string, type: PolicyType, holder: PolicyHolder, limit?: number): void {
  checkGrammar(text, type, false)
  checkSize(text, holder, limit === undefined ? {} : { limit })
}

/** As `checkDocument`, for an inline policy: the other inline policies of the identity count towards the size. */
export function checkInlineDocument(
  text: string,
  holder: PolicyHolder,
  name: string,
  others: readonly { readonly document: unknown }[],
): void {
  checkGrammar(text, 'identity', true)
  const size = others.reduce((sum, { document }) => sum + policySize(String(document)), 0)
  checkSize(text, holder, { others: size, name })
}

function checkGrammar(text: string, type: PolicyType, inline: boolean): void {
  const refusal = checkPolicy(text, type, { inline })
  if (refusal === undefined) return
  const code = refusal.code === 'ValidationError' ? 'ValidationError' : 'MalformedPolicyDocument'
  throw new ServiceError(code, refusal.message)
}

function checkSize(text: string, holder: PolicyHolder, given: Parameters<typeof checkPolicySize>[2]): void {
  const refusal = checkPolicySize(text, holder, given)
  if (refusal !== undefined) throw new ServiceError(refusal.code, refusal.message)
}
