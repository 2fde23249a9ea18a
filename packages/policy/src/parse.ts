import type {
  Condition,
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
import { DOCUMENT_ELEMENTS, PRINCIPAL_TYPES, STATEMENT_ELEMENTS } from './elements.ts'
import { foldCase } from './fold.ts'
import { type JsonNode, readJson } from './json.ts'
import { type JsonReader, jsonReader } from './jsonReader.ts'
import type { PolicyProblem, ProblemCode, Span } from './problem.ts'

/** The document, or the problems of a text that is not a policy; never both. */
export interface ParsedPolicy {
  readonly document?: PolicyDocument
  readonly problems: readonly PolicyProblem[]
}

/** Policy types whose statements cover the resource they are attached to when they have no Resource (rule P9). */
const RESOURCE_MAY_BE_LEFT_OUT = new Set<PolicyType>(['resource', 'trust', 'vpcEndpoint'])

/**
 * Reads a policy document. Structure is checked here (rules P1, P3 to P6, P9); whether AWS would store it is checked by `checkPolicy`.
 *
 * @example
 * import { parsePolicy } from '@gatewarden/policy'
 * const text = '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}'
 * parsePolicy(text).document?.statements.length // => 1
 * parsePolicy('{"Statement": []').problems[0]?.code // => 'JsonSyntax'
 */
export function parsePolicy(text: string, type: PolicyType = 'identity'): ParsedPolicy {
  const { node, problem } = readJson(text)
  return node === undefined ? { problems: [problem] } : parsePolicyNode(node, text, type)
}

/**
 * Reads a policy that is part of a larger JSON text, with positions in that text.
 *
 * @example
 * import { parsePolicyNode, readJson } from '@gatewarden/policy/internal'
 * const text = '[{"Statement": []}]'
 * const node = readJson(text).node?.children?.[0]
 * node && parsePolicyNode(node, text).document?.version // => '2008-10-17'
 */
export function parsePolicyNode(node: JsonNode, text: string, type: PolicyType = 'identity'): ParsedPolicy {
  const reader = new PolicyReader(text, type)
  const document = reader.document(jsonReader(node, text, 'the policy'))
  return document === undefined || reader.problems.length > 0
    ? { problems: reader.problems }
    : { document, problems: reader.problems }
}

type Members = ReadonlyMap<string, JsonReader>

/** Collects all problems of a document; each method returns what could be read. */
class PolicyReader {
  readonly problems: PolicyProblem[] = []
  readonly text: string
  readonly type: PolicyType

  constructor(text: string, type: PolicyType) {
    this.text = text
    this.type = type
  }

  report(code: ProblemCode, at: JsonReader, message: string, help?: string): undefined {
    this.add({ code, path: at.path, message, ...at.position(), ...(help === undefined ? {} : { help }) })
  }

  /** A missing element has no place: the place of the problem is that of its owner. */
  reportMissing(owner: JsonReader, element: string, message: string): undefined {
    this.add({ code: 'MissingElement', path: owner.pathOf(element), message, ...owner.position() })
  }

  add(problem: PolicyProblem): undefined {
    this.problems.push(problem)
  }

  document(root: JsonReader): PolicyDocument | undefined {
    if (root.node.type !== 'object') return this.report('WrongType', root, 'a policy document is a JSON object')
    const members = this.members(root, DOCUMENT_ELEMENTS)
    const version = this.version(members.get('Version'))
    const id = this.string(members.get('Id'))
    const statement = members.get('Statement')
    if (statement === undefined) return this.reportMissing(root, 'Statement', 'Statement is missing')
    const statements = this.statements(statement)
    if (version === undefined) return undefined
    return { text: this.text, span: spanOf(root.node), version, statements, ...(id === undefined ? {} : { id }) }
  }

  /** The known members of an object; each other member is a problem. */
  members(owner: JsonReader, known: ReadonlySet<string>): Members {
    const found = new Map<string, JsonReader>()
    for (const [name, member] of owner.members()) {
      if (known.has(name)) found.set(name, member)
      else {
        const message = `"${name}" is not a policy element`
        const help = `known: ${[...known].join(', ')}`
        this.add({ code: 'UnknownElement', path: member.path, message, ...member.position(member.start), help })
      }
    }
    return found
  }

  version(version: JsonReader | undefined): PolicyVersion | undefined {
    if (version === undefined) return '2008-10-17'
    const value: unknown = version.node.value
    if (value === '2012-10-17' || value === '2008-10-17') return value
    return this.report('InvalidVersion', version, 'Version must be "2012-10-17" or "2008-10-17"')
  }

  statements(element: JsonReader): Statement[] {
    const statements = element.node.type === 'array' ? element.items() : [element]
    return statements.flatMap((statement, index) => this.statement(statement, index) ?? [])
  }

  statement(owner: JsonReader, index: number): Statement | undefined {
    if (owner.node.type !== 'object') return this.report('WrongType', owner, 'a statement is a JSON object')
    const members = this.members(owner, STATEMENT_ELEMENTS)
    const sid = this.string(members.get('Sid'))
    const effect = this.effect(owner, members.get('Effect'))
    const action = this.element(owner, members, 'Action')
    if (action === undefined && !members.has('Action') && !members.has('NotAction')) {
      this.reportMissing(owner, 'Action', 'the statement has neither Action nor NotAction')
    }
    const resource = this.element(owner, members, 'Resource')
    if (!members.has('Resource') && !members.has('NotResource') && !RESOURCE_MAY_BE_LEFT_OUT.has(this.type)) {
      this.reportMissing(owner, 'Resource', 'the statement has neither Resource nor NotResource')
    }
    const principal = this.principal(owner, members)
    const conditions = this.conditions(members.get('Condition'))
    if (effect === undefined || action === undefined) return undefined
    return {
      index,
      ...effect,
      action,
      conditions,
      span: spanOf(owner.node),
      ...(sid === undefined ? {} : { sid }),
      ...(resource === undefined ? {} : { resource }),
      ...(principal === undefined ? {} : { principal }),
    }
  }

  /** In any letter case: AWS stores only the two, but a Deny that is misspelt must not be lost. */
  effect(owner: JsonReader, effect: JsonReader | undefined): Pick<Statement, 'effect' | 'otherEffect'> | undefined {
    if (effect === undefined) return this.reportMissing(owner, 'Effect', 'Effect is missing')
    const value: unknown = effect.node.value
    if (value === 'Allow' || value === 'Deny') return { effect: value }
    const folded = typeof value === 'string' ? foldCase(value) : ''
    const read = folded === 'allow' ? 'Allow' : folded === 'deny' ? 'Deny' : undefined
    if (read !== undefined) return { effect: read, otherEffect: { value: String(value), span: spanOf(effect.node) } }
    return this.report('InvalidEffect', effect, 'Effect must be "Allow" or "Deny"')
  }

  element(owner: JsonReader, members: Members, name: 'Action' | 'Resource'): StatementElement | undefined {
    const found = this.oneOf(owner, members, name)
    const values = found && this.strings(found.element, false)
    return values && { not: found.not, values }
  }

  principal(owner: JsonReader, members: Members): PrincipalElement | undefined {
    const found = this.oneOf(owner, members, 'Principal')
    if (found === undefined) return undefined
    const { not, name, element } = found
    if (element.node.value === '*') return { not, entries: [{ type: 'AWS', value: '*', span: spanOf(element.node) }] }
    if (element.node.type !== 'object') {
      return this.report('WrongType', element, `${name} must be "*" or an object`, 'for example {"AWS": "*"}')
    }
    const entries: PrincipalEntry[] = []
    for (const [type, values] of this.members(element, PRINCIPAL_TYPES)) {
      for (const entry of this.strings(values, false) ?? []) entries.push({ type: type as PrincipalType, ...entry })
    }
    return { not, entries }
  }

  /** X or NotX, of which a statement has at most one (rule P4). */
  oneOf(owner: JsonReader, members: Members, name: string) {
    const plain = members.get(name)
    const negated = members.get(`Not${name}`)
    if (plain !== undefined && negated !== undefined) {
      return this.report('ConflictingElements', owner, `the statement has both ${name} and Not${name}`)
    }
    if (plain !== undefined) return { name, not: false, element: plain }
    return negated === undefined ? undefined : { name: `Not${name}`, not: true, element: negated }
  }

  conditions(element: JsonReader | undefined): Condition[] {
    if (element === undefined) return []
    if (element.node.type !== 'object') {
      this.report('WrongType', element, 'Condition is an object of operators')
      return []
    }
    const read: Condition[] = []
    for (const [operator, keys] of element.members()) {
      if (keys.node.type !== 'object') {
        this.report('WrongType', keys, `${operator} is not an object of condition keys`)
        continue
      }
      for (const [key, entry] of keys.members()) {
        const values = this.strings(entry, true)
        const span = { start: entry.start, end: entry.node.offset + entry.node.length }
        if (values !== undefined) read.push({ operator, key, values, span })
      }
    }
    return read
  }

  string(element: JsonReader | undefined): string | undefined {
    if (element === undefined || element.node.type === 'string') return element?.node.value
    return this.report('WrongType', element, 'a string is expected')
  }

  /** A string or a list of strings; condition values may be numbers and Booleans as well (rule P11). */
  strings(element: JsonReader, scalars: boolean): Located<string>[] | undefined {
    const { node } = element
    const read: Located<string>[] = []
    for (const child of node.type === 'array' ? (node.children ?? []) : [node]) {
      const isText = child.type === 'string' || (scalars && (child.type === 'number' || child.type === 'boolean'))
      if (!isText) {
        const message = 'a string or a list of strings is expected'
        return this.add({ code: 'WrongType', path: element.path, message, ...element.position(child.offset) })
      }
      const text = child.type === 'string' ? child.value : this.text.slice(child.offset, child.offset + child.length)
      read.push({ value: text, span: spanOf(child) })
    }
    return read
  }
}

function spanOf(node: JsonNode): Span {
  return { start: node.offset, end: node.offset + node.length }
}
