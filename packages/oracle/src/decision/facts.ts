// What the rule needs to know about a case: every statement that applies, and what follows from caller and resource.
import { contextOf } from './context.ts'
import { callerOf, type Level } from './principal.ts'
import {
  isProtectedByIam,
  isRestrictedBucket,
  isS3,
  isServiceLinkedRole,
  levelsOfAcl,
  levelsOfGrants,
  rcpsApply,
} from './service.ts'
import { type Asked, type Finding, findingOf } from './statement.ts'
import { arnParts } from './text.ts'
import { type DecidedBy, listOf, member, type PolicyType, type StatementPlace, textOf } from './types.ts'

/** A statement of a policy in effect that may apply: for an Allow "yes", for a Deny "yes" or "unknown" (decision 0001). */
export type Applied = { readonly place: StatementPlace; readonly levelIndex: number } & Finding

export type Facts = {
  readonly asked: Asked
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
  const asked = askedOf(part('request'), settings, part('permissionsBoundary'))
  const { caller } = asked
  const resourceAccount = resourceAccountOf(part('request'), asked.resource)
  const isSameAccount = caller.account !== undefined && caller.account === (resourceAccount ?? caller.account)
  const applied = appliedOf(evaluationCase, asked)
  const allows = (...types: PolicyType[]): boolean =>
    applied.some((found) => found.effect === 'Allow' && types.includes(found.place.policyType))
  const isRoot = caller.kind === 'root'
  return {
    asked,
    applied,
    scpLevels: scpsApply(asked) ? listOf(part('scps')).length : 0,
    // E2: no policy at the endpoint means the default one, which allows.
    endpointRestricts: listOf(part('vpcEndpointPolicies')).length > 0,
    isSameAccount,
    isForbiddenByService:
      isProtectedByIam(asked) || isRestrictedBucket(settings, part('resourcePolicy'), asked, isSameAccount),
    isOtherPartition: isOtherPartition(asked),
    boundaryAllows: isRoot || !isAttached(part('permissionsBoundary')) || allows('permissionsBoundary'),
    // S6: a federated user without session policies has no permissions from identity policies.
    sessionAllows: isAttached(part('sessionPolicies')) ? isRoot || allows('session') : caller.kind !== 'federatedUser',
    // G1, S16: the root user.
    identityAllows: isRoot || allows('identity', 'group'),
    sources: [
      { by: 'resource', levels: applied.filter((found) => found.effect === 'Allow').flatMap(levelsOfResourcePolicy) },
      { by: 'grant', levels: levelsOfGrants(part('grants'), asked) },
      { by: 'acl', levels: levelsOfAcl(settings, asked, isSameAccount) },
    ],
  }
}

function levelsOfResourcePolicy(found: Applied): Level[] {
  return found.place.policyType === 'resource' ? [...found.named] : []
}

/** `[]` is attached but allows nothing; null is none. */
function isAttached(list: unknown): boolean {
  return list !== undefined && list !== null
}

function askedOf(request: unknown, settings: unknown, boundary: unknown): Asked {
  const caller = callerOf(member(request, 'principal'))
  const resource = textOf(member(request, 'resource'))
  // K13, K12 to K14: without ABAC on the bucket its tags are not seen.
  const isHidden = member(settings, 'abac') === false && isS3(resource)
  const hidden = isHidden ? ['aws:ResourceTag/', 's3:BucketTag/'] : []
  const context = contextOf(member(request, 'context'), caller, resourceAccountOf(request, resource), hidden)
  const hasBoundary = hasIdentitySide(caller.kind) && isAttached(boundary)
  return { caller, action: textOf(member(request, 'action')), resource, context, hasBoundary }
}

/** decision 0008: the account that is given, else that of the ARN; the third case (the caller's) is left to the reader. */
function resourceAccountOf(request: unknown, resource: string): string | undefined {
  const given = member(request, 'resourceAccountId')
  if (given !== undefined && given !== null) return textOf(given)
  const account = arnParts(resource)[4] ?? ''
  return /^\d{12}$/.test(account) ? account : undefined
}

/** X9. */
function isOtherPartition(asked: Asked): boolean {
  const partition = asked.resource.startsWith('arn:') ? arnParts(asked.resource)[1] : undefined
  return partition !== undefined && asked.caller.partition !== undefined && partition !== asked.caller.partition
}

/** S16, X6, X7: root, services, providers and anonymous callers have no identity policies and no limits on them. */
function hasIdentitySide(kind: Asked['caller']['kind']): boolean {
  return ['user', 'role', 'session', 'federatedUser'].includes(kind)
}

/** O1, O3, O7, X6, X7. */
function scpsApply(asked: Asked): boolean {
  return asked.caller.account !== undefined && !isServiceLinkedRole(asked.caller, asked.context)
}

/** Every statement of every policy in effect that may apply. */
function appliedOf(evaluationCase: unknown, asked: Asked): Applied[] {
  const part = (name: string): unknown[] => listOf(member(evaluationCase, name))
  const flat = (type: PolicyType, documents: unknown[], isMeant = true): Applied[] =>
    isMeant ? documents.flatMap((document, policy) => appliedIn(document, { policyType: type, policy }, 0, asked)) : []
  const levels = (type: PolicyType, list: unknown[], isMeant: boolean): Applied[] =>
    (isMeant ? list : []).flatMap((entry, index) =>
      listOf(member(entry, 'policies')).flatMap((document, policy) =>
        appliedIn(document, { policyType: type, level: textOf(member(entry, 'level')), policy }, index, asked),
      ),
    )
  const isIdentity = hasIdentitySide(asked.caller.kind)
  return [
    ...flat('identity', part('identityPolicies'), isIdentity),
    ...flat('group', part('groupPolicies'), isIdentity),
    ...flat('permissionsBoundary', part('permissionsBoundary'), isIdentity),
    ...flat('session', part('sessionPolicies'), isIdentity),
    ...levels('scp', part('scps'), scpsApply(asked)),
    ...levels('rcp', part('rcps'), rcpsApply(asked)),
    ...flat('resource', part('resourcePolicy')),
    ...flat('vpcEndpoint', part('vpcEndpointPolicies')),
  ]
}

function appliedIn(
  document: unknown,
  place: Omit<StatementPlace, 'statement'>,
  levelIndex: number,
  asked: Asked,
): Applied[] {
  return listOf(member(document, 'Statement')).flatMap((statement, index) => {
    const finding = findingOf(statement, member(document, 'Version'), place.policyType, asked)
    const applies = finding.effect === 'Allow' ? finding.answer === 'yes' : finding.answer !== 'no'
    return applies ? [{ place: { ...place, statement: index }, levelIndex, ...finding }] : []
  })
}
