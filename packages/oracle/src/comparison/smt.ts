// Policies as SMT-LIB formulas, made from docs/evaluation-rules.md, for an independent solver. They express a part of the language:
// no set operators except with Null, no variables except in StringEquals and StringLike.
import { dateOf } from '../decision/date.ts'
import { baseOf, isReadable, isReadableAction, isReadableResource } from '../decision/readable.ts'
import { type Decimal, numberOf } from '../decision/value.ts'
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

/** Formulas for "surely" and "perhaps": an unknown answer is perhaps and not surely. */
interface Answer {
  readonly surely: string
  readonly perhaps: string
}

const UNKNOWN: Answer = { surely: 'false', perhaps: 'true' }

function certain(formula: string): Answer {
  return { surely: formula, perhaps: formula }
}

function anyOf(answers: readonly Answer[]): Answer {
  return { surely: or(answers.map(({ surely }) => surely)), perhaps: or(answers.map(({ perhaps }) => perhaps)) }
}

function negated({ surely, perhaps }: Answer): Answer {
  return { surely: `(not ${perhaps})`, perhaps: `(not ${surely})` }
}

/** Rules G2, G4: an Allow applies surely, a Deny perhaps. */
function allowed({ Version, Statement }: PolicyJson): string {
  const allows = Statement.filter((each) => each.Effect === 'Allow' && isReadable(each, 'identity'))
  const denies = Statement.filter(({ Effect }) => Effect === 'Deny')
  const [some, none] = [allows.map((each) => applies(each, Version)), denies.map((each) => applies(each, Version))]
  return and([or(some.map(({ surely }) => surely)), `(not ${or(none.map(({ perhaps }) => perhaps))})`])
}

/** Rule G5. */
function applies(statement: StatementJson, version: string): Answer {
  const { Action, NotAction, Resource, NotResource, Condition = {} } = statement
  const action = anyOf((Action ?? NotAction ?? []).map(actionTest))
  const resource = anyOf((Resource ?? NotResource ?? []).map((each) => resourceTest(each, version, !Resource)))
  const tests = Object.entries(Condition).flatMap(([operator, keys]) => conditionTests(operator, keys, version))
  const all = [Action ? action : negated(action), Resource ? resource : negated(resource), ...tests]
  return { surely: and(all.map(({ surely }) => surely)), perhaps: and(all.map(({ perhaps }) => perhaps)) }
}

function actionTest(pattern: string): Answer {
  if (!isReadableAction(pattern)) return UNKNOWN
  return certain(inRe('act', wildcards(pattern.toLowerCase(), ANY)))
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

/** Rules R1 to R6, R9a, R11. */
function resourceTest(pattern: string, version: string, isNotResource: boolean): Answer {
  if (!isReadableResource(pattern, 'identity')) return UNKNOWN
  if (pattern === '*') return certain('true')
  if (pattern.includes('${') && version === '2012-10-17') throw new NotEncodable('a variable in a resource')
  const parts = sixParts(pattern)
  if (isNotResource && parts.length < 6) return UNKNOWN
  const each = Array.from({ length: 6 }, (_, at) => parts[at] ?? '*')
  return certain(or([inRe('res', partsRe(each)), inRe('res', textRe(parts))]))
}

/** Rule R4: a star at the end of partition, region or account reaches over colons. */
function textRe(parts: readonly string[]): string {
  return joined(
    parts.map((part, at) => {
      if (at === 5) return wildcards(part, ANY)
      const isOpen = part.endsWith('*') && [1, 3, 4].includes(at)
      return isOpen ? concat([wildcards(part.slice(0, -1), NO_COLON), any(ANY)]) : wildcards(part, NO_COLON)
    }),
  )
}

function sixParts(text: string): string[] {
  const parts = text.split(':')
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')]
}

function partsRe(parts: readonly string[]): string {
  return joined(parts.map((part, at) => wildcards(part, at === 5 ? ANY : NO_COLON)))
}

/** Parts with colons between them. */
function joined(parts: readonly string[]): string {
  return concat(parts.flatMap((part, at) => (at === 0 ? [part] : [COLON, part])))
}

function conditionTests(operator: string, keys: Tests, version: string): Answer[] {
  return Object.entries(keys).map(([key, values]) => conditionTest(operator, key.toLowerCase(), values, version))
}

/** Rules C2 to C5, C17, C19. */
function conditionTest(operator: string, key: string, values: readonly string[], version: string): Answer {
  const [name, present] = [nameOf(key), `${nameOf(key)}-present`]
  const base = baseOf(operator)
  if (base === undefined) return UNKNOWN
  if (base === 'null') return certain(nullTest(operator, present, values))
  if (operator.includes(':')) throw new NotEncodable('a set operator')
  const isNegated = base.includes('not')
  const fits = anyOf(values.map((value) => valueTest(base.replace('not', ''), name, key, value, version, isNegated)))
  const { surely, perhaps } = isNegated ? negated(fits) : fits
  const isTrueWithout = isNegated || operator.endsWith('IfExists')
  const test = (holds: string) => (isTrueWithout ? `(or (not ${present}) ${holds})` : `(and ${present} ${holds})`)
  return { surely: test(surely), perhaps: test(perhaps) }
}

/** With a set operator a constant. */
function nullTest(operator: string, present: string, values: readonly string[]): string {
  if (operator.includes(':')) return String(operator.startsWith('ForAllValues'))
  return or(values.map((value) => (value === 'true' ? `(not ${present})` : present)))
}

function valueTest(
  operator: string,
  name: string,
  key: string,
  value: string,
  version: string,
  isNegated: boolean,
): Answer {
  if (operator.startsWith('date')) {
    const date = dateOf(value)
    return date === undefined ? UNKNOWN : certain(compared(operator.slice('date'.length), name, real(date)))
  }
  if (operator.startsWith('numeric')) {
    const number = numberOf(value)
    // Rule C10.
    if (number === undefined) return isNegated ? UNKNOWN : certain('false')
    return certain(compared(operator.slice('numeric'.length), name, real(number)))
  }
  if (operator === 'bool')
    return certain(/^(true|false)$/i.test(value) ? `(= ${name} ${value.toLowerCase()})` : 'false')
  if (value.includes('${') && version === '2012-10-17') return certain(variableTest(operator, name, key, value))
  if (operator === 'stringequals') return certain(`(= ${name} ${quoted(value)})`)
  if (operator === 'stringlike') return certain(inRe(name, wildcards(value, ANY)))
  if (operator === 'stringequalsignorecase') return certain(inRe(name, concat(Array.from(value, eitherCase))))
  if (operator === 'arnlike' || operator === 'arnequals') return arnTest(name, value, isNegated)
  throw new NotEncodable(operator)
}

function eitherCase(letter: string): string {
  return `(re.union ${literal(letter.toLowerCase())} ${literal(letter.toUpperCase())})`
}

/** Rule C15: a short pattern is undecided, a value that is no ARN under a negated operator only. */
function arnTest(name: string, value: string, isNegated: boolean): Answer {
  if (/^\*+$/.test(value)) return certain('true')
  const parts = sixParts(value)
  if (parts.length < 6) return UNKNOWN
  const fits = inRe(name, partsRe(parts))
  const isArn = inRe(name, joined([...Array.from({ length: 5 }, () => any(NO_COLON)), any(ANY)]))
  return isNegated ? { surely: fits, perhaps: or([fits, `(not ${isArn})`]) } : certain(fits)
}

/** One variable, before it and after it plain text (rules V1, V5); its value is not empty. */
function variableTest(operator: string, name: string, key: string, value: string): string {
  const [whole, before = '', variable = '', after = ''] =
    /^([^$*?]*)\$\{([a-zA-Z0-9:/ -]+)\}([^$*?]*)$/.exec(value) ?? []
  const other = variable.toLowerCase()
  const isPlain = operator === 'stringequals' || operator === 'stringlike'
  if (whole === undefined || !isPlain || other === key || kinds.get(other)?.kind !== 'text')
    throw new NotEncodable('a variable')
  const filled = `(str.++ ${quoted(before)} ${nameOf(other)} ${quoted(after)})`
  return `(and ${nameOf(other)}-present (not (= ${nameOf(other)} "")) (= ${name} ${filled}))`
}

const SIGNS: Readonly<Record<string, string>> = {
  equals: '=',
  lessthan: '<',
  lessthanequals: '<=',
  greaterthan: '>',
  greaterthanequals: '>=',
}

function compared(comparison: string, name: string, value: string): string {
  const sign = SIGNS[comparison]
  if (sign === undefined) throw new NotEncodable(comparison)
  return `(${sign} ${name} ${value})`
}

function real({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const at = digits.length - scale
  const text = `${digits.slice(0, at)}.${digits.slice(at) || '0'}`
  return units < 0n ? `(- ${text})` : text
}

function keysOf({ Statement }: PolicyJson): string[] {
  const tested = Statement.flatMap(({ Condition = {} }) =>
    Object.values(Condition).flatMap((tests) => Object.keys(tests)),
  )
  const filled = [...JSON.stringify(Statement).matchAll(/\$\{([a-zA-Z0-9:/ -]+)\}/g)].flatMap(([, name]) => name ?? [])
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
