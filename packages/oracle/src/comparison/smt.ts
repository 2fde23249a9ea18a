// Policies as SMT-LIB formulas, made from docs/evaluation-rules.md, for an independent solver. They express a part of the language:
// no set operators except with Null, no variables except in StringEquals and StringLike.
import { dateOf } from '../decision/date.ts'
import { baseOf, isReadable, isReadableAction, isReadableResource } from '../decision/readable.ts'
import { type Decimal, numberOf } from '../decision/value.ts'
import { keys as alphabet } from './keys.ts'
import type { PolicyJson, StatementJson } from './policies.ts'
import {
  ANY,
  and,
  any,
  COLON,
  concat,
  inRe,
  joined,
  literal,
  NO_COLON,
  or,
  partsRe,
  quoted,
  SMALL,
  sixParts,
  some,
  textRe,
  wildcards,
} from './regex.ts'

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
  return [declarations([first, second]), `(assert ${allowed(first)})`, `(assert (not ${allowed(second)}))`].join('\n')
}

/** A formula that is satisfiable if a policy allows one request. */
export function requestFormula(policy: PolicyJson, { action, resource, context }: RequestText): string {
  const values = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]))
  const facts = [...new Set(keysOf(policy))].flatMap((key) => {
    const value = values.get(key)
    if (value === undefined) return [`(assert (not ${nameOf(key)}-present))`]
    return [`(assert ${nameOf(key)}-present)`, `(assert (= ${nameOf(key)} ${literalOf(key, value)}))`]
  })
  const request = [`(assert (= act ${quoted(action.toLowerCase())}))`, `(assert (= res ${quoted(resource)}))`]
  return [declarations([policy]), ...request, ...facts, `(assert ${allowed(policy)})`].join('\n')
}

export interface RequestText {
  readonly action: string
  readonly resource: string
  readonly context: Readonly<Record<string, string | readonly string[]>>
}

/** A value of a request in the sort of its key. */
function literalOf(key: string, value: string | readonly string[]): string {
  if (typeof value !== 'string') throw new NotEncodable('several values')
  const { kind } = kinds.get(key) ?? {}
  const read = kind === 'date' ? dateOf(value) : kind === 'number' ? numberOf(value) : undefined
  if (read !== undefined) return real(read)
  if (kind === 'flag') return value.toLowerCase()
  return quoted(value)
}

/** What every request is made of. */
function declarations(policies: readonly PolicyJson[]): string {
  const names = [...new Set(policies.flatMap(keysOf))]
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
    ...relations(names),
  ].join('\n')
}

/** What the keys of one request have in common: the account of the caller, and that of the resource. */
function relations(names: readonly string[]): string[] {
  const [arn, account, owner] = ['aws:principalarn', 'aws:principalaccount', 'aws:resourceaccount'].map(nameOf)
  const has = (key: string) => names.includes(key)
  const colons = (count: number) => Array.from({ length: count }, () => concat([any(NO_COLON), COLON]))
  const isIn = (whole: string, part: string) => [
    `(declare-const before-${part} String)`,
    `(declare-const after-${part} String)`,
    `(define-fun is-${part} () Bool (and (= ${whole} (str.++ before-${part} ${part} after-${part})) ${and([
      inRe(`before-${part}`, concat(colons(4))),
      inRe(part, any(NO_COLON)),
      or([`(= after-${part} "")`, inRe(`after-${part}`, concat([COLON, any(ANY)]))]),
    ])}))`,
  ]
  const twelve = `((_ re.loop 12 12) ${NO_COLON})`
  const caller = concat([
    '(str.to_re "arn:aws")',
    any(NO_COLON),
    `(re.union ${concat(['(str.to_re ":iam::")', twelve, '(re.union (str.to_re ":user/") (str.to_re ":role/"))'])} ${concat(['(str.to_re ":sts::")', twelve, '(str.to_re ":federated-user/")'])})`,
    some(ANY),
  ])
  const isNamed = inRe('res', concat([...colons(4), some(NO_COLON), COLON, any(ANY)]))
  return [
    ...(has('aws:principalisawsservice') ? [`(assert (not ${nameOf('aws:principalisawsservice')}))`] : []),
    ...(has('aws:principalarn') ? [`(assert ${inRe(`${arn}`, caller)})`] : []),
    ...(has('aws:principalaccount') ? [`(assert ${inRe(`${account}`, twelve)})`] : []),
    ...(has('aws:principalarn') && has('aws:principalaccount')
      ? [...isIn(`${arn}`, `${account}`), `(assert is-${account})`]
      : []),
    ...(has('aws:resourceaccount')
      ? [
          ...isIn('res', `${owner}`),
          `(assert ${owner}-present)`,
          `(assert (ite ${isNamed} is-${owner} ${inRe(`${owner}`, twelve)}))`,
        ]
      : []),
  ]
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

/** Rule C15: a short pattern is undecided, a value that is not an ARN under a negated operator only. */
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
