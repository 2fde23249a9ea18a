import { type JsonNode, membersOf, readJson } from '../json.ts'
import type { PolicyProblem } from '../problem.ts'

/** A string of the document and its node. */
export interface DraftString {
  readonly text: string
  readonly node: JsonNode
}

export interface DraftPrincipal extends DraftString {
  /** AWS, Service, Federated or CanonicalUser. */
  readonly type: string
}

/** One condition key; the values are the texts of strings, numbers and Booleans. */
export interface DraftCondition {
  readonly operator: string
  readonly key: string
  readonly keyNode: JsonNode
  readonly values: readonly DraftString[]
}

/** A statement as far as it can be read; values of a wrong type are left out, and found by the structure checks. */
export interface DraftStatement {
  readonly node: JsonNode
  readonly members: ReadonlyMap<string, JsonNode>
  /** Of Action and NotAction. */
  readonly actions: readonly DraftString[]
  /** Of Resource and NotResource. */
  readonly resources: readonly DraftString[]
  /** Of Principal and NotPrincipal; `"*"` is not an entry. */
  readonly principals: readonly DraftPrincipal[]
  readonly conditions: readonly DraftCondition[]
}

/** A document to be saved, read leniently so that every check can run on it. */
export interface Draft {
  readonly text: string
  /** Embedded in a user, group or role, where the older policy version is still accepted. */
  readonly inline: boolean
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

export function readDraft(text: string, inline: boolean): Draft {
  const { node, problem } = readJson(text)
  const members = nodesByName(node)
  const statement = members.get('Statement')
  const statements = itemsOf(statement).map((each) => readStatement(each, text))
  const found = { ...(node === undefined ? {} : { root: node }), ...(problem === undefined ? {} : { problem }) }
  return { text, inline, members, statements, ...found }
}

/** The first fault in a statement. */
export function inStatements(find: (statement: DraftStatement) => Fault | undefined): FindFault {
  return (draft) => firstOf(draft.statements, find)
}

/** The first wrong string of Action and NotAction. */
export function inActions(isWrong: (text: string) => boolean, help: string): FindFault {
  return inStatements(({ actions }) => wrongString(actions, isWrong, help))
}

/** The first wrong string of Resource and NotResource. */
export function inResources(isWrong: (text: string) => boolean, help: string): FindFault {
  return inStatements(({ resources }) => wrongString(resources, isWrong, help))
}

export function wrongString(
  strings: readonly DraftString[],
  isWrong: (text: string) => boolean,
  help: string,
): Fault | undefined {
  const wrong = strings.find(({ text }) => isWrong(text))
  return wrong === undefined ? undefined : { offset: wrong.node.offset, subject: wrong.text, help }
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
  return {
    node,
    members,
    actions: strings('Action'),
    resources: strings('Resource'),
    principals: [...principalsOf(members.get('Principal')), ...principalsOf(members.get('NotPrincipal'))],
    conditions: conditionsOf(members.get('Condition'), text),
  }
}

function stringsOf(node: JsonNode | undefined): DraftString[] {
  return itemsOf(node).flatMap((item) => (item.type === 'string' ? [{ text: String(item.value), node: item }] : []))
}

function principalsOf(node: JsonNode | undefined): DraftPrincipal[] {
  if (node === undefined) return []
  return membersOf(node).flatMap(([type, , value]) => stringsOf(value).map((entry) => ({ ...entry, type })))
}

function conditionsOf(node: JsonNode | undefined, text: string): DraftCondition[] {
  if (node === undefined) return []
  return membersOf(node).flatMap(([operator, , keys]) =>
    membersOf(keys).map(([key, keyNode, value]) => ({ operator, key, keyNode, values: scalarsOf(value, text) })),
  )
}

/** Numbers and Booleans keep their text (rule P11). */
function scalarsOf(node: JsonNode, text: string): DraftString[] {
  return itemsOf(node).flatMap((item) => {
    if (item.type === 'string') return [{ text: String(item.value), node: item }]
    const isScalar = item.type === 'number' || item.type === 'boolean'
    return isScalar ? [{ text: text.slice(item.offset, item.offset + item.length), node: item }] : []
  })
}
