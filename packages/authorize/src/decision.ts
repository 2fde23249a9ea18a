import type { CompiledPolicy, CompiledStatement, DecidingStatement } from './compile.ts'
import type { EffectivePolicyType } from './policyTypes.ts'

/** As SimulatePrincipalPolicy names it. */
export type Outcome = 'allowed' | 'explicitDeny' | 'implicitDeny'

/**
 * What decided: a kind of policy, a KMS grant or S3 access control list, a rule of the service itself (rules K8 to K12), the
 * partition (rule X9), or the root user's full access (rule G1).
 */
export type DecidedBy = EffectivePolicyType | 'grant' | 'acl' | 'service' | 'partition' | 'root'

/** The answer with its reasons; texts are rendered from it only when asked for. */
export interface Decision {
  readonly outcome: Outcome
  readonly decidedBy: DecidedBy
  /** The Deny statements that apply, or the Allow statements that granted; none for an implicit deny. */
  readonly statements: readonly DecidingStatement[]
}

const NO_STATEMENTS: readonly DecidingStatement[] = []

export function implicitDeny(decidedBy: DecidedBy): Decision {
  return { outcome: 'implicitDeny', decidedBy, statements: NO_STATEMENTS }
}

export function allowed(decidedBy: DecidedBy, statements: readonly DecidingStatement[] = NO_STATEMENTS): Decision {
  return { outcome: 'allowed', decidedBy, statements }
}

/** A list with at least one statement. */
export type SomeStatements = readonly [DecidingStatement, ...DecidingStatement[]]

export function explicitDeny(statements: SomeStatements): Decision {
  return { outcome: 'explicitDeny', decidedBy: statements[0].policyType, statements }
}

/** A statement as it takes part; made once for each kind of policy it serves as, because decisions are many and statements few. */
export function deciding(
  policyType: EffectivePolicyType,
  policy: CompiledPolicy,
  { statement, deciding: made }: CompiledStatement,
  level?: string,
): DecidingStatement {
  if (level !== undefined) return { policyType, policy, statement, level }
  const known = made[policyType]
  if (known !== undefined) return known
  const taking = { policyType, policy, statement }
  made[policyType] = taking
  return taking
}
