import type { Term } from './access.ts'
import type { Budget } from './budget.ts'
import { type KeyTest, negated } from './keyTest.ts'
import { findKeyValue, type KeySpace, type KeyValue } from './keyValue.ts'
import type { Part } from './part.ts'
import type { Spaces } from './space.ts'
import { literalPattern, resourcePattern } from './text/pattern.ts'
import { findInSets, type Mode, type TextSet } from './text/textSet.ts'

/** A resource and values of condition keys that fit a term; keys that matter to none of its parts are not there. */
export interface Found {
  readonly resource: string
  readonly keys: ReadonlyMap<string, KeyValue>
}

/** What everything that is decided together shares. */
export interface Question {
  readonly spaces: Spaces
  readonly budget: Budget
  readonly mode: Mode
}

/** What is asked so far: sets that the resource must be in, and tests of each key. */
interface Store {
  readonly resource: readonly TextSet[]
  readonly tests: ReadonlyMap<string, readonly KeyTest[]>
}

/** One way to miss a part: the resource is another one, or one of its conditions does not hold. */
type Miss = { readonly resource: TextSet } | { readonly test: KeyTest }

const plain = { variables: false }
/** What requests are about: an ARN of six parts, of which partition, service and resource are not empty, or `*`. */
const RESOURCES: TextSet = {
  not: false,
  patterns: [literalPattern('*'), resourcePattern({ text: 'arn:?*:?*:*:*:*', ...plain })],
}
const NO_RESOURCE: TextSet = { not: true, patterns: [resourcePattern({ text: 'arn:*:*:*:*:', ...plain })] }
const TEXT_SPACE: KeySpace = {
  isMultivalued: false,
  isAlwaysThere: false,
  isFlag: false,
  families: [],
  bounds: [],
  texts: [],
}

/** Some request that fits every part of the term's `all` and none of its `none`; undefined when there is none. */
export function solve({ all, none }: Term, question: Question, more: readonly KeyTest[] = []): Found | undefined {
  const tests = new Map<string, readonly KeyTest[]>()
  for (const test of [...all.flatMap((part) => part.tests), ...more]) {
    tests.set(test.key, [...(tests.get(test.key) ?? []), test])
  }
  const resource = [RESOURCES, NO_RESOURCE, ...all.flatMap((part) => part.resource ?? [])]
  return settle({ resource, tests }, none.map(missesOf), question)
}

function missesOf({ resource, tests }: Part): Miss[] {
  const others = tests.map((test) => ({ test: negated(test) }))
  return resource === undefined ? others : [{ resource: complement(resource) }, ...others]
}

/** Narrows each part to the ways in which it can still be missed, takes what has only one, and tries the rest in turn. */
function settle(start: Store, parts: readonly (readonly Miss[])[], question: Question): Found | undefined {
  let store = start
  if (!isPossible(store, question)) return undefined
  let pending = parts
  for (;;) {
    const open = pending.flatMap((misses) => {
      if (misses.some((miss) => isImplied(store, miss, question))) return []
      return [misses.filter((miss) => isPossible(withMiss(store, miss), question, keyOf(miss)))]
    })
    const forced = open.find((misses) => misses.length <= 1)
    if (forced === undefined) return branch(store, open, question)
    const [only] = forced
    if (only === undefined) return undefined
    store = withMiss(store, only)
    pending = open.filter((misses) => misses !== forced)
  }
}

function branch(store: Store, open: readonly (readonly Miss[])[], question: Question): Found | undefined {
  const fewest = open.reduce<readonly Miss[] | undefined>(
    (least, misses) => (least === undefined || misses.length < least.length ? misses : least),
    undefined,
  )
  if (fewest === undefined) return foundIn(store, question)
  const rest = open.filter((misses) => misses !== fewest)
  for (const miss of fewest) {
    question.budget.spend()
    const found = settle(withMiss(store, miss), rest, question)
    if (found !== undefined) return found
  }
  return undefined
}

function withMiss(store: Store, miss: Miss): Store {
  if ('resource' in miss) return { ...store, resource: [...store.resource, miss.resource] }
  const { key } = miss.test
  return { ...store, tests: new Map(store.tests).set(key, [...(store.tests.get(key) ?? []), miss.test]) }
}

/** Whether nothing is left once the miss is ruled out: the part is missed anyway. */
function isImplied(store: Store, miss: Miss, question: Question): boolean {
  const opposite: Miss = 'resource' in miss ? { resource: complement(miss.resource) } : { test: negated(miss.test) }
  return !isPossible(withMiss(store, opposite), question, keyOf(miss))
}

const RESOURCE = Symbol('resource')
type Dimension = string | typeof RESOURCE

function keyOf(miss: Miss): Dimension {
  return 'resource' in miss ? RESOURCE : miss.test.key
}

/** Whether each dimension has a value, or the one asked about: they do not depend on one another. */
function isPossible(store: Store, question: Question, only?: Dimension): boolean {
  if (only === undefined || only === RESOURCE) {
    if (findResource(store, question) === undefined) return false
    if (only === RESOURCE) return true
  }
  const keys = only === undefined ? [...store.tests.keys()] : [only]
  return keys.every((key) => findKey(store, key, question) !== undefined)
}

function findResource({ resource }: Store, { mode, budget }: Question): string | undefined {
  return findInSets(resource, [], mode, budget)
}

function findKey({ tests }: Store, key: string, { spaces, mode, budget }: Question): { value: KeyValue } | undefined {
  return findKeyValue(tests.get(key) ?? [], spaces.get(key) ?? TEXT_SPACE, mode, budget)
}

function foundIn(store: Store, question: Question): Found | undefined {
  const resource = findResource(store, question)
  if (resource === undefined) return undefined
  const keys = [...store.tests.keys()].map((key) => [key, findKey(store, key, question)?.value] as const)
  return { resource, keys: new Map(keys) }
}

function complement({ not, patterns }: TextSet): TextSet {
  return { not: !not, patterns }
}

/** The test that a key has a value, or that it is absent. */
export function presence(key: string, isThere: boolean): KeyTest {
  const values = { kind: 'text', not: isThere, patterns: [] } as const
  return {
    id: `${isThere}`,
    key,
    text: `Null ${key} = ${!isThere}`,
    whenAbsent: !isThere,
    whenBlank: false,
    takesBlank: false,
    quantifier: 'all',
    values,
  }
}

/** The test that a key has exactly this value. */
export function exactly(key: string, value: string): KeyTest {
  const values = { kind: 'text', not: false, patterns: [literalPattern(value)] } as const
  return {
    id: value,
    key,
    text: `StringEquals ${key} = ${value}`,
    whenAbsent: false,
    whenBlank: value === '',
    takesBlank: false,
    quantifier: 'all',
    values,
  }
}
