import type { Term } from './access.ts'
import { type Binding, bindTerm, patternsOf, variablesOf } from './bind.ts'
import { type Budget, Unsettled } from './budget.ts'
import type { KeyTest } from './keyTest.ts'
import type { KeyValue } from './keyValue.ts'
import { exactly, type Found, presence, type Question, solve } from './solve.ts'
import type { Spaces } from './space.ts'
import { isLetter, keyOfLetter, type TextPattern } from './text/pattern.ts'

/** Whether something found with variables filled in really is of the term; a decision of the evaluator. */
export type Confirm = (found: Found) => boolean

/** Texts tried for one variable besides a fresh one and none. */
const MOST_VALUES = 8

/**
 * Some request of a term, confirmed; undefined when there is none. Policy variables: nothing is proved for all values at once, then
 * something is sought with each variable fresh, absent, or as some text of the policies. Throws `Unsettled` when neither succeeds.
 */
export function decideTerm(term: Term, spaces: Spaces, budget: Budget, confirm: Confirm): Found | undefined {
  const keys = variablesOf(term)
  const question = (mode: Question['mode']): Question => ({ spaces, budget, mode })
  if (keys.length === 0) {
    const found = solve(term, question('find'))
    if (found === undefined || confirm(found)) return found
    throw new Unsettled('a condition key that follows from the resource or the caller is compared with something else')
  }
  if (solve(term, question('prove')) === undefined) return undefined
  for (const binding of bindings(keys, patternsOf(term))) {
    const found = solve(bindTerm(term, binding), question('find'), pinned(keys, binding))
    if (found === undefined) continue
    const filled = fillIn(
      found,
      keys.filter((key) => !binding.has(key)),
    )
    if (confirm(filled)) return filled
  }
  throw new Unsettled(`what \${${keys.find((key) => key !== '') ?? '...'}} stands for decides`)
}

/** All fresh; all absent; each absent; each as a text that fits where the variable stands. */
function* bindings(keys: readonly string[], patterns: readonly TextPattern[]): Generator<Binding> {
  yield new Map()
  if (keys.length > 1) yield new Map(keys.map((key) => [key, undefined]))
  for (const key of keys) yield new Map([[key, undefined]])
  for (const key of keys) for (const value of likelyValues(key, patterns)) yield new Map([[key, value]])
}

/** What the variable would have to be for a pattern with it to give a literal text of the policies. */
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
  return [...new Set(values)].slice(0, MOST_VALUES)
}

function textOf(steps: TextPattern['steps']): string | undefined {
  if (!steps.every((step) => step.kind === 'unit')) return undefined
  return steps.map((step) => (step.kind === 'unit' ? String.fromCharCode(step.code) : '')).join('')
}

/** The tests that give each variable's key the value it is taken to have. */
function pinned(keys: readonly string[], binding: Binding): KeyTest[] {
  return keys
    .filter((key) => key !== '')
    .map((key) => {
      const value = binding.get(key)
      return value === undefined ? presence(key, !binding.has(key)) : exactly(key, value)
    })
}

/** Values in place of letters: what the key has to be anyway, or a text of its own. */
function fillIn({ resource, keys }: Found, variables: readonly string[]): Found {
  const values = new Map<string, string>()
  for (const key of variables) {
    const value = keys.get(key)
    values.set(
      key,
      typeof value === 'string' && value.length > 1 && !hasLetter(value) ? value : freshValue(values.size),
    )
  }
  const fill = (text: string) =>
    Array.from(text, (unit) => {
      const code = unit.charCodeAt(0)
      return isLetter(code) ? (values.get(keyOfLetter(code)) ?? unit) : unit
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
