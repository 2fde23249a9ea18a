import { serviceRefusal } from '@gatewarden/analysis'
import { type CompiledPolicy, compile } from '@gatewarden/authorize'
import { isPublicPolicy } from '@gatewarden/authorize/internal'
import type { AccountState } from '@gatewarden/directory'
import { accountOf, documentNow } from '@gatewarden/directory/internal'
import { checkPolicy, type PolicyDocument, parseArn, parsePolicy } from '@gatewarden/policy'
import { compilePattern, patternTokens } from '@gatewarden/policy/internal'
import { bindPrincipals } from '../boundPrincipals.ts'
import type { Call } from '../call.ts'
import { placeIn } from '../policyDocuments.ts'
import type { ResourcePolicies } from '../service.ts'
import { s3Error } from './errors.ts'
import { MAX_POLICY_BYTES } from './limits.ts'
import { bucketArn } from './resources.ts'
import { type Bucket, type BucketPolicy, s3State } from './state.ts'

/**
 * The policy and the settings of the bucket of an ARN, in every decision on the bucket and its objects. Attribute-based access is off, as it is
 * for every bucket of AWS that does not turn it on: tags of the bucket are no condition keys, and the service declares none.
 */
export function policiesOf({ state }: Pick<Call, 'state'>, arn: string): ResourcePolicies | undefined {
  const [name = ''] = (parseArn(arn)?.resource ?? '').split('/', 1)
  const bucket = s3State.of(state).buckets.get(name)
  if (bucket === undefined || parseArn(arn)?.partition !== state.partition) return undefined
  const restrictPublicBuckets = bucket.publicAccessBlock?.restrictPublicBuckets === true
  const resource = bucket.policy === undefined ? undefined : compiledPolicy(policyText(state, bucket.policy))
  return { ...(resource && { resource }), resourceSettings: { abac: false, restrictPublicBuckets } }
}

/** The policy as S3 returns it: a deleted principal is its unique id. */
export function policyText(state: AccountState, { text, principals }: BucketPolicy): string {
  return documentNow(text, principals, accountOf(state))
}

const compiledPolicies = new Map<string, CompiledPolicy>()
const MAX_COMPILED = 1_000

/** A policy that cannot be read may deny anything: nothing is allowed then. */
function compiledPolicy(text: string): CompiledPolicy {
  const known = compiledPolicies.get(text)
  if (known !== undefined) return known
  const document = parsePolicy(text, 'resource').document ?? parsePolicy(DENY_ALL, 'resource').document
  if (document === undefined) throw new Error('the policy that denies everything cannot be read')
  const policy = compile(document, 'resource', { name: 'BucketPolicy' })
  if (compiledPolicies.size >= MAX_COMPILED) compiledPolicies.clear()
  compiledPolicies.set(text, policy)
  return policy
}

const DENY_ALL = '{"Statement":{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}}'

/** Whether a bucket policy is public (Amazon S3 User Guide, The meaning of "public"). */
export function isPublic(state: AccountState, policy: BucketPolicy): boolean {
  return isPublicPolicy(compiledPolicy(policyText(state, policy)))
}

/** A checked bucket policy as events store it (Amazon S3 API Reference, PutBucketPolicy). */
export function readBucketPolicy(
  call: Call<object>,
  { name, policy, publicAccessBlock }: Bucket,
  text: string,
): BucketPolicy {
  const { state, context, principal } = call
  if (Buffer.byteLength(text) > MAX_POLICY_BYTES) throw s3Error('policySize')
  const refusal = checkPolicy(text, 'resource', placeIn(call))
  if (refusal !== undefined) throw s3Error('policy', refusal.message)
  const { document } = parsePolicy(text, 'resource')
  if (document === undefined) throw s3Error('policy', "Policies must be valid JSON and the first byte must be '{'")
  checkResources(document, bucketArn(state, name))
  const refused = serviceRefusal(document, context.reference)
  if (refused !== undefined) throw s3Error('policy', refused.message)
  const bound = bindPrincipals(state, document, policy?.principals)
  if ('missing' in bound) throw s3Error('policyPrincipal')
  const read = { text, principals: bound.principals }
  if (publicAccessBlock?.blockPublicPolicy && isPublic(state, read)) {
    throw s3Error('publicPolicy', principal.text, bucketArn(state, name))
  }
  return read
}

/** Each resource matches the bucket or objects in it: those of other buckets are refused. */
function checkResources({ statements }: PolicyDocument, bucket: string): void {
  const isOther = (value: string) => {
    const [pattern = ''] = value.split('/', 1)
    return value !== '*' && !compilePattern(patternTokens(pattern.replaceAll(/\$\{[^}]*\}/g, '*')))(bucket)
  }
  for (const { resource } of statements) {
    if (resource === undefined || resource.values.some(({ value }) => isOther(value))) throw s3Error('policyResource')
  }
}
