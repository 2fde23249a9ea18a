import {
  ANY_RUN,
  compilePattern,
  compileRange,
  type JsonNode,
  membersOf,
  type PatternToken,
} from '@gatewarden/policy/internal'
import { eventsError } from '../errors.ts'
import { JsonNumber, type Scalar } from './eventJson.ts'

/** What a value of a pattern asks of a value of an event. */
export interface Test {
  isMet(value: Scalar): boolean
  /** It is met where the event has no such field. */
  readonly acceptsAbsent?: boolean
}

/** Reads the operand of an operator; `textOf` gives a node as it is written. */
type Operator = (operand: JsonNode, textOf: (node: JsonNode) => string) => Test

/** EventBridge User Guide, Comparison operators: numbers between -5.0e9 and +5.0e9. */
const LARGEST_NUMBER = 5e9

/** The comparison operators (EventBridge User Guide, Comparison operators for use in event patterns). */
const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['prefix', textOrIgnoringCase('prefix', (text) => (value) => value.startsWith(text))],
  ['suffix', textOrIgnoringCase('suffix', (text) => (value) => value.endsWith(text))],
  [
    'equals-ignore-case',
    textOperator(
      'equals-ignore-case',
      ignoringCase((text) => (value) => value === text),
    ),
  ],
  ['wildcard', textOperator('wildcard', (text) => compilePattern(wildcardTokens(text)))],
  ['cidr', textOperator('cidr', (text) => compileRange(checkedRange(text)) ?? (() => false))],
  ['numeric', numeric],
  ['exists', exists],
  ['anything-but', anythingBut],
])

/** The operators that `anything-but` negates. */
const NEGATED: readonly string[] = ['prefix', 'suffix', 'equals-ignore-case', 'wildcard']

/** Names that the objects of `$or` cannot have as fields. */
export function isOperator(name: string): boolean {
  return OPERATORS.has(name)
}

/** Reads a value of a pattern: a literal, or an object with one operator. */
export function readTest(node: JsonNode, textOf: (node: JsonNode) => string): Test {
  if (node.type === 'array') throw invalid('Match value must be String, number, true, false, or null')
  if (node.type !== 'object') return literal(node, textOf)
  const [[name = '', , operand] = [], ...others] = membersOf(node)
  if (operand === undefined) throw invalid('Empty match expressions are not allowed')
  if (others.length > 0) throw invalid('Only one key allowed in match expression')
  const operator = OPERATORS.get(name)
  if (operator === undefined) throw invalid(`Unrecognized match type ${name}`)
  return operator(operand, textOf)
}

/** Texts are compared exactly, and numbers as they are written (EventBridge User Guide, Event pattern syntax). */
function literal(node: JsonNode, textOf: (node: JsonNode) => string): Test {
  if (node.type !== 'number') return { isMet: (value) => value === node.value }
  const text = textOf(node)
  return { isMet: (value) => value instanceof JsonNumber && value.text === text }
}

type TextTest = (text: string) => (value: string) => boolean

function textTest(isMet: (value: string) => boolean): Test {
  return { isMet: (value) => typeof value === 'string' && isMet(value) }
}

function textOperator(name: string, test: TextTest): Operator {
  return (operand) => textTest(test(textOperand(operand, name)))
}

function ignoringCase(test: TextTest): TextTest {
  return (text) => {
    const isMet = test(text.toLowerCase())
    return (value) => isMet(value.toLowerCase())
  }
}

/** `{"prefix": "a"}`, or `{"prefix": {"equals-ignore-case": "a"}}`. */
function textOrIgnoringCase(name: string, test: TextTest): Operator {
  return (operand) => {
    if (operand.type !== 'object') return textTest(test(textOperand(operand, name)))
    const [[inner = '', , text] = [], ...others] = membersOf(operand)
    if (inner !== 'equals-ignore-case' || text === undefined || others.length > 0)
      throw invalid(`Unsupported ${name} pattern: only equals-ignore-case is allowed inside ${name}`)
    return textTest(ignoringCase(test)(textOperand(text, inner)))
  }
}

function textOperand(operand: JsonNode, name: string): string {
  if (operand.type !== 'string') throw invalid(`${name} match pattern must be a string`)
  return String(operand.value)
}

function checkedRange(text: string): string {
  if (!text.includes('/') || compileRange(text) === undefined) throw invalid(`Malformed CIDR: ${text}`)
  return text
}

/** A `*` is a wildcard unless a backslash is before it; a backslash is written twice. */
function wildcardTokens(text: string): PatternToken[] {
  const tokens: PatternToken[] = []
  let plain = ''
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char === '*') {
      if (plain === '' && tokens.at(-1) === ANY_RUN) throw invalid(`Consecutive wildcard characters at pos ${at - 1}`)
      if (plain !== '') tokens.push(plain)
      tokens.push(ANY_RUN)
      plain = ''
    } else if (char === '\\') {
      at += 1
      const escaped = text.charAt(at)
      if (escaped !== '*' && escaped !== '\\') throw invalid(`Invalid escape character at pos ${at - 1}`)
      plain += escaped
    } else plain += char
  }
  return plain === '' ? tokens : [...tokens, plain]
}

const COMPARISONS: ReadonlyMap<unknown, (value: number, limit: number) => boolean> = new Map([
  ['=', (value: number, limit: number) => value === limit],
  ['<', (value: number, limit: number) => value < limit],
  ['<=', (value: number, limit: number) => value <= limit],
  ['>', (value: number, limit: number) => value > limit],
  ['>=', (value: number, limit: number) => value >= limit],
])

/** `["=", 5]`, `["<", 10]`, or a range from below: `[">", 0, "<=", 5]`. */
function numeric(operand: JsonNode): Test {
  const items = operand.type === 'array' ? (operand.children ?? []) : []
  const parts: { operator: string; limit: number }[] = []
  for (let at = 0; at < items.length; at += 2) {
    const [operator, limit] = items.slice(at, at + 2)
    if (!COMPARISONS.has(operator?.value)) throw invalid(`Unrecognized numeric range operator: ${operator?.value}`)
    if (limit?.type !== 'number') throw invalid('Value of a numeric operator must be a number')
    if (Math.abs(limit.value) > LARGEST_NUMBER) throw invalid('Value must be between -5.0E9 and 5.0E9, inclusive')
    parts.push({ operator: String(operator?.value), limit: limit.value })
  }
  checkRange(parts)
  const isInRange = (value: number) =>
    Math.abs(value) <= LARGEST_NUMBER && parts.every((part) => COMPARISONS.get(part.operator)?.(value, part.limit))
  return { isMet: (value) => value instanceof JsonNumber && isInRange(value.value) }
}

function checkRange(parts: readonly { operator: string; limit: number }[]): void {
  const [lower, upper, ...others] = parts
  if (lower === undefined || others.length > 0) throw invalid('Invalid numeric range')
  if (upper === undefined) return
  if (!lower.operator.startsWith('>') || !upper.operator.startsWith('<')) throw invalid('Invalid numeric range')
  if (lower.limit >= upper.limit) throw invalid('Bottom must be less than top')
}

/** A field exists where it has a value that is not an object: also null (EventBridge User Guide, Exists matching). */
function exists(operand: JsonNode): Test {
  if (operand.type !== 'boolean') throw invalid('exists match pattern must be either true or false.')
  return operand.value === true ? { isMet: () => true } : { isMet: () => false, acceptsAbsent: true }
}

function anythingBut(operand: JsonNode, textOf: (node: JsonNode) => string): Test {
  if (operand.type === 'object') return not(negated(operand, textOf))
  const values = listed(operand)
  const [first] = values
  if (first === undefined) throw invalid('Empty arrays are not allowed')
  const isAlike = values.every(({ type }) => type === first.type)
  if (!isAlike || (first.type !== 'string' && first.type !== 'number'))
    throw invalid('Value of anything-but must be a string or number, or a list with only strings or only numbers')
  return not(values.map((value) => literal(value, textOf)))
}

function negated(operand: JsonNode, textOf: (node: JsonNode) => string): readonly Test[] {
  const [[name = '', , inner] = [], ...others] = membersOf(operand)
  const operator = NEGATED.includes(name) ? OPERATORS.get(name) : undefined
  if (operator === undefined || inner === undefined || others.length > 0)
    throw invalid('Unsupported anything-but pattern')
  const values = listed(inner)
  if (values.length === 0) throw invalid('Empty arrays are not allowed')
  return values.map((value) => operator(value, textOf))
}

function listed(node: JsonNode): readonly JsonNode[] {
  return node.type === 'array' ? (node.children ?? []) : [node]
}

function not(tests: readonly Test[]): Test {
  return { isMet: (value) => !tests.some((test) => test.isMet(value)) }
}

function invalid(reason: string) {
  return eventsError('invalidPattern', reason)
}
