import type { CompiledPolicy, Decision } from '@gatewarden/authorize'
import type { Position, Statement } from '@gatewarden/policy'
import { positionAt } from '@gatewarden/policy/internal'

/** A statement, and the policy it is from. */
export interface StatementOfPolicy {
  readonly policyType: string
  readonly level?: string
  readonly policy: CompiledPolicy
  readonly statement: Statement
}

/** A statement as data. */
export function statementData({ policyType, level, policy, statement }: StatementOfPolicy, { line, column }: Position) {
  const { source } = policy
  return {
    policyType,
    ...(level === undefined ? {} : { level }),
    policyName: source?.name ?? null,
    policyArn: source?.arn ?? null,
    versionId: source?.versionId ?? null,
    ...(source?.owner === undefined ? {} : { owner: source.owner }),
    statement: statement.index,
    sid: statement.sid ?? null,
    ...(source?.file === undefined ? {} : { file: source.file }),
    line,
    column,
  }
}

/** Where a statement is in its document. */
export function placeOf({ policy, statement }: StatementOfPolicy): Position {
  return positionAt(policy.document.text, statement.span.start)
}

/** A statement in one line. */
export function describe(statementOfPolicy: StatementOfPolicy, place: Position): string {
  const { policy, statement, policyType, level } = statementOfPolicy
  const { source } = policy
  const version = source?.versionId === undefined ? '' : ` ${source.versionId}`
  const where = source?.arn ?? (source?.owner === undefined ? undefined : `of ${source.owner}`)
  const sid = statement.sid === undefined ? '' : ` "${statement.sid}"`
  const file = source?.file === undefined ? '' : `${source.file}:`
  const kind = level === undefined ? policyType : `${policyType} at ${level}`
  // A file has no other name, and its place names it.
  const name = source?.name === source?.file ? '' : ` ${source?.name}${version}`
  return `${kind}:${name}${where === undefined ? '' : ` (${where})`} statement ${statement.index}${sid} at ${file}${place.line}:${place.column}`
}

const OUTCOMES: Readonly<Record<Decision['outcome'], string>> = {
  allowed: 'ALLOWED',
  explicitDeny: 'DENIED (explicit deny)',
  implicitDeny: 'DENIED (implicit deny)',
}

/** The outcome of a decision in words. */
export function outcomeWords({ outcome }: Pick<Decision, 'outcome'>): string {
  return OUTCOMES[outcome]
}
