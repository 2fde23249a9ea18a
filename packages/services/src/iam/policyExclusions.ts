import type { CompiledPolicy, PoliciesInEffect } from '@gatewarden/authorize'
import { isAwsManaged } from '@gatewarden/catalogue/internal'
import { isAccountId, parseArn } from '@gatewarden/policy'
import { compilePattern, lastSegment, patternTokens } from '@gatewarden/policy/internal'
import { iamError } from './errors.ts'
import type { PolicyIdentifier } from './generated/types.ts'

type IsExcluded = (policy: CompiledPolicy) => boolean

const NOTHING: IsExcluded = () => false

/** The attached policies of each type. Policies of the other types are never attached to a user, group or role. */
const OF_TYPE: Readonly<Record<string, IsExcluded>> = {
  inline: ({ source }) => source?.owner !== undefined && source.arn === undefined,
  'aws-managed': ({ source }) => source?.arn !== undefined && isAwsManaged(source.arn),
  'user-managed': ({ source }) => source?.arn !== undefined && !isAwsManaged(source.arn),
}

/**
 * The policies of a principal without those that a simulation excludes (IAM API Reference, PolicyIdentifier). A permissions boundary is not
 * attached: only its type excludes it.
 */
export function withoutExcluded(policies: PoliciesInEffect, excluded: readonly PolicyIdentifier[]): PoliciesInEffect {
  if (excluded.length === 0) return policies
  const tests = excluded.map(testOf)
  const kept = (list: readonly CompiledPolicy[] = []) => list.filter((policy) => !tests.some((is) => is(policy)))
  const isUnbounded = excluded.some(({ PolicyType }) => PolicyType === 'permission-boundary')
  return {
    ...policies,
    identity: kept(policies.identity),
    group: kept(policies.group),
    ...(isUnbounded && { permissionsBoundary: null }),
  }
}

function testOf({ PolicyType, PolicyArn, InlinePolicyIdentifier }: PolicyIdentifier): IsExcluded {
  const given = [PolicyType, PolicyArn, InlinePolicyIdentifier].filter((each) => each !== undefined)
  if (given.length !== 1) throw iamError('policyIdentifier', 'exactly one of its members must be set')
  if (PolicyType !== undefined) return OF_TYPE[PolicyType] ?? NOTHING
  if (PolicyArn !== undefined) return hasArn(PolicyArn)
  const { PolicyName, AttachmentType, AttachmentName } = InlinePolicyIdentifier ?? {}
  return ({ source }) => {
    const { name, owner = '', arn } = source ?? {}
    const kind = parseArn(owner)?.resource.split('/', 1)[0]
    return arn === undefined && name === PolicyName && kind === AttachmentType && lastSegment(owner) === AttachmentName
  }
}

/** An ARN whose last segment, the name, may hold one `*` and any number of `?`. */
function hasArn(arn: string): IsExcluded {
  const { service, region, account = '', resource = '' } = parseArn(arn) ?? {}
  const name = lastSegment(resource)
  const before = arn.slice(0, arn.length - name.length)
  const hasOwner = account === 'aws' || isAccountId(account)
  const isPolicy = service === 'iam' && region === '' && hasOwner && resource.startsWith('policy/')
  if (!isPolicy || name === '' || /[*?]/.test(before) || /\*.*\*/.test(name)) throw iamError('policyIdentifier', arn)
  const matches = compilePattern(patternTokens(name))
  return ({ source }) => {
    const { arn: own = '' } = source ?? {}
    if (!own.startsWith(before)) return false
    const ownName = own.slice(before.length)
    return !ownName.includes('/') && matches(ownName)
  }
}
