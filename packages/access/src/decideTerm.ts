import { type Binding, bindTerm, patternsOf, variablesOf } from './bind.ts'
import { weightOf } from './budget.ts'
import { onlyValue } from './callers/callerKeys.ts'
import { everydayValue } from './dependentKeys.ts'
import { exactly, type KeyTest, presence } from './keyTest.ts'
import type { KeyValue } from './keyValue.ts'
import { type Solution, type SolverContext, solve } from './solve.ts'
import type { Term } from './terms.ts'
import { ANY_TEXT, SOME_TEXT, type TextPattern, type VariableValue } from './text/patterns.ts'
import { hasPlaceholder, isPlaceholder, type Placeholders } from './text/placeholders.ts'
import { UndecidedError } from './undecided.ts'

/** Whether the request of a solution is in the set; a decision of the evaluator. */
export type Confirm = (solution: Solution) => boolean

/** Texts tried for one variable besides one of its own and none. */
const MAX_VALUES = 8
/** Assignments that are looked at one by one; further variables stay as they are, which proves less. */
const MAX_ASSIGNMENTS = 64

/** Variables assumed to be present, absent or of one value each, and the tests of their keys that say so. */
interface Assignment {
  readonly binding: Binding
  readonly tests: readonly KeyTest[]
}

/**
 * Some request of a term, confirmed; undefined when there is none. For each combination of present and absent policy variables, either
 * it is proved for all values at once that there is none, or values are tried. Throws `UndecidedError` when neither succeeds.
 */
export function decideTerm(term: Term, context: SolverContext, confirm: Confirm): Solution | undefined {
  context.texts.budget.spend(weightOf(term.all.length + term.none.length))
  const keys = variablesOf(term)
  if (keys.length === 0) {
    const solution = solve(term, context, 'find')
    if (solution === undefined || confirm(solution)) return solution
    throw new UndecidedError(
      'a condition key that follows from the resource or the caller is compared with something else',
    )
  }
  const open = openAssignments(term, keys, context)
  if (open.length === 0) return undefined
  const patterns = patternsOf(term)
  const literals = [...patterns.flatMap(({ literal }) => literal ?? []), ...everydayValues(term)]
  for (const assignment of open) {
    for (const { binding, tests } of concreteAssignments(assignment, { term, patterns, literals }, context)) {
      context.texts.budget.spend(patterns.length)
      const solution = solve(bindTerm(term, binding, context.texts), context, 'find', tests)
      const filled = solution && fillIn(solution, binding, context.texts.placeholders)
      if (filled !== undefined && confirm(filled)) return filled
    }
  }
  throw new UndecidedError(`what \${${keys.find((key) => key !== '') ?? '...'}} stands for decides`)
}

/** Whether a term certainly contains no request, whatever values variables have. Throws `UndecidedError`. */
export function isTermEmpty(term: Term, context: SolverContext): boolean {
  const keys = variablesOf(term)
  if (keys.length === 0) return solve(term, context, 'prove') === undefined
  return openAssignments(term, keys, context).length === 0
}

/** The assignments for which the term may contain a request. */
function openAssignments(term: Term, keys: readonly string[], context: SolverContext): Assignment[] {
  context.texts.recyclePlaceholders()
  const { length } = patternsOf(term)
  return assignments(term, keys, context).filter(({ binding, tests }) => {
    context.texts.budget.spend(length)
    return solve(bindTerm(term, binding, context.texts), context, 'prove', tests) !== undefined
  })
}

function assignments(term: Term, keys: readonly string[], context: SolverContext): Assignment[] {
  let all: Assignment[] = [{ binding: new Map(), tests: [] }]
  for (const key of keys) {
    const values = valuesOf(term, key, context)
    if (all.length * values.length > MAX_ASSIGNMENTS) {
      if (needsValues(term) || patternsOf(term).some(hasEmptyDefault))
        throw new UndecidedError('too many policy variables')
      continue
    }
    all = all.flatMap((assignment) => values.map((value) => withValue(assignment, key, value, context)))
  }
  return all
}

/** What a variable may be: its key's only values where a condition lists them, or some text; or nothing. */
function valuesOf(term: Term, key: string, { spaces, requests }: SolverContext): VariableValue[] {
  if (key === '') return [undefined]
  const only = requests && onlyValue(requests.callerClass, key)
  if (only !== undefined) return only
  const listed = term.all.flatMap(({ tests }) => tests.flatMap((test) => (test.key === key ? [textsOf(test)] : [])))
  const [texts] = listed.filter((each) => each !== undefined).sort((a, b) => a.length - b.length)
  const some: VariableValue[] = texts === undefined || texts.length > MAX_VALUES ? [SOME_TEXT] : texts
  return spaces.get(key)?.isAlwaysPresent ? some : [...some, undefined]
}

/** The only texts for which a test holds; undefined when they are not listed. */
function textsOf({ values }: KeyTest): string[] | undefined {
  if (values.kind !== 'text' || values.not) return undefined
  const texts = values.patterns.flatMap(({ literal }) => (literal === undefined || literal === '' ? [] : [literal]))
  return values.patterns.every(({ literal }) => literal !== undefined) ? texts : undefined
}

function withValue(
  { binding, tests }: Assignment,
  key: string,
  value: VariableValue,
  context: SolverContext,
): Assignment {
  const others = tests.filter((test) => test.key !== key)
  return {
    binding: new Map(binding).set(key, value),
    tests: key === '' ? others : [...others, ...testsOf(key, value, context)],
  }
}

/** Nothing fills a variable also where its key has several values (rule V2), so no test says that its key is absent. */
function testsOf(key: string, value: VariableValue, { texts }: SolverContext): KeyTest[] {
  if (value === undefined) return []
  const isOpen = value === SOME_TEXT || value === ANY_TEXT
  return [isOpen ? presence(key, true) : exactly(key, value, texts.patterns)]
}

/** Values of keys of the caller and the owner that the term tests: variables in such tests have to be such values. */
function everydayValues({ all, none }: Term): string[] {
  const tested = new Set([...all, ...none].flatMap(({ tests }) => tests.map(({ key }) => key)))
  return [...tested].flatMap((key) => everydayValue(key) ?? [])
}

/** An assignment with texts of their own, with everyday values, and with each variable as a text that fits its place. */
function* concreteAssignments(
  assignment: Assignment,
  { term, patterns, literals }: { term: Term; patterns: readonly TextPattern[]; literals: readonly string[] },
  context: SolverContext,
): Generator<Assignment> {
  const absent = [...assignment.binding].flatMap(([key, value]) => (value === undefined && key !== '' ? [key] : []))
  const plain = { ...assignment, tests: [...assignment.tests, ...absent.map((key) => presence(key, false))] }
  const everyday = withEverydayValues(plain, context)
  yield everyday
  if (everyday !== plain) yield plain
  if (absent.length > 0) yield withEverydayValues(assignment, context)
  for (const [key, value] of assignment.binding) {
    if (value !== SOME_TEXT) continue
    const texts = [...textsWith(key, everyday, term, context), ...literals]
    for (const text of likelyValues(key, patterns, texts)) yield withValue(everyday, key, text, context)
  }
}

/** Texts of a request that the term may contain if a variable could be another text in each place. */
function textsWith(key: string, { binding, tests }: Assignment, term: Term, context: SolverContext): string[] {
  const loose = bindTerm(term, new Map(binding).set(key, ANY_TEXT), context.texts)
  const found = solve(loose, context, 'find', tests)
  return found === undefined ? [] : [found.resource, ...[...found.keys.values()].flatMap((value) => value ?? [])]
}

/** Variables of keys that have few values, such as accounts, with one of them. */
function withEverydayValues(assignment: Assignment, context: SolverContext): Assignment {
  return [...assignment.binding].reduce((made, [key, value]) => {
    const text = value === SOME_TEXT ? everydayValue(key) : undefined
    return text === undefined ? made : withValue(made, key, text, context)
  }, assignment)
}

/** One character; a colon; what the variable would have to be to give a literal text of the policies. */
function likelyValues(key: string, patterns: readonly TextPattern[], literals: readonly string[]): string[] {
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
  return [...new Set(['q', 'q:q', ...values])].slice(0, MAX_VALUES)
}

function textOf(steps: TextPattern['steps']): string | undefined {
  if (!steps.every((step) => step.kind === 'codeUnit')) return undefined
  return steps.map((step) => (step.kind === 'codeUnit' ? String.fromCharCode(step.code) : '')).join('')
}

/** Whether it matters that variables have values, even where they may be any text. */
function needsValues({ all, none }: Term): boolean {
  return [...all, ...none].some(({ resource }) => resource?.needsValues && resource.patterns.some(hasVariables))
}

function hasVariables({ variables }: TextPattern): boolean {
  return variables.length > 0
}

function hasEmptyDefault({ steps }: TextPattern): boolean {
  return steps.some((step) => step.kind === 'variable' && step.variable.fallback === '')
}

/** The solution with values in place of placeholders: what the key has to be anyway, or a text of its own. */
function fillIn({ resource, keys }: Solution, binding: Binding, placeholders: Placeholders): Solution {
  const values = new Map<string, string>()
  for (const [key, assumed] of binding) {
    if (assumed !== SOME_TEXT) continue
    const value = keys.get(key)
    const isGiven = typeof value === 'string' && value.length > 1 && !hasPlaceholder(value)
    values.set(key, isGiven ? value : (everydayValue(key) ?? `example-value-${values.size + 1}`))
  }
  const fill = (text: string) =>
    Array.from(text, (character) => {
      const codeUnit = character.charCodeAt(0)
      const variable = isPlaceholder(codeUnit) ? placeholders.variableOf(codeUnit) : undefined
      const value = variable && values.get(variable.key)
      return (variable?.isFolded ? value?.toUpperCase() : value) ?? character
    }).join('')
  const fillValue = (value: KeyValue): KeyValue =>
    value === undefined || typeof value === 'string' ? value && fill(value) : value.map(fill)
  const filled = new Map([...keys].map(([key, value]) => [key, fillValue(value)]))
  for (const [key, value] of values) filled.set(key, value)
  return { resource: fill(resource), keys: filled }
}
