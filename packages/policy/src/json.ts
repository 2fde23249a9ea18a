import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { attempt } from './attempt.ts'
import { type PolicyProblem, type ProblemCode, positionAt } from './problem.ts'

/** A JSON value with its place in the text. */
export type JsonNode = Node

/** The tree of a text, or why it cannot be read. */
export type JsonTree =
  | { readonly node: JsonNode; readonly problem?: undefined }
  | { readonly node?: undefined; readonly problem: PolicyProblem }

/** The deepest nesting that is read; a policy needs seven levels. */
export const MAX_DEPTH = 64
/** The longest text that is read, in UTF-16 units; the largest AWS managed policy has about 135,000. */
export const MAX_LENGTH = 1024 * 1024

const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false }

const SYNTAX: Record<string, string> = {
  PropertyNameExpected: 'a member name in double quotes is expected',
  ValueExpected: 'a value is expected',
  InvalidSymbol: 'a value is expected',
  ColonExpected: 'a colon is expected',
  CommaExpected: 'a comma is expected',
  CloseBraceExpected: 'a closing brace is expected',
  CloseBracketExpected: 'a closing bracket is expected',
  EndOfFileExpected: 'nothing may follow the document',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfString: 'a string is not closed',
  InvalidCharacter: 'a control character must be escaped',
  InvalidEscapeCharacter: 'the escape sequence is not known',
  InvalidUnicode: 'the \\u escape needs four hexadecimal digits',
  InvalidNumberFormat: 'the number is not well formed',
}

/**
 * Reads JSON strictly (RFC 8259), and refuses repeated member names (grammar page of the IAM User Guide), deep nesting and
 * long text. Members are tree nodes, never object properties, so `__proto__` is a name like any other.
 *
 * @example
 * import { readJson } from '@gatewarden/policy/internal'
 * readJson('{"a": 1, "a": 2}').problem?.code // => 'DuplicateKey'
 */
export function readJson(text: string, maxLength = MAX_LENGTH): JsonTree {
  const refuse = (code: ProblemCode, offset: number, message: string, help?: string) => ({
    problem: { code, path: '', message, ...positionAt(text, offset), ...(help === undefined ? {} : { help }) },
  })
  if (text.length > maxLength) {
    return refuse('TooLarge', maxLength, `the text has ${text.length} characters; at most ${maxLength} are read`)
  }
  const tooDeep = depthExceededAt(text)
  if (tooDeep !== -1) return refuse('TooDeep', tooDeep, `more than ${MAX_DEPTH} levels of nesting`)
  const errors: ParseError[] = []
  const node = parseTree(text, errors, STRICT)
  const first = errors[0]
  if (first !== undefined || node === undefined || 'error' in attempt(() => JSON.parse(text), SyntaxError)) {
    const code = first === undefined ? 'ValueExpected' : printParseErrorCode(first.error)
    return refuse('JsonSyntax', first?.offset ?? 0, `not JSON: ${SYNTAX[code] ?? 'the text cannot be read'}`)
  }
  const duplicate = duplicateIn(node)
  if (duplicate !== undefined) {
    return refuse(
      'DuplicateKey',
      duplicate.offset,
      `the member "${duplicate.value}" occurs twice`,
      'keep one of the two',
    )
  }
  return { node }
}

/**
 * The members of an object node as [name, name node, value node]; none for other nodes.
 *
 * @example
 * import { membersOf, readJson } from '@gatewarden/policy/internal'
 * const { node } = readJson('{"Version": "2012-10-17", "Statement": []}')
 * node && membersOf(node).map(([name]) => name) // => ['Version', 'Statement']
 */
export function membersOf(node: JsonNode): (readonly [string, JsonNode, JsonNode])[] {
  const members: (readonly [string, JsonNode, JsonNode])[] = []
  if (node.type !== 'object') return members
  for (const property of node.children ?? []) {
    const [name, value] = property.children ?? []
    if (name !== undefined && value !== undefined) members.push([String(name.value), name, value])
  }
  return members
}

/**
 * The member of that name, if the node is an object that has it.
 *
 * @example
 * import { memberOf, readJson } from '@gatewarden/policy/internal'
 * const { node } = readJson('{"Version": "2012-10-17"}')
 * node && memberOf(node, 'Version')?.value // => '2012-10-17'
 * node && memberOf(node, '__proto__') // => undefined
 */
export function memberOf(node: JsonNode, name: string): JsonNode | undefined {
  return membersOf(node).find(([member]) => member === name)?.[2]
}

/** Member names and indexes from a node to what begins at an offset, as `Statement[0].Effect`. */
export function pathAt(node: JsonNode, offset: number): string {
  const isInside = (child: JsonNode) => child.offset <= offset && offset < child.offset + child.length
  const index = (node.children ?? []).findIndex(isInside)
  const child = node.children?.[index]
  if (child === undefined) return ''
  if (node.type === 'array') return `[${index}]${below(pathAt(child, offset))}`
  const [name, value] = child.children ?? []
  if (node.type !== 'object' || name === undefined) return ''
  return `${name.value}${value === undefined ? '' : below(pathAt(value, offset))}`
}

function below(path: string): string {
  return path === '' || path.startsWith('[') ? path : `.${path}`
}

function depthExceededAt(text: string): number {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (inString) {
      if (unit === 0x5c) at += 1
      else if (unit === 0x22) inString = false
    } else if (unit === 0x22) inString = true
    else if (unit === 0x7b || unit === 0x5b) {
      depth += 1
      if (depth > MAX_DEPTH) return at
    } else if (unit === 0x7d || unit === 0x5d) depth -= 1
  }
  return -1
}

function duplicateIn(node: JsonNode): JsonNode | undefined {
  const names = new Set<string>()
  for (const [name, nameNode] of membersOf(node)) {
    if (names.has(name)) return nameNode
    names.add(name)
  }
  for (const child of node.children ?? []) {
    const found = duplicateIn(child)
    if (found !== undefined) return found
  }
  return undefined
}
