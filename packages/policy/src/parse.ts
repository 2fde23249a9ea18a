import type {
  Condition,
  Effect,
  Located,
  PolicyDocument,
  PolicyType,
  PolicyVersion,
  PrincipalElement,
  PrincipalEntry,
  PrincipalType,
  Statement,
  StatementElement,
} from './document.ts'
import { type JsonNode, membersOf, readJson } from './json.ts'
import { type PolicyProblem, type Position, type ProblemCode, positionsIn, type Span } from './problem.ts'

/** What reading a policy gives: a document, or what is wrong with it, never both. */
export interface ParsedPolicy {
  readonly document?: PolicyDocument
  readonly problems: readonly PolicyProblem[]
}

const DOCUMENT_ELEMENTS = new Set(['Version', 'Id', 'Statement'])
const STATEMENT_ELEMENTS = new Set(
  'Sid Effect Principal NotPrincipal Action NotAction Resource NotResource Condition'.split(' '),
)
const PRINCIPAL_TYPES = new Set(['AWS', 'Service', 'Federated', 'CanonicalUser'])
/** Kinds that cover the resource they are attached to when Resource is left out (rule P9). */
const RESOURCE_MAY_BE_LEFT_OUT = new Set<PolicyType>(['resource', 'trust', 'vpcEndpoint'])

/**
 * Reads a policy document. Structure is checked here (rules P1, P3 to P6, P9); whether AWS would store it is `checkPolicy`'s.
 *
 * @example
 * import { parsePolicy } from '@gatewarden/policy'
 * const text = '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}'
 * parsePolicy(text).document?.statements.length // => 1
 * parsePolicy('{"Statement": []').problems[0]?.code // => 'JsonSyntax'
 */
export function parsePolicy(text: string, type: PolicyType = 'identity'): ParsedPolicy {
  const { node, problem } = readJson(text)
  if (node === undefined) return { problems: problem === undefined ? [] : [problem] }
  return parsePolicyNode(node, text, type)
}

/**
 * Reads a policy that is part of a larger JSON text, with positions in that text.
 *
 * @example
 * import { parsePolicyNode, readJson } from '@gatewarden/policy'
 * const text = '[{"Statement": []}]'
 * const node = readJson(text).node?.children?.[0]
 * node && parsePolicyNode(node, text).document?.version // => '2008-10-17'
 */
export function parsePolicyNode(node: JsonNode, text: string, type: PolicyType = 'identity'): ParsedPolicy {
  const reader = new Reader(text, type)
  const document = reader.document(node)
  return document === undefined || reader.problems.length > 0
    ? { problems: reader.problems }
    : { document, problems: reader.problems }
}

/** Collects problems while it walks the tree; every method answers what could be read. */
class Reader {
  readonly problems: PolicyProblem[] = []
  readonly text: string
  readonly type: PolicyType
  readonly positionAt: (offset: number) => Position

  constructor(text: string, type: PolicyType) {
    this.text = text
    this.type = type
    this.positionAt = positionsIn(text)
  }

  report(code: ProblemCode, node: JsonNode, path: string, message: string, help?: string): undefined {
    const extra = help === undefined ? {} : { help }
    this.problems.push({ code, path, message, ...this.positionAt(node.offset), ...extra })
    return undefined
  }

  document(node: JsonNode): PolicyDocument | undefined {
    if (node.type !== 'object') return this.report('WrongType', node, '', 'a policy document is a JSON object')
    const members = this.members(node, '', DOCUMENT_ELEMENTS)
    const version = this.version(members.get('Version'))
    const id = this.string(members.get('Id'), 'Id')
    const statement = members.get('Statement')
    if (statement === undefined) return this.report('MissingElement', node, 'Statement', 'Statement is missing')
    const statements = this.statements(statement)
    if (version === undefined) return undefined
    return { text: this.text, version, statements, ...(id === undefined ? {} : { id }) }
  }

  members(node: JsonNode, path: string, known: Set<string>): Map<string, JsonNode> {
    const found = new Map<string, JsonNode>()
    for (const [name, nameNode, value] of membersOf(node)) {
      if (known.has(name)) found.set(name, value)
      else
        this.report(
          'UnknownElement',
          nameNode,
          join(path, name),
          `"${name}" is no policy element`,
          `known: ${[...known].join(', ')}`,
        )
    }
    return found
  }

  version(node: JsonNode | undefined): PolicyVersion | undefined {
    if (node === undefined) return '2008-10-17'
    const value: unknown = node.value
    if (value === '2012-10-17' || value === '2008-10-17') return value
    return this.report('InvalidVersion', node, 'Version', 'Version must be "2012-10-17" or "2008-10-17"')
  }

  statements(node: JsonNode): Statement[] {
    const nodes = node.type === 'array' ? (node.children ?? []) : [node]
    const read: Statement[] = []
    nodes.forEach((child, index) => {
      const statement = this.statement(child, index, node.type === 'array' ? `Statement[${index}]` : 'Statement')
      if (statement !== undefined) read.push(statement)
    })
    return read
  }

  statement(node: JsonNode, index: number, path: string): Statement | undefined {
    if (node.type !== 'object') return this.report('WrongType', node, path, 'a statement is a JSON object')
    const members = this.members(node, path, STATEMENT_ELEMENTS)
    const sid = this.string(members.get('Sid'), `${path}.Sid`)
    const effect = this.effect(node, members.get('Effect'), path)
    const action = this.element(node, members, 'Action', path)
    if (action === undefined && !members.has('Action') && !members.has('NotAction')) {
      this.report('MissingElement', node, `${path}.Action`, 'the statement has neither Action nor NotAction')
    }
    const resource = this.element(node, members, 'Resource', path)
    if (!members.has('Resource') && !members.has('NotResource') && !RESOURCE_MAY_BE_LEFT_OUT.has(this.type)) {
      this.report('MissingElement', node, `${path}.Resource`, 'the statement has neither Resource nor NotResource')
    }
    const principal = this.principal(node, members, path)
    const conditions = this.conditions(members.get('Condition'), `${path}.Condition`)
    if (effect === undefined || action === undefined) return undefined
    return {
      index,
      effect,
      action,
      conditions,
      span: spanOf(node),
      ...(sid === undefined ? {} : { sid }),
      ...(resource === undefined ? {} : { resource }),
      ...(principal === undefined ? {} : { principal }),
    }
  }

  effect(statement: JsonNode, node: JsonNode | undefined, path: string): Effect | undefined {
    if (node === undefined) return this.report('MissingElement', statement, `${path}.Effect`, 'Effect is missing')
    if (node.value === 'Allow' || node.value === 'Deny') return node.value
    return this.report('InvalidEffect', node, `${path}.Effect`, 'Effect must be "Allow" or "Deny", in these letters')
  }

  element(
    statement: JsonNode,
    members: Map<string, JsonNode>,
    name: 'Action' | 'Resource',
    path: string,
  ): StatementElement | undefined {
    const node = this.oneOf(statement, members, name, path)
    if (node === undefined) return undefined
    const values = this.strings(node.value, join(path, node.name), false)
    return values === undefined ? undefined : { not: node.not, values }
  }

  principal(statement: JsonNode, members: Map<string, JsonNode>, path: string): PrincipalElement | undefined {
    const node = this.oneOf(statement, members, 'Principal', path)
    if (node === undefined) return undefined
    const at = join(path, node.name)
    if (node.value.value === '*') {
      return { not: node.not, entries: [{ type: 'AWS', value: '*', span: spanOf(node.value) }] }
    }
    if (node.value.type !== 'object') {
      return this.report(
        'WrongType',
        node.value,
        at,
        `${node.name} must be "*" or an object`,
        'for example {"AWS": "*"}',
      )
    }
    const entries: PrincipalEntry[] = []
    for (const [type, value] of this.members(node.value, at, PRINCIPAL_TYPES)) {
      for (const entry of this.strings(value, join(at, type), false) ?? []) {
        entries.push({ type: type as PrincipalType, ...entry })
      }
    }
    return { not: node.not, entries }
  }

  /** X or NotX, of which a statement has at most one (rule P4). */
  oneOf(statement: JsonNode, members: Map<string, JsonNode>, name: string, path: string) {
    const plain = members.get(name)
    const negated = members.get(`Not${name}`)
    if (plain !== undefined && negated !== undefined) {
      return this.report('ConflictingElements', statement, path, `the statement has both ${name} and Not${name}`)
    }
    if (plain !== undefined) return { name, not: false, value: plain }
    return negated === undefined ? undefined : { name: `Not${name}`, not: true, value: negated }
  }

  conditions(node: JsonNode | undefined, path: string): Condition[] {
    if (node === undefined) return []
    if (node.type !== 'object') {
      this.report('WrongType', node, path, 'Condition is an object of operators')
      return []
    }
    const read: Condition[] = []
    for (const [operator, , keys] of membersOf(node)) {
      const at = join(path, operator)
      if (keys.type !== 'object') this.report('WrongType', keys, at, `${operator} holds an object of condition keys`)
      for (const [key, keyNode, value] of membersOf(keys)) {
        const values = this.strings(value, join(at, key), true)
        const span = { start: keyNode.offset, end: value.offset + value.length }
        if (values !== undefined) read.push({ operator, key, values, span })
      }
    }
    return read
  }

  string(node: JsonNode | undefined, path: string): string | undefined {
    if (node === undefined || node.type === 'string') return node?.value
    return this.report('WrongType', node, path, 'a string is expected')
  }

  /** A string or a list of strings; condition values may be numbers and Booleans as well (rule P11). */
  strings(node: JsonNode, path: string, scalars: boolean): Located<string>[] | undefined {
    const read: Located<string>[] = []
    for (const child of node.type === 'array' ? (node.children ?? []) : [node]) {
      const isText = child.type === 'string' || (scalars && (child.type === 'number' || child.type === 'boolean'))
      if (!isText) return this.report('WrongType', child, path, 'a string or a list of strings is expected')
      const text = child.type === 'string' ? child.value : this.text.slice(child.offset, child.offset + child.length)
      read.push({ value: text, span: spanOf(child) })
    }
    return read
  }
}

function spanOf(node: JsonNode): Span {
  return { start: node.offset, end: node.offset + node.length }
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
