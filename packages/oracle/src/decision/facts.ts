// What the rules need of a case: every statement that applies, and what is derived from caller and resource.
import { contextOf } from './context.ts'
import { callerOf, type Level } from './principal.ts'
import { isRefusedByService } from './refusals.ts'
import { isBucketPolicyOfRoot, isS3, isServiceLinkedRole, rcpsApply } from './service.ts'
import { isRestrictedBucket, levelsOfAcl, levelsOfGrants } from './sources.ts'
import { type Finding, findingOf, type Request, serviceOf } from './statement.ts'
import { counted } from './tally.ts'
import { arnParts } from './text.ts'
import { type DecidedBy, listOf, member, type PolicyType, type StatementPlace, textOf } from './types.ts'

/** A statement of a policy in effect that may apply: for an Allow "yes", for a Deny "yes" or "unknown" (decision 0001). */
export type Applied = { readonly place: StatementPlace; readonly levelIndex: number } & Finding

export type Facts = {
  readonly request: Request
  readonly applied: readonly Applied[]
  readonly scpLevels: number
  readonly endpointRestricts: boolean
  readonly isSameAccount: boolean
  readonly isForbiddenByService: boolean
  readonly isOtherPartition: boolean
  readonly boundaryAllows: boolean
  readonly sessionAllows: boolean
  readonly identityAllows: boolean
  /** Whom the resource's side allows, by source. */
  readonly sources: readonly { readonly by: DecidedBy; readonly levels: readonly Level[] }[]
}

export function factsOf(evaluationCase: unknown): Facts {
  const part = (name: string): unknown => member(evaluationCase, name)
  const settings = part('resourceSettings')
  const request = requestOf(part('request'), settings, part('permissionsBoundary'))
  const { caller } = request
  const resourceAccount = resourceAccountOf(part('request'), request.resource)
  const stated = statedAccount(part('request'))
  const isSameAccount =
    caller.account !== undefined &&
    [resourceAccount, stated].every((each) => each === undefined || each === caller.account)
  const isUnbound = isBucketPolicyOfRoot(request, isSameAccount)
  const applied = appliedOf(evaluationCase, request).filter(
    (found) => !(found.place.policyType === 'resource' && counted('bucketPolicyOfRoot', isUnbound)),
  )
  const allows = (...types: PolicyType[]): boolean =>
    applied.some((found) => found.effect === 'Allow' && types.includes(found.place.policyType))
  const isRoot = caller.kind === 'root'
  return {
    request,
    applied,
    scpLevels: scpsApply(request) ? listOf(part('scps')).length : 0,
    // E2: an endpoint without policies has the default policy, which allows.
    endpointRestricts: listOf(part('vpcEndpointPolicies')).length > 0,
    isSameAccount,
    isForbiddenByService:
      isRefusedByService(request, isSameAccount) ||
      isRestrictedBucket(settings, part('resourcePolicy'), request, isSameAccount),
    isOtherPartition: isOtherPartition(request),
    boundaryAllows: isRoot || !isAttached(part('permissionsBoundary')) || allows('permissionsBoundary'),
    // S6: a federated user without session policies has no permissions from identity policies.
    sessionAllows: isAttached(part('sessionPolicies')) ? isRoot || allows('session') : caller.kind !== 'federatedUser',
    // G1, S16: the root user.
    identityAllows: isRoot || allows('identity', 'group'),
    sources: [
      { by: 'resource', levels: applied.filter((found) => found.effect === 'Allow').flatMap(levelsOfResourcePolicy) },
      { by: 'grant', levels: levelsOfGrants(part('grants'), request) },
      { by: 'acl', levels: levelsOfAcl(settings, request, isSameAccount) },
    ],
  }
}

function levelsOfResourcePolicy(found: Applied): Level[] {
  return found.place.policyType === 'resource' ? [...found.named] : []
}

/** An empty list is attached and allows nothing; null means not attached. */
function isAttached(list: unknown): boolean {
  return list !== undefined && list !== null
}

function requestOf(element: unknown, settings: unknown, boundary: unknown): Request {
  const caller = callerOf(member(element, 'principal'))
  const resource = textOf(member(element, 'resource'))
  // K12 to K14: without ABAC on the bucket its tags are not condition keys.
  const isHidden = member(settings, 'abac') === false && isS3(resource)
  const hidden = isHidden ? ['aws:ResourceTag/', 's3:BucketTag/'] : []
  const action = textOf(member(element, 'action'))
  const context = contextOf(
    member(element, 'context'),
    { caller, owner: ownerOf(element, resource, caller.account), service: serviceOf(action) },
    hidden,
  )
  const hasBoundary = hasIdentitySide(caller.kind) && isAttached(boundary)
  return { caller, action, resource, context, hasBoundary }
}

/** decision 0008: the owner that the decision assumes is the value of aws:ResourceAccount; what belongs to AWS is not the caller's. */
function ownerOf(element: unknown, resource: string, account: string | undefined): string | undefined {
  const known = resourceAccountOf(element, resource)
  counted('assumedOwner', known === undefined && account !== undefined)
  const inArn = resource.split(':')[4] ?? ''
  const stated = statedAccount(element)
  counted('statedOwner', stated !== undefined && /^\d{12}$/.test(inArn) && stated !== inArn)
  return known ?? (counted('ownerOfAws', inArn === 'aws') ? 'aws' : account)
}

/** decision 0008: the account of the ARN, else the one that is given; the default (the account of the caller) is applied where it is used. */
function resourceAccountOf(element: unknown, resource: string): string | undefined {
  const account = arnParts(resource)[4] ?? ''
  return /^\d{12}$/.test(account) ? account : statedAccount(element)
}

function statedAccount(element: unknown): string | undefined {
  const given = member(element, 'resourceAccountId')
  return given === undefined || given === null ? undefined : textOf(given)
}

/** X9. */
function isOtherPartition(request: Request): boolean {
  const partition = request.resource.startsWith('arn:') ? arnParts(request.resource)[1] : undefined
  return partition !== undefined && request.caller.partition !== undefined && partition !== request.caller.partition
}

/** S16, X6, X7: root, services, providers and anonymous callers have no identity policies and no limits on them. */
function hasIdentitySide(kind: Request['caller']['kind']): boolean {
  return ['user', 'role', 'session', 'federatedUser'].includes(kind)
}

/** O1, O3, O7, X6, X7. */
function scpsApply(request: Request): boolean {
  return request.caller.account !== undefined && !isServiceLinkedRole(request.caller, request.context)
}

/** Every statement of every policy in effect that may apply. */
function appliedOf(evaluationCase: unknown, request: Request): Applied[] {
  const part = (name: string): unknown[] => listOf(member(evaluationCase, name))
  const flat = (type: PolicyType, documents: unknown[], isInEffect = true): Applied[] =>
    isInEffect
      ? documents.flatMap((document, policy) => appliedIn(document, { policyType: type, policy }, 0, request))
      : []
  const levels = (type: PolicyType, list: unknown[], isInEffect: boolean): Applied[] =>
    (isInEffect ? list : []).flatMap((entry, index) =>
      listOf(member(entry, 'policies')).flatMap((document, policy) =>
        appliedIn(document, { policyType: type, level: textOf(member(entry, 'level')), policy }, index, request),
      ),
    )
  const isIdentity = hasIdentitySide(request.caller.kind)
  return [
    ...flat('identity', part('identityPolicies'), isIdentity),
    ...flat('group', part('groupPolicies'), isIdentity),
    ...flat('permissionsBoundary', part('permissionsBoundary'), isIdentity),
    ...flat('session', part('sessionPolicies'), isIdentity),
    ...levels('scp', part('scps'), scpsApply(request)),
    ...levels('rcp', part('rcps'), rcpsApply(request)),
    ...flat('resource', part('resourcePolicy')),
    ...flat('vpcEndpoint', part('vpcEndpointPolicies')),
  ]
}

function appliedIn(
  document: unknown,
  place: Omit<StatementPlace, 'statement'>,
  levelIndex: number,
  request: Request,
): Applied[] {
  return listOf(member(document, 'Statement')).flatMap((statement, index) => {
    const finding = findingOf(statement, member(document, 'Version'), place.policyType, request)
    const applies = finding.effect === 'Allow' ? finding.answer === 'yes' : finding.answer !== 'no'
    return applies ? [{ place: { ...place, statement: index }, levelIndex, ...finding }] : []
  })
}
