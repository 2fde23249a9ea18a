import { type JsonNode, membersOf, positionAt } from '@gatewarden/policy'

/** What is wrong with an account file, with the place where it has one: one sentence for a person. */
export interface AccountProblem {
  readonly message: string
  /** From 1; left out when nothing in the file is to blame. */
  readonly place?: { readonly line: number; readonly column: number }
}

/** Stops reading; caught by the exported functions of this package and never seen outside. */
export class Unreadable extends Error {
  readonly node: JsonNode | undefined

  constructor(node: JsonNode | undefined, message: string) {
    super(message)
    this.node = node
  }
}

export function problemOf(thrown: unknown, text: string): AccountProblem {
  if (!(thrown instanceof Unreadable)) throw thrown
  if (thrown.node === undefined) return { message: thrown.message }
  const { line, column } = positionAt(text, thrown.node.offset)
  return { message: thrown.message, place: { line, column } }
}

/** The members of an object; members that are not asked for are passed over, because AWS adds new ones. */
export function objectOf(node: JsonNode, path: string): Map<string, JsonNode> {
  if (node.type !== 'object') throw new Unreadable(node, `${path} is no object`)
  return new Map(membersOf(node).map(([name, , value]) => [name, value]))
}

/** A list that may be left out. */
export function listOf(members: Map<string, JsonNode>, name: string, path: string): readonly JsonNode[] {
  const node = members.get(name)
  if (node === undefined || node.type === 'null') return []
  if (node.type !== 'array') throw new Unreadable(node, `${path}.${name} is no list`)
  return node.children ?? []
}

export function requiredOf(members: Map<string, JsonNode>, name: string, owner: JsonNode, path: string): JsonNode {
  const node = members.get(name)
  if (node === undefined) throw new Unreadable(owner, `${path}.${name} is missing`)
  return node
}

export function textOf(members: Map<string, JsonNode>, name: string, owner: JsonNode, path: string): string {
  const node = requiredOf(members, name, owner, path)
  if (node.type !== 'string') throw new Unreadable(node, `${path}.${name} is no string`)
  return node.value
}
