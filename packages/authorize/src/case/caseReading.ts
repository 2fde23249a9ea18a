import { type JsonNode, membersOf } from '@gatewarden/policy'

export type CaseErrorCode = 'InvalidInput' | 'MalformedPolicyDocument'

/** Stops reading a case; caught by `readCase` and never seen outside. */
export class Refused extends Error {
  readonly node: JsonNode
  readonly code: CaseErrorCode

  constructor(node: JsonNode, message: string, code: CaseErrorCode = 'InvalidInput') {
    super(message)
    this.node = node
    this.code = code
  }
}

/** The members of an object, refusing names that are not known: a misspelt limit must not be passed over. */
export function objectMembers(node: JsonNode, name: string, known: ReadonlySet<string>): Map<string, JsonNode> {
  const found = new Map<string, JsonNode>()
  for (const [member, value] of anyMembers(node, name)) {
    if (!known.has(member)) throw new Refused(value, `"${member}" is not known in ${name}`)
    found.set(member, value)
  }
  return found
}

/** The members of an object whose names are free. */
export function anyMembers(node: JsonNode, name: string): Map<string, JsonNode> {
  if (node.type !== 'object') throw new Refused(node, `${name} is no object`)
  return new Map(membersOf(node).map(([member, , value]) => [member, value]))
}

export function elements(node: JsonNode, name: string): readonly JsonNode[] {
  if (node.type !== 'array') throw new Refused(node, `${name} is no list`)
  return node.children ?? []
}

export function textOf(node: JsonNode, name: string): string {
  if (node.type !== 'string') throw new Refused(node, `${name} is no string`)
  return node.value
}

/** Left out or null. */
export function isNothing(node: JsonNode | undefined): node is undefined | (JsonNode & { type: 'null' }) {
  return node === undefined || node.type === 'null'
}
