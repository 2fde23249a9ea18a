import { policySize } from '../print.ts'

/** Where a document is stored: each has its own size quota. */
export type PolicyHolder =
  | 'managedPolicy'
  | 'userInline'
  | 'groupInline'
  | 'roleInline'
  | 'trustPolicy'
  | 'sessionPolicy'
  | 'scp'
  | 'rcp'
  | 'vpcEndpoint'

/**
 * Where the inline policies of each kind of identity are stored.
 *
 * @example
 * import { INLINE_HOLDERS } from '@gatewarden/policy/internal'
 * INLINE_HOLDERS.role // => 'roleInline'
 */
export const INLINE_HOLDERS = {
  user: 'userInline',
  group: 'groupInline',
  role: 'roleInline',
} as const satisfies Readonly<Record<string, PolicyHolder>>

/** One row of the table of size quotas (quota pages of IAM, Organizations and VPC). */
export interface PolicyQuota {
  /** Characters; for inline policies all of one user, group or role together. */
  readonly limit: number
  /** The highest limit that AWS grants on request. */
  readonly maximum: number
  /** IAM leaves white space out of the count (rule P12); others count every character. */
  readonly countsWhiteSpace: boolean
  readonly code: 'LimitExceeded' | 'ValidationError' | 'ConstraintViolationException' | 'InvalidPolicyDocument'
  readonly message: (limit: number, name: string) => string
}

export interface QuotaRefusal {
  readonly code: PolicyQuota['code']
  readonly message: string
}

const quota = (
  limit: number,
  maximum: number,
  countsWhiteSpace: boolean,
  code: PolicyQuota['code'],
  message: PolicyQuota['message'],
): PolicyQuota => ({ limit, maximum, countsWhiteSpace, code, message })

const named = (quotaName: string) => (limit: number) => `Cannot exceed quota for ${quotaName}: ${limit}`
const inlineOf = (holder: string) => (limit: number, name: string) =>
  `Maximum policy size of ${limit} bytes exceeded for ${holder} ${name}`
const tooLong = (limit: number) =>
  `1 validation error detected: Value at 'policy' failed to satisfy constraint: Member must have length less than or equal to ${limit}`

/** The size quotas of policy documents, with AWS's defaults. */
export const policyQuotas: Readonly<Record<PolicyHolder, PolicyQuota>> = {
  managedPolicy: quota(6144, 6144, false, 'LimitExceeded', named('PolicySize')),
  userInline: quota(2048, 2048, false, 'LimitExceeded', inlineOf('user')),
  groupInline: quota(5120, 5120, false, 'LimitExceeded', inlineOf('group')),
  roleInline: quota(10240, 10240, false, 'LimitExceeded', inlineOf('role')),
  trustPolicy: quota(2048, 8192, false, 'LimitExceeded', named('ACLSizePerRole')),
  sessionPolicy: quota(2048, 2048, true, 'ValidationError', tooLong),
  /** 5,120 until 2026-05-15. */
  scp: quota(10240, 10240, true, 'ConstraintViolationException', () => 'You have exceeded the maximum policy size.'),
  rcp: quota(5120, 5120, true, 'ConstraintViolationException', () => 'You have exceeded the maximum policy size.'),
  vpcEndpoint: quota(20480, 20480, true, 'InvalidPolicyDocument', () => 'The Policy Document is not valid.'),
}

/**
 * What AWS answers when the document is too large for where it is stored; undefined when it fits. `others` is the size of the
 * other inline policies of the same user, group or role, `name` its name, `limit` an account's own quota.
 *
 * @example
 * import { checkPolicySize } from '@gatewarden/policy'
 * checkPolicySize('{"Version": "2012-10-17"}', 'managedPolicy') // => undefined
 * checkPolicySize('x'.repeat(6145), 'managedPolicy')?.message // => 'Cannot exceed quota for PolicySize: 6144'
 */
export function checkPolicySize(
  text: string,
  holder: PolicyHolder,
  given: { readonly others?: number; readonly name?: string; readonly limit?: number } = {},
): QuotaRefusal | undefined {
  const { countsWhiteSpace, code, message, limit: defaultLimit } = policyQuotas[holder]
  const limit = given.limit ?? defaultLimit
  const size = (countsWhiteSpace ? text.length : policySize(text)) + (given.others ?? 0)
  return size <= limit ? undefined : { code, message: message(limit, given.name ?? '') }
}
