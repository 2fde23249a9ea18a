import { attempt } from './attempt.ts'
import { CodedError } from './codedError.ts'
import { type JsonNode, membersOf, readJson } from './json.ts'
import { type Position, positionsIn } from './problem.ts'

/** Why JSON cannot be used, and where. */
export interface JsonProblem {
  readonly code: string
  readonly message: string
  /** Member names and indexes from the top, as `Statement[0].Effect`. */
  readonly path: string
  /** Line and column count from 1. */
  readonly line: number
  readonly column: number
}

/** Thrown by a `JsonReader`; `readJsonWith` and `readNodeWith` return its problem. */
class JsonReadError extends CodedError<string> {
  readonly problem: JsonProblem

  constructor(problem: JsonProblem) {
    super(problem.code, problem.message)
    this.problem = problem
  }
}

/** The value that was read, or why it cannot be read. */
export type JsonAnswer<T> = { readonly value: T } | { readonly problem: JsonProblem }

/** What the values of one text share: its positions, and the name of its root in messages. */
interface JsonSource {
  readonly positionAt: (offset: number) => Position
  readonly label: string
}

/** A JSON value with its place. Its methods return its content, or throw a `JsonReadError` with the place of the fault. */
export class JsonReader {
  readonly node: JsonNode
  readonly #source: JsonSource
  readonly #parent: JsonReader | undefined
  readonly #key: string | number
  #members: ReadonlyMap<string, JsonReader> | undefined

  constructor(node: JsonNode, source: JsonSource, parent?: JsonReader, key: string | number = '') {
    this.node = node
    this.#source = source
    this.#parent = parent
    this.#key = key
  }

  /** Member names and indexes from the top; empty at the top. */
  get path(): string {
    if (this.#parent === undefined) return ''
    return typeof this.#key === 'number' ? `${this.#parent.path}[${this.#key}]` : this.#parent.pathOf(this.#key)
  }

  /** The name of the value in messages. */
  get name(): string {
    return this.path || this.#source.label
  }

  /** The path of a member, whether it is there or not. */
  pathOf(member: string): string {
    const { path } = this
    return path === '' ? member : `${path}.${member}`
  }

  get isNull(): boolean {
    return this.node.type === 'null'
  }

  /** Where the value begins; of a member, where its name begins. */
  get start(): number {
    const { parent, offset } = this.node
    return parent?.type === 'property' ? parent.offset : offset
  }

  position(offset = this.node.offset): Position {
    return this.#source.positionAt(offset)
  }

  /** An error of this value, for the caller to throw; `offset` is a place inside the value. */
  error(message: string, code = 'InvalidInput', offset = this.node.offset): JsonReadError {
    const { line, column } = this.position(offset)
    return new JsonReadError({ code, message, path: this.path, line, column })
  }

  /** The members of an object; with `known`, other names are an error. */
  members(known?: ReadonlySet<string>): ReadonlyMap<string, JsonReader> {
    this.#members ??= this.#readMembers()
    for (const [name, member] of known === undefined ? [] : this.#members) {
      if (!known?.has(name)) throw member.error(`"${name}" is not known in ${this.name}`)
    }
    return this.#members
  }

  #readMembers(): ReadonlyMap<string, JsonReader> {
    if (this.node.type !== 'object') throw this.error(`${this.name} is not an object`)
    return new Map(
      membersOf(this.node).map(([name, , value]) => [name, new JsonReader(value, this.#source, this, name)]),
    )
  }

  /** The member of that name; undefined when there is none. */
  member(name: string): JsonReader | undefined {
    return this.members().get(name)
  }

  /** The member of that name; undefined when there is none or it is null. */
  optional(name: string): JsonReader | undefined {
    const member = this.member(name)
    return member?.isNull ? undefined : member
  }

  required(name: string): JsonReader {
    const member = this.member(name)
    if (member === undefined) throw this.error(`${this.pathOf(name)} is missing`)
    return member
  }

  /** The items of a list. */
  items(): JsonReader[] {
    if (this.node.type !== 'array') throw this.error(`${this.name} is not a list`)
    return (this.node.children ?? []).map((item, at) => new JsonReader(item, this.#source, this, at))
  }

  /** The value of a string. */
  text(): string {
    if (this.node.type !== 'string') throw this.error(`${this.name} is not a string`)
    return String(this.node.value)
  }
}

/** The reader of a text's root. */
export function jsonReader(node: JsonNode, text: string, label: string): JsonReader {
  return new JsonReader(node, { label, positionAt: positionsIn(text) })
}

/**
 * Reads a JSON text strictly, then calls a function with its root; `label` is the name of the root in messages.
 *
 * @example
 * import { readJsonWith } from '@gatewarden/policy/internal'
 * readJsonWith('{"name": "ana"}', 'the file', (root) => root.required('name').text()) // => { value: 'ana' }
 * const answer = readJsonWith('{"name": 7}', 'the file', (root) => root.required('name').text())
 * 'problem' in answer && answer.problem.message // => 'name is not a string'
 */
export function readJsonWith<T>(
  text: string,
  label: string,
  read: (root: JsonReader) => T,
  maxLength?: number,
): JsonAnswer<T> {
  const { node, problem } = readJson(text, maxLength)
  return node === undefined ? { problem } : readNodeWith(node, text, label, read)
}

/**
 * Like `readJsonWith`, for a text of which the tree has been read already.
 *
 * @example
 * import { readJson, readNodeWith } from '@gatewarden/policy/internal'
 * const { node } = readJson('[1, "two"]')
 * const answer = node && readNodeWith(node, '[1, "two"]', 'the list', (root) => root.items().map((item) => item.text()))
 * answer && 'problem' in answer && answer.problem.message // => '[0] is not a string'
 */
export function readNodeWith<T>(
  node: JsonNode,
  text: string,
  label: string,
  read: (root: JsonReader) => T,
): JsonAnswer<T> {
  const { value, error } = attempt(() => read(jsonReader(node, text, label)), JsonReadError)
  return error === undefined ? { value } : { problem: error.problem }
}
