import {
  type ActionPattern,
  type CompiledCondition,
  compileAction,
  compileCondition,
  compileResource,
  type NamedPrincipal,
  type PolicyDocument,
  type PolicyType,
  type ResourcePattern,
  readPrincipal,
  type Statement,
  type StatementElement,
} from '@gatewarden/policy'
import type { KnownAction } from './knownAction.ts'

/** Where a policy comes from, for explanations. */
export interface PolicySource {
  /** Policy ARN, or the name of an inline policy. */
  readonly name: string
  readonly arn?: string
  readonly versionId?: string
  /** The file into whose text the document's places point; left out for a text of its own. */
  readonly file?: string
  /** What an inline policy is part of, for example the ARN of a group. */
  readonly owner?: string
}

/** A policy made ready to decide: once per document and kind, shared by everyone who holds it, never changed. */
export interface CompiledPolicy {
  readonly document: PolicyDocument
  readonly type: PolicyType
  readonly source: PolicySource | undefined
  readonly statements: readonly CompiledStatement[]
  /** The statements whose Action or NotAction covers the action. */
  readonly candidates: (action: KnownAction) => Candidates
  /** Whether any statement is a Deny: most policies have none, and need not be asked for one. */
  readonly hasDeny: boolean
}

export interface Candidates {
  readonly allow: readonly CompiledStatement[]
  readonly deny: readonly CompiledStatement[]
}

export interface CompiledStatement {
  readonly statement: Statement
  readonly actions: { readonly not: boolean; readonly patterns: readonly ActionPattern[] }
  /** Undefined: the statement covers every resource, or names none and covers the one it is attached to (rules R1, P9). */
  readonly resources: { readonly not: boolean; readonly patterns: readonly ResourcePattern[] } | undefined
  readonly principals: { readonly not: boolean; readonly named: readonly NamedPrincipal[] } | undefined
  readonly conditions: readonly CompiledCondition[]
}

/** Answers remembered per policy, by the lowest bits of the action's number; a later action takes an earlier one's place. */
const REMEMBERED = 512
const NO_CANDIDATES: Candidates = { allow: [], deny: [] }

/**
 * Compiles a document for one kind of use; an identity policy serves as boundary and session policy as well.
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
  return { document, type, source, statements, candidates: indexActions(statements), hasDeny }
}

function compileStatement(statement: Statement, type: PolicyType, variables: boolean): CompiledStatement {
  const { action, resource, principal, conditions } = statement
  return {
    statement,
    actions: { not: action.not, patterns: action.values.map(({ value }) => compileAction(value)) },
    resources: resource && compileResources(resource, type, variables),
    principals: principal && { not: principal.not, named: principal.entries.map(readPrincipal) },
    conditions: conditions.map((condition) => compileCondition(condition, variables)),
  }
}

function compileResources({ not, values }: StatementElement, type: PolicyType, variables: boolean) {
  const patterns = values.map(({ value }) => compileResource(value, type, variables))
  const coversAll = !not && patterns.some(({ isEverything }) => isEverything)
  return coversAll ? undefined : { not, patterns }
}

/** Patterns by how an action finds them: by its own name, by its service, or by asking each. */
interface ActionIndex {
  readonly exact: Map<string, number[]>
  readonly byService: Map<string, Asking[]>
  readonly others: Asking[]
}
interface Asking {
  readonly at: number
  readonly covers: (foldedAction: string) => boolean
}

function indexActions(statements: readonly CompiledStatement[]): CompiledPolicy['candidates'] {
  let index: ActionIndex | undefined
  let owners: Int32Array | undefined
  const answers: Candidates[] = []
  return (action) => {
    const slot = action.id & (REMEMBERED - 1)
    const known = owners?.[slot] === action.id ? answers[slot] : undefined
    if (known !== undefined) return known
    owners ??= new Int32Array(REMEMBERED).fill(-1)
    index ??= buildIndex(statements)
    const candidates = lookUp(index, action, statements)
    owners[slot] = action.id
    answers[slot] = candidates
    return candidates
  }
}

function buildIndex(statements: readonly CompiledStatement[]): ActionIndex {
  const index: ActionIndex = { exact: new Map(), byService: new Map(), others: [] }
  statements.forEach(({ actions }, at) => {
    if (actions.not) {
      index.others.push({ at, covers: (action) => !actions.patterns.some((pattern) => pattern.matches(action)) })
      return
    }
    for (const pattern of actions.patterns) {
      if (pattern.kind === 'exact') append(index.exact, pattern.folded, at)
      else if (pattern.service === undefined) index.others.push({ at, covers: pattern.matches })
      else append(index.byService, pattern.service, { at, covers: pattern.matches })
    }
  })
  return index
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

function lookUp(index: ActionIndex, action: KnownAction, statements: readonly CompiledStatement[]): Candidates {
  const found = new Set(index.exact.get(action.folded))
  for (const asking of [index.byService.get(action.service) ?? [], index.others]) {
    for (const { at, covers } of asking) {
      if (!found.has(at) && covers(action.folded)) found.add(at)
    }
  }
  if (found.size === 0) return NO_CANDIDATES
  const covering = statements.filter((_, at) => found.has(at))
  return {
    allow: covering.filter(({ statement }) => statement.effect === 'Allow'),
    deny: covering.filter(({ statement }) => statement.effect === 'Deny'),
  }
}
