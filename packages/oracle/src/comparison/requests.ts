import { type Principal, parsePrincipal } from '@gatewarden/authorize'
import { foldCase, parseOperator, parseTemplate } from '@gatewarden/policy'
import type { Random } from '../random.ts'
import { actions, type Key, keys, resources } from './alphabet.ts'
import type { WrittenPolicy } from './policies.ts'

export type Value = string | readonly string[] | undefined

export interface Request {
  readonly principal: Principal
  readonly action: string
  readonly resource: string
  readonly context: Readonly<Record<string, string | readonly string[]>>
}

/** What may be asked about some policies: every value that the universe of requests allows for the keys they name. */
export interface World {
  readonly principal: Principal
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  /** By folded key, the values a request may hold. */
  readonly values: ReadonlyMap<string, readonly Value[]>
}

/** The world of some policies, with the words that they write. */
export function worldOf(policies: readonly WrittenPolicy[]): World {
  const principal = parsePrincipal('arn:aws:iam::111111111111:role/R')
  if (principal === undefined) throw new Error('no principal')
  const statements = policies.flatMap(({ Statement }) => Statement)
  const text = JSON.stringify(statements).toLowerCase()
  const written = statements.flatMap(({ Action = [], NotAction = [] }) => [...Action, ...NotAction])
  const literal = written.filter((each) => /^[^*?:\s]+:[^*?:\s]+$/.test(each))
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

function valuesOf(key: Key, statements: readonly WrittenPolicy['Statement'][number][], text: string): Value[] {
  const folded = foldCase(key.key)
  const isVariable = text.includes(`\${${folded}`)
  const tests = statements.flatMap(({ Condition = {} }) =>
    Object.entries(Condition).flatMap(([operator, tested]) =>
      Object.entries(tested).flatMap(([name, values]) => (foldCase(name) === folded ? [{ operator, values }] : [])),
    ),
  )
  const hasSet = tests.some(({ operator }) => parseOperator(operator)?.set !== undefined)
  const words = tests.flatMap(({ values }) => values.flatMap(spellings))
  const all = [...new Set([...words, ...key.asked])].filter((word) => word !== '' && isOf(key, word))
  const single: Value[] = [...(key.isAlwaysThere ? [] : [undefined]), ...all]
  if (!isVariable && (key.kind === 'text' || key.kind === 'several' || key.kind === 'bytes')) single.push('')
  if (key.kind !== 'several' || (folded.startsWith('test:') && !hasSet)) return single
  const several = all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other]))
  return [...single, ...several, all.slice(0, 3)].filter((value) => typeof value !== 'object' || value.length > 1)
}

/** The words that a written value may stand for, with plain words in place of wildcards and variables. */
function spellings(value: string): string[] {
  const fill = (word: string) =>
    parseTemplate(value)
      .map((part) => ('text' in part ? part.text : 'literal' in part ? part.literal : word))
      .join('')
  return [value, fill('x'), fill('y'), value.toUpperCase(), value.replaceAll('*', 'x').replaceAll('?', 'y')]
}

function isOf({ kind }: Key, word: string): boolean {
  if (kind === 'number') return /^[+-]?\d+(\.\d+)?$/.test(word)
  if (kind === 'date') return /^\d{4}/.test(word)
  if (kind === 'flag') return /^(true|false)$/i.test(word)
  return kind !== 'address' || (/[.:]/.test(word) && !word.includes('/'))
}

export function randomRequest(random: Random, { principal, actions: some, resources: paths, values }: World): Request {
  const context: Record<string, string | readonly string[]> = {}
  for (const [key, all] of values) {
    const value = random.pick(all.map((each) => ({ each }))).each
    if (value !== undefined) context[key] = value
  }
  return { principal, action: random.pick(some), resource: random.pick(paths), context }
}

/** Every request of a world, one after the other. */
export function* allRequests({ principal, actions: some, resources: paths, values }: World): Generator<Request> {
  for (const context of allContexts([...values]))
    for (const action of some) for (const resource of paths) yield { principal, action, resource, context }
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
