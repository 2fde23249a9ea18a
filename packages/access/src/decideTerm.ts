import type { Term } from './access.ts'
import { type Binding, bindTerm, patternsOf, variablesOf } from './bind.ts'
import { type Budget, Unsettled } from './budget.ts'
import type { KeyTest } from './keyTest.ts'
import type { KeyValue } from './keyValue.ts'
import { exactly, type Found, presence, solve } from './solve.ts'
import type { Spaces } from './space.ts'
import { refreshLetters } from './text/findText.ts'
import { isLetter, variableOf } from './text/letters.ts'
import { SOME_TEXT, type TextPattern, type VariableValue } from './text/pattern.ts'

/** Whether something found with variables filled in really is of the term; a decision of the evaluator. */
export type Confirm = (found: Found) => boolean

/** Texts tried for one variable besides one of its own and none. */
const MOST_VALUES = 8
/** Ways to take variables that are looked at one by one; further variables stay as they are, which proves less. */
const MOST_READINGS = 64

/** Variables as present, absent or of one value each, and the tests that say so. */
interface Reading {
  readonly binding: Binding
  readonly pinned: readonly KeyTest[]
}

/**
 * Some request of a term, confirmed; undefined when there is none. Policy variables: for each way in which they are there or not,
 * either nothing is proved for all values at once, or something is sought. Throws `Unsettled` when neither succeeds.
 */
export function decideTerm(term: Term, spaces: Spaces, budget: Budget, confirm: Confirm): Found | undefined {
  const keys = variablesOf(term)
  if (keys.length === 0) {
    const found = solve(term, { spaces, budget, mode: 'find' })
    if (found === undefined || confirm(found)) return found
    throw new Unsettled('a condition key that follows from the resource or the caller is compared with something else')
  }
  const open = openReadings(term, keys, spaces, budget)
  if (open.length === 0) return undefined
  const patterns = patternsOf(term)
  for (const reading of open) {
    for (const { binding, pinned } of narrower(reading, patterns)) {
      budget.spend(patterns.length)
      const found = solve(bindTerm(term, binding), { spaces, budget, mode: 'find' }, pinned)
      const filled = found && fillIn(found, binding)
      if (filled !== undefined && confirm(filled)) return filled
    }
  }
  throw new Unsettled(`what \${${keys.find((key) => key !== '') ?? '...'}} stands for decides`)
}

/** Whether a term surely holds no request, whatever values variables take. Throws `Unsettled`. */
export function isTermEmpty(term: Term, spaces: Spaces, budget: Budget): boolean {
  const keys = variablesOf(term)
  if (keys.length === 0) return solve(term, { spaces, budget, mode: 'prove' }) === undefined
  return openReadings(term, keys, spaces, budget).length === 0
}

/** The ways to take the variables of a term in which it may hold a request. */
function openReadings(term: Term, keys: readonly string[], spaces: Spaces, budget: Budget): Reading[] {
  refreshLetters()
  const { length } = patternsOf(term)
  return readings(term, keys, spaces).filter(({ binding, pinned }) => {
    budget.spend(length)
    return solve(bindTerm(term, binding), { spaces, budget, mode: 'prove' }, pinned) !== undefined
  })
}

function readings(term: Term, keys: readonly string[], spaces: Spaces): Reading[] {
  let all: Reading[] = [{ binding: new Map(), pinned: [] }]
  for (const key of keys) {
    const ways = waysOf(term, key, spaces)
    if (all.length * ways.length > MOST_READINGS) {
      if (patternsOf(term).some(hasEmptyDefault)) throw new Unsettled('too many policy variables')
      continue
    }
    all = all.flatMap((reading) => ways.map((way) => withValue(reading, key, way)))
  }
  return all
}

/** What a variable may be: its key's only values where a condition lists them, or some text; or nothing. */
function waysOf(term: Term, key: string, spaces: Spaces): VariableValue[] {
  if (key === '') return [undefined]
  const listed = term.all.flatMap(({ tests }) => tests.flatMap((test) => (test.key === key ? [textsOf(test)] : [])))
  const [texts] = listed.filter((each) => each !== undefined).sort((a, b) => a.length - b.length)
  const some: VariableValue[] = texts === undefined || texts.length > MOST_VALUES ? [SOME_TEXT] : texts
  return spaces.get(key)?.isAlwaysThere ? some : [...some, undefined]
}

/** The only texts for which a test holds; undefined when they are not listed. */
function textsOf({ values }: KeyTest): string[] | undefined {
  if (values.kind !== 'text' || values.not) return undefined
  const texts = values.patterns.flatMap(({ literal }) => (literal === undefined || literal === '' ? [] : [literal]))
  return values.patterns.every(({ literal }) => literal !== undefined) ? texts : undefined
}

function withValue({ binding, pinned }: Reading, key: string, value: VariableValue): Reading {
  const without = pinned.filter((test) => test.key !== key)
  return {
    binding: new Map(binding).set(key, value),
    pinned: key === '' ? without : [...without, ...pin(key, value)],
  }
}

/** Nothing fills a variable also where its key has several values (rule V2), so that a key is not pinned to be absent. */
function pin(key: string, value: VariableValue): KeyTest[] {
  if (value === undefined) return []
  return [value === SOME_TEXT ? presence(key, true) : exactly(key, value)]
}

/** A reading with texts of their own, and with each variable as a text that fits where it stands. */
function* narrower(reading: Reading, patterns: readonly TextPattern[]): Generator<Reading> {
  const absent = [...reading.binding].flatMap(([key, value]) => (value === undefined && key !== '' ? [key] : []))
  const plain = { ...reading, pinned: [...reading.pinned, ...absent.map((key) => presence(key, false))] }
  yield plain
  if (absent.length > 0) yield reading
  for (const [key, value] of reading.binding) {
    if (value !== SOME_TEXT) continue
    for (const text of likelyValues(key, patterns)) yield withValue(plain, key, text)
  }
}

/** One character; a colon; what the variable would have to be to give a literal text of the policies. */
function likelyValues(key: string, patterns: readonly TextPattern[]): string[] {
  const literals = patterns.flatMap(({ literal }) => literal ?? [])
  const values = patterns.flatMap(({ steps, variables }) => {
    if (variables.length !== 1 || variables[0] !== key) return []
    const at = steps.findIndex((step) => step.kind === 'variable')
    const before = textOf(steps.slice(0, at))
    const after = textOf(steps.slice(at + 1))
    if (before === undefined || after === undefined) return []
    return literals.flatMap((literal) =>
      literal.length > before.length + after.length && literal.startsWith(before) && literal.endsWith(after)
        ? [literal.slice(before.length, literal.length - after.length)]
        : [],
    )
  })
  return [...new Set(['q', 'q:q', ...values])].slice(0, MOST_VALUES)
}

function textOf(steps: TextPattern['steps']): string | undefined {
  if (!steps.every((step) => step.kind === 'unit')) return undefined
  return steps.map((step) => (step.kind === 'unit' ? String.fromCharCode(step.code) : '')).join('')
}

function hasEmptyDefault({ steps }: TextPattern): boolean {
  return steps.some((step) => step.kind === 'variable' && step.variable.fallback === '')
}

/** Values in place of letters: what the key has to be anyway, or a text of its own. */
function fillIn({ resource, keys }: Found, binding: Binding): Found {
  const values = new Map<string, string>()
  for (const [key, taken] of binding) {
    if (taken !== SOME_TEXT) continue
    const value = keys.get(key)
    const isGiven = typeof value === 'string' && value.length > 1 && !hasLetter(value)
    values.set(key, isGiven ? value : freshValue(values.size))
  }
  const fill = (text: string) =>
    Array.from(text, (unit) => {
      const variable = isLetter(unit.charCodeAt(0)) ? variableOf(unit.charCodeAt(0)) : undefined
      const value = variable && values.get(variable.key)
      return (variable?.isFolded ? value?.toUpperCase() : value) ?? unit
    }).join('')
  const fillValue = (value: KeyValue): KeyValue =>
    value === undefined || typeof value === 'string' ? value && fill(value) : value.map(fill)
  const filled = new Map([...keys].map(([key, value]) => [key, fillValue(value)]))
  for (const [key, value] of values) filled.set(key, value)
  return { resource: fill(resource), keys: filled }
}

function hasLetter(text: string): boolean {
  return Array.from(text, (unit) => unit.charCodeAt(0)).some(isLetter)
}

/** A value that no policy is likely to write. */
function freshValue(number: number): string {
  return `example-value-${number + 1}`
}
