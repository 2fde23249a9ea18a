import { type Principal, parsePrincipal } from '@gatewarden/authorize'
import { foldCase, parseOperator, parseTemplate } from '@gatewarden/policy/internal'
import { dateOf } from '../decision/date.ts'
import type { Random } from '../random.ts'
import { actions, resources } from './alphabet.ts'
import { type Key, keys } from './keys.ts'
import type { PolicyJson } from './policies.ts'

export type Value = string | readonly string[] | undefined

export interface Request {
  readonly principal: Principal
  readonly action: string
  readonly resource: string
  readonly context: Readonly<Record<string, string | readonly string[]>>
}

/** The requests that matter to some policies: values of everything that the policies test. */
export interface RequestSpace {
  readonly principal: Principal
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  /** The values that a request may have, by folded key. */
  readonly values: ReadonlyMap<string, readonly Value[]>
}

/** The requests for some policies, with the texts of those policies among their values. */
export function requestSpaceOf(policies: readonly PolicyJson[]): RequestSpace {
  const principal = parsePrincipal('arn:aws:iam::111111111111:role/R')
  if (principal === undefined) throw new Error('not a principal')
  const statements = policies.flatMap(({ Statement }) => Statement)
  const text = JSON.stringify(statements).toLowerCase()
  const patterns = statements.flatMap(({ Action = [], NotAction = [] }) => [...Action, ...NotAction])
  const literal = patterns.filter((each) => /^[^*?:\s]+:[^*?:\s]+$/.test(each))
  const paths = statements.flatMap(({ Resource = [], NotResource = [] }) => [...Resource, ...NotResource])
  const arns = paths.filter((each) => /^arn:[^*?$:]+:[^*?$:]+:[^*?$:]*:[^*?$:]*:[^*?$]+$/.test(each))
  const named = keys.filter(({ key }) => text.includes(foldCase(key)))
  return {
    principal,
    actions: [...new Set([...actions, ...literal])],
    resources: [...new Set([...resources, ...arns])],
    values: new Map(named.map((key) => [foldCase(key.key), valuesOf(key, statements, text)])),
  }
}

function valuesOf(key: Key, statements: readonly PolicyJson['Statement'][number][], text: string): Value[] {
  if (key.onlyValue !== undefined) return [key.onlyValue]
  const folded = foldCase(key.key)
  const isVariable = text.includes(`\${${folded}`)
  const tests = statements.flatMap(({ Condition = {} }) =>
    Object.entries(Condition).flatMap(([operator, tested]) =>
      Object.entries(tested).flatMap(([name, values]) => (foldCase(name) === folded ? [{ operator, values }] : [])),
    ),
  )
  const hasSet = tests.some(({ operator }) => parseOperator(operator)?.set !== undefined)
  const texts = tests.flatMap(({ values }) => values.flatMap(matchingTexts))
  const all = [...new Set([...texts, ...key.requestValues])].filter((text) => text !== '' && isOf(key, text))
  const single: Value[] = [...(key.isAlwaysPresent ? [] : [undefined]), ...all]
  if (!isVariable && (key.kind === 'text' || key.kind === 'several' || key.kind === 'bytes')) single.push('')
  if (key.kind !== 'several' || (folded.startsWith('test:') && !hasSet)) return single
  const several = all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other]))
  return [...single, ...several, all.slice(0, 3)].filter((value) => typeof value !== 'object' || value.length > 1)
}

/** Texts that a value of a policy may match, with plain ones in place of wildcards and variables. */
function matchingTexts(value: string): string[] {
  const fill = (text: string) =>
    parseTemplate(value)
      .map((part) => ('text' in part ? part.text : 'literal' in part ? part.literal : text))
      .join('')
  return [value, fill('x'), fill('y'), value.toUpperCase(), value.replaceAll('*', 'x').replaceAll('?', 'y')]
}

function isOf({ kind }: Key, text: string): boolean {
  if (kind === 'number') return /^[+-]?\d+(\.\d+)?$/.test(text)
  if (kind === 'date') return dateOf(text) !== undefined
  if (kind === 'flag') return /^(true|false)$/i.test(text)
  return kind !== 'address' || (/[.:]/.test(text) && !text.includes('/'))
}

export function randomRequest(random: Random, space: RequestSpace): Request {
  const { principal, actions: some, resources: paths, values } = space
  const context: Record<string, string | readonly string[]> = {}
  for (const [key, all] of values) {
    const value = random.pick(all.map((each) => ({ each }))).each
    if (value !== undefined) context[key] = value
  }
  const request = { principal, action: random.pick(some), resource: random.pick(paths), context }
  return isPossible(request) ? request : randomRequest(random, space)
}

/** Every request, one after the other. */
export function* allRequests({ principal, actions: some, resources: paths, values }: RequestSpace): Generator<Request> {
  for (const context of allContexts([...values]))
    for (const action of some)
      for (const resource of paths) {
        const request = { principal, action, resource, context }
        if (isPossible(request)) yield request
      }
}

/** The ARNs of callers with identity-based policies. */
const CALLER = /^arn:aws[a-z-]*:(iam::[^:]{12}:(user|role)|sts::[^:]{12}:federated-user)\/./
const ACCOUNT = /^[^:]{12}$/

/** Keys of a caller or an owner have values of one, and those of one caller or one resource agree; no service has identity-based policies. */
export function isPossible({ resource, context }: Pick<Request, 'resource' | 'context'>): boolean {
  const folded = new Map(Object.entries(context).map(([key, value]) => [foldCase(key), value]))
  const agrees = (key: string, account: string | undefined): boolean =>
    account === undefined || (folded.get(key) ?? account) === account
  const isLike = (key: string, shape: RegExp): boolean => {
    const value = folded.get(key)
    return value === undefined || (typeof value === 'string' && shape.test(value))
  }
  const arn = folded.get('aws:principalarn')
  return (
    isLike('aws:principalarn', CALLER) &&
    isLike('aws:principalaccount', ACCOUNT) &&
    isLike('aws:resourceaccount', ACCOUNT) &&
    agrees('aws:principalaccount', typeof arn === 'string' ? arn.split(':')[4] : undefined) &&
    agrees('aws:resourceaccount', /^arn:(?:[^:]*:){3}(\d{12}):/.exec(resource)?.[1]) &&
    !/^true$/i.test(String(folded.get('aws:principalisawsservice')))
  )
}

function* allContexts(keysLeft: readonly (readonly [string, readonly Value[]])[]): Generator<Request['context']> {
  const [first, ...rest] = keysLeft
  if (first === undefined) yield {}
  else {
    const [key, values] = first
    for (const context of allContexts(rest))
      for (const value of values) yield value === undefined ? context : { ...context, [key]: value }
  }
}
