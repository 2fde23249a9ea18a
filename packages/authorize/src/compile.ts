import type { ActionPattern, PolicyDocument, PolicyType, Statement, StatementElement } from '@gatewarden/policy'
import {
  type CompiledCondition,
  compileAction,
  compileCondition,
  compileResource,
  effectiveStatement,
  type NamedPrincipal,
  type ResourcePattern,
  readPrincipal,
} from '@gatewarden/policy/internal'
import { type IndexedStatements, indexed } from './actionIndex.ts'
import type { EffectivePolicyType } from './policyTypes.ts'

/** Where a policy comes from, for explanations. */
export interface PolicySource {
  /** Policy ARN, or the name of an inline policy. */
  readonly name: string
  readonly arn?: string
  readonly versionId?: string
  /** The file that contains the document, when its positions are positions in that file. */
  readonly file?: string
  /** What an inline policy is part of, for example the ARN of a group. */
  readonly owner?: string
}

/** A compiled policy: made once per document and policy type, shared by all who have it attached, immutable. */
export interface CompiledPolicy {
  readonly document: PolicyDocument
  readonly type: PolicyType
  readonly source: PolicySource | undefined
  readonly statements: readonly CompiledStatement[]
  /** The statements by the actions they cover; use `candidatesOf`. */
  readonly byAction: IndexedStatements<CompiledStatement>
  /** Whether any statement is a Deny: most policies have none, and are skipped when a Deny is searched. */
  readonly hasDeny: boolean
}

export interface CompiledStatement {
  /** As in the document; what follows is compiled from the statement as requests are decided by it (rule P13). */
  readonly statement: Statement
  /** False: an Allow with an entry that AWS would not store, which allows nothing (rule P13). */
  readonly canApply: boolean
  readonly actions: { readonly not: boolean; readonly patterns: readonly ActionPattern[] }
  /** Undefined: the statement covers every resource, or has no Resource and covers the one it is attached to (rules R1, P9). */
  readonly resources: { readonly not: boolean; readonly patterns: readonly ResourcePattern[] } | undefined
  readonly principals: { readonly not: boolean; readonly named: readonly NamedPrincipal[] } | undefined
  readonly conditions: readonly CompiledCondition[]
  /** The statement as it appears in decisions, by policy type; see `deciding`. */
  readonly deciding: { [Type in EffectivePolicyType]?: DecidingStatement }
}

/** A statement that took part in a decision, and the policy type it took part as. */
export interface DecidingStatement {
  readonly policyType: EffectivePolicyType
  readonly policy: CompiledPolicy
  readonly statement: Statement
  /** The organization level of an SCP or RCP. */
  readonly level?: string
}

/**
 * Compiles a document for one policy type; a compiled identity policy can also be a boundary or session policy.
 *
 * @example
 * import { compile } from '@gatewarden/authorize'
 * import { parsePolicy } from '@gatewarden/policy'
 * const { document } = parsePolicy('{"Statement": {"Effect": "Allow", "Action": "connect:*", "Resource": "*"}}')
 * document && compile(document).statements.length // => 1
 */
export function compile(
  document: PolicyDocument,
  type: PolicyType = 'identity',
  source?: PolicySource,
): CompiledPolicy {
  const variables = document.version === '2012-10-17'
  const statements = document.statements.map((statement) => compileStatement(statement, type, variables))
  const hasDeny = document.statements.some(({ effect }) => effect === 'Deny')
  const byAction = indexed(statements.filter(({ canApply }) => canApply))
  return { document, type, source, statements, byAction, hasDeny }
}

function compileStatement(statement: Statement, type: PolicyType, variables: boolean): CompiledStatement {
  const effective = effectiveStatement(statement, type)
  const { action, resource, principal, conditions } = effective ?? statement
  return {
    statement,
    canApply: effective !== undefined,
    actions: { not: action.not, patterns: action.values.map(({ value }) => compileAction(value)) },
    resources: resource && compileResources(resource, type, variables),
    principals: principal && { not: principal.not, named: principal.entries.map(readPrincipal) },
    conditions: conditions.map((condition) => compileCondition(condition, variables)),
    deciding: {},
  }
}

function compileResources({ not, values }: StatementElement, type: PolicyType, variables: boolean) {
  const patterns = values.map(({ value }) => compileResource(value, type, variables))
  const coversAll = !not && patterns.some(({ isEverything }) => isEverything)
  return coversAll ? undefined : { not, patterns }
}
