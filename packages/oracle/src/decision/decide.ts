// The reference evaluator: a second evaluator, slow and simple, written directly from the rules. Only tests use it.
import { type Applied, type Facts, factsOf } from './facts.ts'
import type { Level } from './principal.ts'
import { isAlwaysAllowed, isKeyUse, isTrust } from './service.ts'
import { type DecidedBy, type Outcome, type PolicyType, policyTypes, type StatementPlace } from './types.ts'

/** Decides an evaluation case, given as plain JSON. A malformed case throws. */
export function decide(evaluationCase: unknown): Outcome {
  const facts = factsOf(evaluationCase)
  if (isAlwaysAllowed(facts.request)) return { decision: 'allowed', decidedBy: 'service', statements: [] }
  const denies = facts.applied.filter((found) => found.effect === 'Deny')
  // G2, G6: explicit if any Deny applies.
  const denier = denyOrder.find((type) => denies.some((found) => found.place.policyType === type))
  if (denier !== undefined) return { decision: 'explicitDeny', decidedBy: denier, statements: placesOf(denies) }
  const stage = stageThatFails(facts)
  if (stage !== undefined) return { decision: 'implicitDeny', decidedBy: stage, statements: [] }
  return {
    decision: 'allowed',
    decidedBy: sourceOfAllow(facts),
    statements: placesOf(facts.applied.filter((found) => grants(found, facts))),
  }
}

const denyOrder = [
  'rcp',
  'scp',
  'vpcEndpoint',
  'resource',
  'identity',
  'group',
  'permissionsBoundary',
  'session',
] as const

/** G3: the first required stage that does not allow. RCPs always have an Allow (O11). */
function stageThatFails(facts: Facts): DecidedBy | undefined {
  if (facts.isForbiddenByService) return 'service'
  if (facts.isOtherPartition) return 'partition'
  if (!everyScpLevelAllows(facts)) return 'scp'
  if (facts.endpointRestricts && allowsOf(facts, 'vpcEndpoint').length === 0) return 'vpcEndpoint'
  if (isResourceSideRequired(facts) && namedLevels(facts).length === 0) return 'resource'
  // X6, X7: a caller without an account has no identity side.
  if (facts.request.caller.account === undefined) return undefined
  return facts.isSameAccount && isGrantedByResourceSide(facts) ? undefined : identityStageThatFails(facts)
}

/** S3, S4, S14, and X2 for the caller's account. */
function identityStageThatFails(facts: Facts): DecidedBy | undefined {
  const limited: Level[] = isTrust(facts.request) ? ['role', 'issuer', 'user'] : ['role', 'issuer']
  const isNamed = facts.isSameAccount && namedLevels(facts).some((level) => limited.includes(level))
  if (!facts.identityAllows && !isNamed) return 'identity'
  if (!facts.boundaryAllows) return 'permissionsBoundary'
  return facts.sessionAllows ? undefined : 'session'
}

/** The identity side allows, and its limits do. */
function isGrantedByIdentitySide(facts: Facts): boolean {
  return facts.identityAllows && facts.boundaryAllows && facts.sessionAllows
}

function isGrantedByResourceSide(facts: Facts): boolean {
  return namedLevels(facts).some((level) => isEnough(level, facts))
}

/** S7: whether an Allow of the resource's side is enough in the same account, by the level it names. */
function isEnough(level: Level, facts: Facts): boolean {
  if (level === 'account') return isGrantedByIdentitySide(facts)
  if (level === 'role' || level === 'issuer') return facts.boundaryAllows && facts.sessionAllows
  // S17: a user named in a trust policy still needs an Allow of its boundary.
  if (level === 'user' && isTrust(facts.request)) return facts.boundaryAllows
  return true
}

/** K1, K5, X3, X5, X6, X7: when the identity side alone is not enough. */
function isResourceSideRequired(facts: Facts): boolean {
  return !facts.isSameAccount || isTrust(facts.request) || isKeyUse(facts.request)
}

function namedLevels(facts: Facts): Level[] {
  return facts.sources.flatMap((source) => source.levels)
}

function allowsOf(facts: Facts, type: PolicyType): readonly Applied[] {
  return facts.applied.filter((found) => found.effect === 'Allow' && found.place.policyType === type)
}

/** O2: an Allow at every level. */
function everyScpLevelAllows(facts: Facts): boolean {
  const allows = allowsOf(facts, 'scp')
  return Array.from({ length: facts.scpLevels }, (_, level) => level).every((level) =>
    allows.some((found) => found.levelIndex === level),
  )
}

function sourceOfAllow(facts: Facts): DecidedBy {
  if (facts.isSameAccount) {
    if (facts.request.caller.kind === 'root') return 'root'
    if (isGrantedByIdentitySide(facts)) return allowsOf(facts, 'identity').length > 0 ? 'identity' : 'group'
  }
  const gives = (level: Level): boolean => !facts.isSameAccount || isEnough(level, facts)
  return facts.sources.find((source) => source.levels.some(gives))?.by ?? 'resource'
}

/** The Allow statements that decide. */
function grants(found: Applied, facts: Facts): boolean {
  const type = found.place.policyType
  if (type === 'identity' || type === 'group') return isGrantedByIdentitySide(facts)
  if (type !== 'resource') return false
  return !facts.isSameAccount || [...found.named].some((level) => isEnough(level, facts))
}

/** Sorted by policy type, level, policy and statement. */
function placesOf(found: readonly Applied[]): StatementPlace[] {
  const rank = (one: Applied): number[] => [
    policyTypes.indexOf(one.place.policyType),
    one.levelIndex,
    one.place.policy,
    one.place.statement,
  ]
  const difference = (one: Applied, other: Applied): number => {
    const [left, right] = [rank(one), rank(other)]
    return left.map((number, index) => number - (right[index] ?? 0)).find((order) => order !== 0) ?? 0
  }
  return [...found].sort(difference).map((one) => one.place)
}
