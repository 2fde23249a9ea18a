import { parseArn } from '@gatewarden/policy'
import { foldCase, type NamedPrincipal, parseOperator } from '@gatewarden/policy/internal'
import type { CompiledPolicy, CompiledStatement } from './compile.ts'
import type { PoliciesInEffect } from './policiesInEffect.ts'
import type { PreparedRequest } from './request.ts'

const BUCKET_POLICY_OPERATIONS = new Set(['s3:getbucketpolicy', 's3:putbucketpolicy', 's3:deletebucketpolicy'])

/**
 * The root user of the bucket's account can read, replace and delete its policy whatever the policy says (rule K15; Amazon S3 API
 * Reference, PutBucketPolicy). Endpoint and organization policies still apply.
 */
export function ignoresBucketPolicy(request: PreparedRequest): boolean {
  const { action, principal } = request
  return principal.kind === 'Account' && BUCKET_POLICY_OPERATIONS.has(action.folded) && request.isOwnAccount
}

/** S3 Block Public Access: a public bucket policy allows the bucket's account and AWS services only (rule K12). */
export function isBlockedAsPublic(request: PreparedRequest, { resource, resourceSettings }: PoliciesInEffect): boolean {
  const { principal } = request
  if (!resourceSettings?.restrictPublicBuckets || !resource || request.action.service !== 's3') return false
  if (principal.kind === 'Service' || request.isOwnAccount) return false
  return isPublicPolicy(resource)
}

/** Whether tags of an S3 bucket are hidden because attribute-based access is off (rule K13). */
export function hidesBucketTags(resourceText: string, { resourceSettings }: PoliciesInEffect): boolean {
  return resourceSettings?.abac === false && parseArn(resourceText)?.service === 's3'
}

/** Condition keys with the tags of a bucket or object. */
export function isBucketTagKey(foldedKey: string): boolean {
  return foldedKey.startsWith('aws:resourcetag/') || foldedKey.startsWith('s3:buckettag/')
}

/** Keys with which a condition on fixed values makes a bucket policy not public (S3 User Guide, "The meaning of public"). */
const NARROWING_KEYS = new Set(
  [
    'aws:principalorgid aws:principalaccount aws:principalarn aws:sourceaccount aws:sourcearn aws:sourceip aws:sourcevpc',
    'aws:sourcevpce aws:sourceowner aws:userid s3:dataaccesspointaccount s3:dataaccesspointarn',
  ].flatMap((line) => line.split(' ')),
)
const NARROWING_OPERATORS = new Set(['StringEquals', 'StringLike', 'ArnEquals', 'ArnLike', 'IpAddress'])

/**
 * Whether a bucket policy is public: it allows everyone something, without a condition on fixed values (S3 User Guide, "The meaning of public").
 *
 * @example
 * import { compile } from '@gatewarden/authorize'
 * import { isPublicPolicy } from '@gatewarden/authorize/internal'
 * import { parsePolicy } from '@gatewarden/policy'
 * const text = '{"Statement": {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"}}'
 * const { document } = parsePolicy(text, 'resource')
 * document && isPublicPolicy(compile(document, 'resource')) // => true
 */
export function isPublicPolicy(policy: CompiledPolicy): boolean {
  return policy.statements.some((statement) => {
    const { principals } = statement
    if (statement.statement.effect !== 'Allow' || principals === undefined) return false
    return (principals.not || principals.named.some(isEveryone)) && !isNarrowed(statement)
  })
}

/** A plain positive operator; with a modifier the condition may hold for everyone. */
function isNarrowing(operator: string): boolean {
  const read = parseOperator(operator)
  return read !== undefined && !read.ifExists && read.set === undefined && NARROWING_OPERATORS.has(read.operator.name)
}

function isEveryone({ kind }: NamedPrincipal): boolean {
  return kind === 'everyone'
}

function isNarrowed({ statement }: CompiledStatement): boolean {
  return statement.conditions.some(
    ({ operator, key, values }) =>
      isNarrowing(operator) &&
      NARROWING_KEYS.has(foldCase(key)) &&
      values.length > 0 &&
      values.every(({ value }) => !/[*?]|\$\{/.test(value)),
  )
}
