import { parseOperator } from '../condition/modifiers.ts'
import type {
  Condition,
  PolicyDocument,
  PolicyType,
  PrincipalElement,
  Statement,
  StatementElement,
} from '../document.ts'
import { type Position, positionsIn, type Span } from '../problem.ts'
import { grammarChecks } from './checks.ts'
import { type Entries, entriesFrom, type Fault, type FindEntryFaults, NO_FAULTS } from './draft.ts'
import { type Check, messageOf } from './refusal.ts'

/** An entry of a statement that AWS would not store, so that it is not known what it matches. */
export interface UnreadableEntry extends Position {
  /** The index of the statement. */
  readonly statement: number
  /** `Action`, `NotResource`, ...; for a condition its operator and key. */
  readonly element: string
  readonly value: string
  /** Member names and indexes from the top, as `Statement[0].Action`. */
  readonly path: string
  /** What AWS answers to a document with the entry. */
  readonly message: string
  /** What to do; not AWS's text. */
  readonly help?: string
}

type EntryCheck = Check & { readonly find: FindEntryFaults }

const isEntryCheck = (row: Check): row is EntryCheck => 'faultsOf' in row.find

/** The checks of single entries, for each policy type: rows of `grammarChecks`, so that storing and reading never differ. */
const entryChecks = new Map<PolicyType, readonly EntryCheck[]>()

function entryChecksOf(type: PolicyType): readonly EntryCheck[] {
  const known = entryChecks.get(type)
  if (known !== undefined) return known
  const rows = grammarChecks[type].filter(isEntryCheck)
  entryChecks.set(type, rows)
  return rows
}

/**
 * The entries of a document that AWS would not store (rule P13).
 *
 * @example
 * import { parsePolicy, unreadableEntries } from '@gatewarden/policy'
 * const { document } = parsePolicy('{"Statement": {"Effect": "Deny", "Action": "CreateInstance", "Resource": "*"}}')
 * const entries = document === undefined ? [] : unreadableEntries(document, 'scp')
 * entries.map(({ path, value, column }) => [path, value, column]) // => [['Statement[0].Action', 'CreateInstance', 44]]
 */
export function unreadableEntries(document: PolicyDocument, type: PolicyType): readonly UnreadableEntry[] {
  const position = positionsIn(document.text)
  return document.statements.flatMap((statement) => {
    const entries = entriesOf(statement)
    const found = new Map<number, UnreadableEntry>()
    for (const row of entryChecksOf(type)) {
      for (const fault of row.find.faultsOf(entries)) {
        if (found.has(fault.offset)) continue
        const at = position(fault.offset)
        const place = placeOf(statement, fault.offset)
        const help = fault.help === undefined ? {} : { help: fault.help }
        found.set(fault.offset, {
          statement: statement.index,
          ...place,
          message: messageOf(row, fault, at),
          ...help,
          ...at,
        })
      }
    }
    return [...found.values()]
  })
}

/**
 * A statement as requests are decided by it (rule P13). An Allow with an entry that cannot be read never applies: undefined. In a Deny
 * each such entry is replaced, so that it matches whatever the other entries do not decide.
 *
 * @example
 * import { parsePolicy } from '@gatewarden/policy'
 * import { effectiveStatement } from '@gatewarden/policy/internal'
 * const { document } = parsePolicy('{"Statement": {"Effect": "Deny", "Action": ["s3:Get*", "Put*"], "Resource": "*"}}')
 * const [statement] = document?.statements ?? []
 * statement && effectiveStatement(statement, 'identity')?.action.values.map(({ value }) => value) // => ['s3:Get*', '*']
 */
export function effectiveStatement(statement: Statement, type: PolicyType): Statement | undefined {
  const faults = faultsOf(statement, type)
  const isWhole = !hasEmptyElement(statement)
  if (faults.length === 0 && isWhole) return statement
  if (statement.effect === 'Allow') return undefined
  const offsets = new Set(faults.map(({ offset }) => offset))
  const { action, resource, principal, conditions, span } = statement
  return {
    ...statement,
    action: readElement(action, offsets, span),
    ...(resource === undefined ? {} : { resource: readElement(resource, offsets, span) }),
    ...(principal === undefined ? {} : { principal: readPrincipals(principal, offsets, span) }),
    conditions: conditions.flatMap((condition) => readCondition(condition, offsets)),
  }
}

/** A list without entries, which cannot be read either. */
function hasEmptyElement({ action, resource, principal }: Statement): boolean {
  return action.values.length === 0 || resource?.values.length === 0 || principal?.entries.length === 0
}

/**
 * The statements of a document as requests are decided by them.
 *
 * @example
 * import { parsePolicy } from '@gatewarden/policy'
 * import { effectiveStatements } from '@gatewarden/policy/internal'
 * const { document } = parsePolicy('{"Statement": {"Effect": "Allow", "Action": "*:Get*", "Resource": "*"}}')
 * document && effectiveStatements(document, 'identity') // => []
 */
export function effectiveStatements(document: PolicyDocument, type: PolicyType): readonly Statement[] {
  return document.statements.flatMap((statement) => effectiveStatement(statement, type) ?? [])
}

/** The entry that begins at an offset. */
function placeOf({ index, otherEffect, action, resource, principal, conditions }: Statement, offset: number) {
  const begins = ({ span }: { readonly span: Span }) => span.start === offset
  const at = (element: string, value: string, member = element) => ({
    element,
    value,
    path: `Statement[${index}].${member}`,
  })
  if (otherEffect !== undefined && begins(otherEffect)) return at('Effect', otherEffect.value)
  const inAction = action.values.find(begins)
  if (inAction !== undefined) return at(action.not ? 'NotAction' : 'Action', inAction.value)
  const inResource = resource?.values.find(begins)
  if (inResource !== undefined) return at(resource?.not ? 'NotResource' : 'Resource', inResource.value)
  const inPrincipal = principal?.entries.find(begins)
  if (inPrincipal !== undefined) return at(principal?.not ? 'NotPrincipal' : 'Principal', inPrincipal.value)
  const condition = conditions.find((each) => begins(each) || each.values.some(begins))
  const { operator = '', key = '', values = [] } = condition ?? {}
  return at(`${operator} ${key}`, values.find(begins)?.value ?? key, `Condition.${operator}.${key}`)
}

function faultsOf(statement: Statement, type: PolicyType): readonly Fault[] {
  const entries = entriesOf(statement)
  let faults = NO_FAULTS
  for (const { find } of entryChecksOf(type)) {
    const found = find.faultsOf(entries)
    if (found.length > 0) faults = [...faults, ...found]
  }
  return faults
}

const NO_ENTRIES: readonly never[] = []

function entriesOf({ otherEffect, action, resource, principal, conditions }: Statement): Entries {
  return entriesFrom({
    ...(otherEffect === undefined ? {} : { otherEffect }),
    actions: action.values,
    resources: resource?.values ?? NO_ENTRIES,
    principals: principal?.entries ?? NO_ENTRIES,
    conditions,
  })
}

type Offsets = ReadonlySet<number>

/** In a list an unreadable entry may match anything; in a Not-list it may match nothing. The same for a list without entries. */
function readElement({ not, values }: StatementElement, unreadable: Offsets, span: Span): StatementElement {
  if (values.length === 0 && !not) return { not, values: [{ value: '*', span }] }
  const read = values.flatMap((entry) => {
    if (!unreadable.has(entry.span.start)) return [entry]
    return not ? [] : [{ value: '*', span: entry.span }]
  })
  return { not, values: read }
}

function readPrincipals({ not, entries }: PrincipalElement, unreadable: Offsets, span: Span): PrincipalElement {
  if (entries.length === 0 && !not) return { not, entries: [{ type: 'AWS', value: '*', span }] }
  const read = entries.flatMap((entry) => {
    if (!unreadable.has(entry.span.start)) return [entry]
    return not ? [] : [{ type: 'AWS' as const, value: '*', span: entry.span }]
  })
  return { not, entries: read }
}

/** A condition that may hold wherever its readable values do not decide; what it requires of the presence of the key remains. */
function readCondition(condition: Condition, unreadable: Offsets): Condition[] {
  const modified = parseOperator(condition.operator)
  if (modified === undefined || unreadable.has(condition.span.start)) return []
  const values = condition.values.filter(({ span }) => !unreadable.has(span.start))
  if (values.length === condition.values.length) return [condition]
  if (modified.operator.isNegated) return [{ ...condition, values }]
  const set = modified.set === undefined ? '' : `${modified.set}:`
  const operator = `${set}StringLike${modified.ifExists ? 'IfExists' : ''}`
  return [{ ...condition, operator, values: [{ value: '*', span: condition.span }] }]
}
