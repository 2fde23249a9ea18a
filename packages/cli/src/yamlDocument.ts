import { attempt, type JsonNode } from '@gatewarden/policy/internal'
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseAllDocuments, type Scalar } from 'yaml'
import { failureAt } from './failure.ts'

/** The deepest nesting that is read, as in JSON. */
const MAX_DEPTH = 64
const MAX_LENGTH = 1024 * 1024

/** A YAML text as the tree that a JSON text has, with places in the YAML text. */
export function readYaml(text: string, file: string): JsonNode {
  const places = new LineCounter()
  const fail = (offset: number, message: string) => {
    const { line, col } = places.linePos(offset)
    return failureAt(file, { line: Math.max(line, 1), column: Math.max(col, 1) }, message, 'InvalidYaml')
  }
  if (text.length > MAX_LENGTH) {
    throw fail(0, `the text has ${text.length} characters; at most ${MAX_LENGTH} are read`)
  }
  // The schema is that of YAML 1.2, also where a directive names version 1.1, in which values are read otherwise.
  const options = { schema: 'core', uniqueKeys: true, prettyErrors: false } as const
  const parse = () => parseAllDocuments(text, { ...options, lineCounter: places })
  // The parser is recursive.
  const { value: documents } = attempt(parse, RangeError)
  if (documents === undefined) throw fail(0, `more than ${MAX_DEPTH} levels of nesting`)
  const [document, second] = documents
  if (document === undefined) throw fail(0, 'the file is empty')
  const [error] = document.errors
  if (error !== undefined) throw fail(error.pos[0], `not YAML: ${firstLine(error.message)}`)
  if (second !== undefined) {
    throw fail(second.range[0], 'a second YAML document begins here; keep one policy document in a file')
  }
  if (document.contents === null) throw fail(0, 'the file is empty')
  return jsonNode(document.contents, fail)
}

type Fail = (offset: number, message: string) => Error

function firstLine(text: string): string {
  return text.split('\n')[0] ?? ''
}

function jsonNode(node: Node, fail: Fail, depth = 0): JsonNode {
  const [start = 0, end = start] = node.range ?? []
  if (depth > MAX_DEPTH) throw fail(start, `more than ${MAX_DEPTH} levels of nesting`)
  const place = { offset: start, length: end - start }
  if (isAlias(node)) throw fail(start, `the alias *${node.source} is not read; write its value here`)
  const { tag } = node as { tag?: string }
  if (tag?.startsWith('!') || tag?.startsWith('tag:yaml.org') === false) throw fail(start, unknownTag(String(tag)))
  if (isSeq(node)) {
    const children = node.items.map((item) => child(item, fail, start, depth))
    return adopt({ type: 'array', ...place, children })
  }
  if (isMap(node)) {
    const children = node.items.map(({ key, value }) => property(key, value, fail, start, depth))
    return adopt({ type: 'object', ...place, children })
  }
  return { ...scalar(node as Scalar), ...place }
}

function unknownTag(tag: string): string {
  if (/^!(?:Sub|Ref|GetAtt|Join|ImportValue|FindInMap|Select|Split|If|Base64|Cidr|GetAZs|Transform)$/.test(tag)) {
    return `${tag} is a function of CloudFormation, and its value is not known here; write the value in its place`
  }
  return `the tag ${tag} is not read; write a plain value in its place`
}

function child(item: unknown, fail: Fail, start: number, depth: number): JsonNode {
  if (isNode(item)) return jsonNode(item, fail, depth + 1)
  return { type: 'null', offset: start, length: 0, value: null }
}

function property(key: unknown, value: unknown, fail: Fail, start: number, depth: number): JsonNode {
  const name = child(key, fail, start, depth)
  if (!isScalar(key)) throw fail(name.offset, 'a member name is text')
  // A tag makes a merge key of any name; its value is a symbol.
  if (key.value === '<<' || typeof key.value === 'symbol')
    throw fail(name.offset, 'merge keys are not read; write the members here')
  const content = child(value, fail, name.offset + name.length, depth)
  const text: JsonNode = { ...name, type: 'string', value: sourceOf(key) }
  const length = content.offset + content.length - name.offset
  return adopt({ type: 'property', offset: name.offset, length, children: [text, content] })
}

function adopt(parent: JsonNode): JsonNode {
  for (const each of parent.children ?? []) Object.assign(each, { parent })
  return parent
}

/** What JSON would write otherwise is text: account IDs that begin with 0, and `True`. */
function scalar(node: Scalar): Pick<JsonNode, 'type' | 'value'> {
  const { value } = node
  if (value === null) return { type: 'null', value }
  if (typeof value === 'boolean' && String(value) === node.source) return { type: 'boolean', value }
  if (typeof value === 'number' && String(value) === node.source) return { type: 'number', value }
  return { type: 'string', value: sourceOf(node) }
}

function sourceOf({ value, source }: Scalar): string {
  return typeof value === 'number' ? (source ?? String(value)) : String(value ?? '')
}
