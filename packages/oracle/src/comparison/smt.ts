// Policies as SMT-LIB formulas, made from docs/evaluation-rules.md, for an independent solver. They express a part of the language:
// no set operators, no variables except in StringEquals and StringLike, no values that cannot be parsed.
import { keys as alphabet } from './alphabet.ts'
import type { PolicyJson, StatementJson } from './policies.ts'

/** Thrown for what formulas here do not express. */
export class NotEncodable extends Error {}

type Tests = Readonly<Record<string, readonly string[]>>

const kinds = new Map(alphabet.map((key) => [key.key.toLowerCase(), key]))
const SORTS: Readonly<Record<string, string>> = {
  text: 'String',
  several: 'String',
  number: 'Real',
  date: 'Real',
  flag: 'Bool',
}

/** A formula that is satisfiable if the first policy allows some request that the second does not. */
export function formulaOf(first: PolicyJson, second: PolicyJson): string {
  const names = [...new Set([...keysOf(first), ...keysOf(second)])]
  return [
    '(declare-const act String)',
    '(declare-const res String)',
    ...names.flatMap((key) => [
      `(declare-const ${nameOf(key)} ${sortOf(key)})`,
      `(declare-const ${nameOf(key)}-present Bool)`,
      ...(kinds.get(key)?.isAlwaysPresent ? [`(assert ${nameOf(key)}-present)`] : []),
    ]),
    `(assert (str.in_re act ${concat([some(SMALL), '(str.to_re ":")', some(SMALL)])}))`,
    `(assert (or (= res "*") (str.in_re res ${concat(['(str.to_re "arn:")', some(NO_COLON), COLON, some(NO_COLON), COLON, any(NO_COLON), COLON, any(NO_COLON), COLON, some(ANY)])})))`,
    `(assert ${allowed(first)})`,
    `(assert (not ${allowed(second)}))`,
  ].join('\n')
}

const ANY = '(re.range " " "~")'
const NO_COLON = '(re.union (re.range " " "9") (re.range ";" "~"))'
/** Characters of actions, folded. */
const SMALL = '(re.union (re.range "!" "9") (re.range ";" "@") (re.range "[" "~"))'
const COLON = '(str.to_re ":")'

function any(re: string): string {
  return `(re.* ${re})`
}

function some(re: string): string {
  return `(re.+ ${re})`
}

function concat(parts: readonly string[]): string {
  if (parts.length === 0) return '(str.to_re "")'
  return parts.length === 1 ? (parts[0] ?? '') : `(re.++ ${parts.join(' ')})`
}

function or(parts: readonly string[]): string {
  return parts.length === 0 ? 'false' : `(or ${parts.join(' ')} false)`
}

function and(parts: readonly string[]): string {
  return `(and ${parts.join(' ')} true)`
}

/** Rules G2, G4. */
function allowed({ Version, Statement }: PolicyJson): string {
  const of = (effect: string) =>
    Statement.filter(({ Effect }) => Effect === effect).map((each) => applies(each, Version))
  return and([or(of('Allow')), `(not ${or(of('Deny'))})`])
}

/** Rule G5. */
function applies({ Action, NotAction, Resource, NotResource, Condition = {} }: StatementJson, version: string): string {
  const action = or((Action ?? NotAction ?? []).map((pattern) => inRe('act', wildcards(pattern.toLowerCase(), ANY))))
  const resource = or((Resource ?? NotResource ?? []).map((pattern) => resourceTest(pattern, version)))
  const tests = Object.entries(Condition).flatMap(([operator, keys]) => conditionTests(operator, keys, version))
  return and([Action ? action : `(not ${action})`, Resource ? resource : `(not ${resource})`, ...tests])
}

function inRe(term: string, re: string): string {
  return `(str.in_re ${term} ${re})`
}

/** `*` and `?` over characters of a kind; all else is itself (rules A2, C8). */
function wildcards(text: string, one: string): string {
  return concat(Array.from(text, (each) => (each === '*' ? any(one) : each === '?' ? one : literal(each))))
}

function literal(text: string): string {
  return `(str.to_re ${quoted(text)})`
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** Rules R1 to R6, R11. */
function resourceTest(pattern: string, version: string): string {
  if (/^\*+$/.test(pattern)) return 'true'
  if (pattern.includes('${') && version === '2012-10-17') throw new NotEncodable('a variable in a resource')
  const parts = sixParts(pattern)
  const each = Array.from({ length: 6 }, (_, at) => parts[at] ?? '*')
  return inRe('res', partsRe(each))
}

function sixParts(text: string): string[] {
  const parts = text.split(':')
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')]
}

function partsRe(parts: readonly string[]): string {
  const inside = parts.map((part, at) => wildcards(part, at === 5 ? ANY : NO_COLON))
  return concat(inside.flatMap((part, at) => (at === 0 ? [part] : [COLON, part])))
}

function conditionTests(operator: string, keys: Tests, version: string): string[] {
  return Object.entries(keys).map(([key, values]) => conditionTest(operator, key.toLowerCase(), values, version))
}

/** Rules C2 to C5, C17, C18. */
function conditionTest(operator: string, key: string, values: readonly string[], version: string): string {
  const [name, present] = [nameOf(key), `${nameOf(key)}-present`]
  const isText = sortOf(key) === 'String'
  if (operator === 'Null') {
    const absent = isText ? `(or (not ${present}) (= ${name} ""))` : `(not ${present})`
    return or(values.map((value) => (value === 'true' ? absent : `(not ${absent})`)))
  }
  if (operator.includes(':')) throw new NotEncodable('a set operator')
  const ifExists = operator.endsWith('IfExists')
  const base = ifExists ? operator.slice(0, -'IfExists'.length) : operator
  const isNegated = base.includes('Not')
  const positive = base.replace('Not', '')
  const fits = or(values.map((value) => valueTest(positive, name, key, value, version)))
  const holds = isNegated ? `(not ${fits})` : fits
  return ifExists || isNegated ? `(or (not ${present}) ${holds})` : `(and ${present} ${holds})`
}

function valueTest(operator: string, name: string, key: string, value: string, version: string): string {
  if (operator.startsWith('Numeric')) return compared(operator.slice('Numeric'.length), name, number(value))
  if (operator.startsWith('Date')) return compared(operator.slice('Date'.length), name, seconds(value))
  if (operator === 'Bool') return /^(true|false)$/i.test(value) ? `(= ${name} ${value.toLowerCase()})` : 'false'
  if (value.includes('${') && version === '2012-10-17') return variableTest(operator, name, key, value)
  if (operator === 'StringEquals') return `(= ${name} ${quoted(value)})`
  if (operator === 'StringLike') return inRe(name, wildcards(value, ANY))
  if (operator === 'StringEqualsIgnoreCase') return inRe(name, concat(Array.from(value, eitherCase)))
  if (operator === 'ArnLike' || operator === 'ArnEquals') return arnTest(name, value)
  throw new NotEncodable(operator)
}

function eitherCase(letter: string): string {
  return `(re.union ${literal(letter.toLowerCase())} ${literal(letter.toUpperCase())})`
}

/** Rule C15. */
function arnTest(name: string, value: string): string {
  if (/^\*+$/.test(value)) return 'true'
  const parts = sixParts(value)
  return parts.length < 6 ? 'false' : inRe(name, partsRe(parts))
}

/** One variable, before it and after it plain text (rules V1, V5); its value is not empty. */
function variableTest(operator: string, name: string, key: string, value: string): string {
  const [whole, before = '', variable = '', after = ''] =
    /^([^$*?]*)\$\{([a-zA-Z0-9:/-]+)\}([^$*?]*)$/.exec(value) ?? []
  const other = variable.toLowerCase()
  const isPlain = operator === 'StringEquals' || operator === 'StringLike'
  if (whole === undefined || !isPlain || other === key || kinds.get(other)?.kind !== 'text')
    throw new NotEncodable('a variable')
  const filled = `(str.++ ${quoted(before)} ${nameOf(other)} ${quoted(after)})`
  return `(and ${nameOf(other)}-present (not (= ${nameOf(other)} "")) (= ${name} ${filled}))`
}

const SIGNS: Readonly<Record<string, string>> = {
  Equals: '=',
  LessThan: '<',
  LessThanEquals: '<=',
  GreaterThan: '>',
  GreaterThanEquals: '>=',
}

function compared(comparison: string, name: string, value: string): string {
  const sign = SIGNS[comparison]
  if (sign === undefined) throw new NotEncodable(comparison)
  return `(${sign} ${name} ${value})`
}

function number(text: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new NotEncodable('not a number')
  const digits = text.replace('-', '')
  const real = digits.includes('.') ? digits : `${digits}.0`
  return text.startsWith('-') ? `(- ${real})` : real
}

function seconds(text: string): string {
  const at = /^\d{5,}$/.test(text) ? Number(text) : Date.parse(text) / 1000
  if (Number.isNaN(at)) throw new NotEncodable('not a date')
  return number(String(at))
}

function keysOf({ Statement }: PolicyJson): string[] {
  const tested = Statement.flatMap(({ Condition = {} }) =>
    Object.values(Condition).flatMap((tests) => Object.keys(tests)),
  )
  const filled = [...JSON.stringify(Statement).matchAll(/\$\{([a-zA-Z0-9:/-]+)\}/g)].flatMap(([, name]) => name ?? [])
  return [...tested, ...filled].map((key) => key.toLowerCase())
}

function sortOf(key: string): string {
  const sort = SORTS[kinds.get(key)?.kind ?? '']
  if (sort === undefined || kinds.get(key)?.kind === 'several') throw new NotEncodable(`the key ${key}`)
  return sort
}

function nameOf(key: string): string {
  return `key-${key.replaceAll(/[^a-z0-9]/g, '-')}`
}
