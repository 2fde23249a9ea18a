import type { Statement } from '@gatewarden/policy'
import type { CompiledPolicy, CompiledStatement } from './compile.ts'
import type { EffectivePolicyType } from './policiesInEffect.ts'

/** As SimulatePrincipalPolicy names it. */
export type Outcome = 'allowed' | 'explicitDeny' | 'implicitDeny'

/**
 * What decided: a kind of policy, a KMS grant or S3 access control list, a rule of the service itself (rules K8 to K12), the
 * partition (rule X9), or the root user's full access (rule G1).
 */
export type DecidedBy = EffectivePolicyType | 'grant' | 'acl' | 'service' | 'partition' | 'root'

/** A statement that took part, and as which kind of policy. */
export interface DecidingStatement {
  readonly policyType: EffectivePolicyType
  readonly policy: CompiledPolicy
  readonly statement: Statement
  /** The organization level of an SCP or RCP. */
  readonly level?: string
}

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

export function deciding(
  policyType: EffectivePolicyType,
  policy: CompiledPolicy,
  { statement }: CompiledStatement,
  level?: string,
): DecidingStatement {
  return level === undefined ? { policyType, policy, statement } : { policyType, policy, statement, level }
}
