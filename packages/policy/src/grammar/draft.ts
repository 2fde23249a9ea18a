import { splitArn } from '../arn.ts'
import type { Condition, Located, PrincipalEntry, PrincipalType } from '../document.ts'
import { type JsonNode, membersOf, readJson } from '../json.ts'
import type { PolicyProblem } from '../problem.ts'
import { isPlainAction } from './serviceName.ts'

/** What is checked entry by entry, in a document to be saved and in a parsed statement alike. */
export interface Entries extends EntryLists {
  /** The parts of each resource, because several checks ask for them. */
  readonly resourceParts: readonly (readonly string[])[]
  /** Every action is of a service that is written in full, or the lone `*`. */
  readonly hasPlainActions: boolean
}

export interface EntryLists {
  /** Effect in other letters than Allow or Deny. */
  readonly otherEffect?: Located<string>
  /** Of Action and NotAction. */
  readonly actions: readonly Located<string>[]
  /** Of Resource and NotResource. */
  readonly resources: readonly Located<string>[]
  /** Of Principal and NotPrincipal. */
  readonly principals: readonly PrincipalEntry[]
  readonly conditions: readonly CheckedCondition[]
}

/** A condition; only a document to be saved has the place of the operator, which several keys may share. */
export interface CheckedCondition extends Condition {
  readonly operatorAt?: number
}

/** A statement as far as it can be read; values of a wrong type are left out, and found by the structure checks. `"*"` is not a principal entry. */
export interface DraftStatement extends Entries {
  readonly node: JsonNode
  readonly members: ReadonlyMap<string, JsonNode>
}

/** Where a document is to be stored, as far as that matters for its checks. */
export interface StoredWhere {
  /** Embedded in a user, group or role, where the older policy version is still accepted. */
  readonly inline: boolean
  /** The partition of the account; `*`: any. */
  readonly partition: string
  /** Whether a name is that of an AWS service, as a principal; undefined: any may be. */
  readonly isService: ((name: string) => boolean) | undefined
}

/** A document to be saved, read leniently so that every check can run on it. */
export interface Draft extends StoredWhere {
  readonly text: string
  readonly root?: JsonNode
  readonly problem?: PolicyProblem
  readonly members: ReadonlyMap<string, JsonNode>
  readonly statements: readonly DraftStatement[]
}

/** Where a check fails; `subject` is the text that the message quotes. */
export interface Fault {
  readonly offset: number
  readonly subject?: string
  readonly help?: string
}

export type FindFault = (draft: Draft) => Fault | undefined

/** A check of single entries: what it finds cannot be read, whatever the rest of the document says. */
export interface FindEntryFaults extends FindFault {
  readonly faultsOf: (entries: Entries) => readonly Fault[]
}

export function readDraft(text: string, where: StoredWhere): Draft {
  const { node, problem } = readJson(text)
  const members = nodesByName(node)
  const statement = members.get('Statement')
  const statements = itemsOf(statement).map((each) => readStatement(each, text))
  const found = { ...(node === undefined ? {} : { root: node }), ...(problem === undefined ? {} : { problem }) }
  return { text, ...where, members, statements, ...found }
}

/** The entries of some lists, with what follows from them. */
export function entriesFrom(lists: EntryLists): Entries {
  return {
    ...lists,
    resourceParts: lists.resources.map(({ value }) => splitArn(value)),
    hasPlainActions: lists.actions.every(({ value }) => isPlainAction(value)),
  }
}

/** The first fault in a statement. */
export function inStatements(find: (statement: DraftStatement) => Fault | undefined): FindFault {
  return (draft) => firstOf(draft.statements, find)
}

/** The first fault of an entry. */
export function inEntries(faultsOf: FindEntryFaults['faultsOf']): FindEntryFaults {
  return Object.assign(
    inStatements((statement) => faultsOf(statement)[0]),
    { faultsOf },
  )
}

/** Wrong strings of Action and NotAction. */
export function inActions(isWrong: (text: string) => boolean, help: string): FindEntryFaults {
  return inEntries(({ actions }) => wrongStrings(actions, isWrong, help))
}

/** Wrong strings of Resource and NotResource. */
export function inResources(isWrong: (text: string) => boolean, help: string): FindEntryFaults {
  return inEntries(({ resources }) => wrongStrings(resources, isWrong, help))
}

export const NO_FAULTS: readonly Fault[] = []

/** Most documents have no fault, so this makes a list only for one. */
export function wrongStrings(
  strings: readonly Located<string>[],
  isWrong: (text: string) => boolean,
  help: string,
): readonly Fault[] {
  let faults: Fault[] | undefined
  for (const { value, span } of strings) {
    if (!isWrong(value)) continue
    faults ??= []
    faults.push({ offset: span.start, subject: value, help })
  }
  return faults ?? NO_FAULTS
}

export function firstOf<T>(items: readonly T[], find: (item: T) => Fault | undefined): Fault | undefined {
  for (const item of items) {
    const fault = find(item)
    if (fault !== undefined) return fault
  }
  return undefined
}

/** The items of a list, or the single node that means the same as a list of one (rule P3). */
export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  if (node === undefined) return []
  return node.type === 'array' ? (node.children ?? []) : [node]
}

function nodesByName(node: JsonNode | undefined): Map<string, JsonNode> {
  return new Map(node === undefined ? [] : membersOf(node).map(([name, , value]) => [name, value]))
}

function readStatement(node: JsonNode, text: string): DraftStatement {
  const members = nodesByName(node)
  const strings = (name: string) => [...stringsOf(members.get(name)), ...stringsOf(members.get(`Not${name}`))]
  const effect = members.get('Effect')
  const entries = entriesFrom({
    ...(effect === undefined || isEffect(effect.value) ? {} : { otherEffect: located(String(effect.value), effect) }),
    actions: strings('Action'),
    resources: strings('Resource'),
    principals: [...principalsOf(members.get('Principal')), ...principalsOf(members.get('NotPrincipal'))],
    conditions: conditionsOf(members.get('Condition'), text),
  })
  return { node, members, ...entries }
}

function isEffect(value: unknown): boolean {
  return value === 'Allow' || value === 'Deny'
}

function located<T>(value: T, { offset, length }: JsonNode): Located<T> {
  return { value, span: { start: offset, end: offset + length } }
}

function stringsOf(node: JsonNode | undefined): Located<string>[] {
  return itemsOf(node).flatMap((item) => (item.type === 'string' ? [located(String(item.value), item)] : []))
}

/** The structure checks find other types than the four. */
function principalsOf(node: JsonNode | undefined): PrincipalEntry[] {
  if (node === undefined) return []
  return membersOf(node).flatMap(([type, , value]) =>
    stringsOf(value).map((entry) => ({ ...entry, type: type as PrincipalType })),
  )
}

function conditionsOf(node: JsonNode | undefined, text: string): CheckedCondition[] {
  if (node === undefined) return []
  return membersOf(node).flatMap(([operator, operatorNode, keys]) =>
    membersOf(keys).map(([key, keyNode, value]) => ({
      operator,
      operatorAt: operatorNode.offset,
      key,
      values: scalarsOf(value, text),
      span: { start: keyNode.offset, end: value.offset + value.length },
    })),
  )
}

/** Numbers and Booleans keep their text (rule P11). */
function scalarsOf(node: JsonNode, text: string): Located<string>[] {
  return itemsOf(node).flatMap((item) => {
    if (item.type === 'string') return [located(String(item.value), item)]
    const isScalar = item.type === 'number' || item.type === 'boolean'
    return isScalar ? [located(text.slice(item.offset, item.offset + item.length), item)] : []
  })
}
