import type { CallerRule } from './callerRules.ts'
import type { CompiledPolicy, CompiledStatement, DecidingStatement } from './compile.ts'
import type { EffectivePolicyType } from './policyTypes.ts'

/** As SimulatePrincipalPolicy names it. */
export type Outcome = 'allowed' | 'explicitDeny' | 'implicitDeny'

/**
 * What decided: a policy type, a KMS grant or S3 access control list, a rule of the service (rules K8 to K12, K16 to K18), the
 * partition (rule X9), or the root user's full access (rule G1).
 */
export type DecidedBy = EffectivePolicyType | 'grant' | 'acl' | 'service' | 'partition' | 'root'

/** A rule of a service that decides whatever the policies say. */
export type ServiceRule =
  | CallerRule
  | 'getCallerIdentity'
  | 'getSessionToken'
  | 'ownedByAws'
  | 'aliasOfAws'
  | 'roleOfIdentityCenter'
  | 'ownAccountOnly'
  | 'publicBucket'

/** The decision with its reasons; messages are rendered from it on demand. */
export interface Decision {
  readonly outcome: Outcome
  readonly decidedBy: DecidedBy
  /** Every Deny statement that applies, or the Allow statements that allow the request; none for an implicit deny. */
  readonly statements: readonly DecidingStatement[]
  /** The rule of the service that decided, where one did. */
  readonly rule?: ServiceRule
}

const NO_STATEMENTS: readonly DecidingStatement[] = []

export function implicitDeny(decidedBy: DecidedBy): Decision {
  return { outcome: 'implicitDeny', decidedBy, statements: NO_STATEMENTS }
}

export function allowed(decidedBy: DecidedBy, statements: readonly DecidingStatement[] = NO_STATEMENTS): Decision {
  return { outcome: 'allowed', decidedBy, statements }
}

/** Decided by a rule of the service. */
export function byService(outcome: 'allowed' | 'implicitDeny', rule: ServiceRule): Decision {
  return { outcome, decidedBy: 'service', statements: NO_STATEMENTS, rule }
}

/** A list with at least one statement. */
export type SomeStatements = readonly [DecidingStatement, ...DecidingStatement[]]

export function explicitDeny(statements: SomeStatements): Decision {
  return { outcome: 'explicitDeny', decidedBy: statements[0].policyType, statements }
}

/** The statement of a decision; one object per policy type it takes part as, because there are many decisions and few statements. */
export function deciding(
  policyType: EffectivePolicyType,
  policy: CompiledPolicy,
  { statement, deciding: byType }: CompiledStatement,
  level?: string,
): DecidingStatement {
  if (level !== undefined) return { policyType, policy, statement, level }
  const known = byType[policyType]
  if (known !== undefined) return known
  const statementOfType = { policyType, policy, statement }
  byType[policyType] = statementOfType
  return statementOfType
}
