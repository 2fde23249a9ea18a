import type { DecidingStatement } from '@gatewarden/authorize'
import { isAwsManaged } from '@gatewarden/catalogue/internal'
import { minifyPolicy, parseArn, type Span } from '@gatewarden/policy'
import { lastSegment, positionAt } from '@gatewarden/policy/internal'

/** Where a policy comes from (IAM API Reference, Statement: SourcePolicyType). */
export type SourcePolicyType = 'user' | 'group' | 'role' | 'aws-managed' | 'user-managed' | 'resource' | 'none'

/** Line and column count from 1. */
export interface StatementPlace {
  readonly line: number
  readonly column: number
}

/** A statement that decided: its policy, and its place there. */
export interface MatchedStatement {
  /**
   * The name of a managed policy or of an input policy; of an inline policy `user_NAME_POLICY`, as public answers of AWS show it.
   */
  readonly sourcePolicyId: string
  readonly sourcePolicyType: SourcePolicyType
  readonly start: StatementPlace
  readonly end: StatementPlace
}

/** A cache: the place of a statement is the same in every decision. */
const known = new WeakMap<DecidingStatement, MatchedStatement>()

export function matchedStatement(deciding: DecidingStatement): MatchedStatement {
  const already = known.get(deciding)
  if (already !== undefined) return already
  const matched = { ...sourceOf(deciding), ...placesOf(deciding) }
  known.set(deciding, matched)
  return matched
}

function sourceOf({ policyType, policy: { source } }: DecidingStatement) {
  const { name = '', arn, owner } = source ?? {}
  const of = (sourcePolicyType: SourcePolicyType, sourcePolicyId = name) => ({ sourcePolicyId, sourcePolicyType })
  if (policyType === 'resource') return of('resource')
  if (arn !== undefined) return of(isAwsManaged(arn) ? 'aws-managed' : 'user-managed')
  const kind = owner === undefined ? undefined : parseArn(owner)?.resource.split('/', 1)[0]
  if (owner === undefined || (kind !== 'user' && kind !== 'group' && kind !== 'role')) return of('none')
  return of(kind, `${kind}_${lastSegment(owner)}_${name}`)
}

/**
 * A statement starts directly after the bracket or comma before it, one without a list directly after its opening brace, and ends after its
 * closing brace, as in the examples of the AWS CLI Command Reference (simulate-custom-policy, simulate-principal-policy).
 */
function placesOf({ policy, statement }: DecidingStatement): Pick<MatchedStatement, 'start' | 'end'> {
  const { text, span } = shown(policy, statement.span)
  const place = (offset: number): StatementPlace => {
    const { line, column } = positionAt(text, offset)
    return { line, column }
  }
  return { start: place(beginning(text, span)), end: place(span.end) }
}

function beginning(text: string, { start }: Span): number {
  const before = text.slice(0, start).trimEnd()
  return before.endsWith(':') ? start + 1 : before.length
}

/** The text as GetPolicyVersion returns it: AWS managed policies are stored without white space, and compiled from a printed form. */
function shown({ source, document: { text } }: DecidingStatement['policy'], span: Span): { text: string; span: Span } {
  if (source?.arn === undefined || source.file !== undefined || !isAwsManaged(source.arn)) return { text, span }
  const offset = (at: number) => minifyPolicy(text.slice(0, at)).length
  return { text: minifyPolicy(text), span: { start: offset(span.start), end: offset(span.end) } }
}
