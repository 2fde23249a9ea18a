import type { KeyTest } from './keyTest.ts'
import { type Part, patternsOfPart, type ResourceSet } from './part.ts'
import type { Term } from './terms.ts'
import type { TextPattern, VariableValue } from './text/patterns.ts'
import type { TextContext } from './text/textContext.ts'
import { isInSet, type TextSet } from './text/textSet.ts'

/** The values that policy variables are assumed to have, by folded key. Variables of other keys stay as they are. */
export type Binding = ReadonlyMap<string, VariableValue>

/** The folded keys that the variables of a term name; empty for malformed ones. */
export function variablesOf(term: Term): string[] {
  return [...new Set(patternsOf(term).flatMap(({ variables }) => variables))]
}

/** Every pattern of a term that is not about actions. */
export function patternsOf({ all, none }: Term): TextPattern[] {
  return [...all, ...none].flatMap(patternsOfPart)
}

/** The term with values in place of variables (rules V1 to V7). */
export function bindTerm({ all, none }: Term, binding: Binding, context: TextContext): Term {
  const bound = (part: Part) => bindPart(part, binding, context)
  return { all: all.map(bound), none: none.map(bound) }
}

function bindPart(part: Part, binding: Binding, context: TextContext): Part {
  const tests = part.tests.map((test) => bindTest(test, binding, context))
  return { ...part, resource: part.resource && bindResource(part.resource, binding, context), tests }
}

function bindResource(set: ResourceSet, binding: Binding, context: TextContext): ResourceSet {
  const bound = bindSet(set, binding, context)
  const isWithoutValue = bound.patterns.length < set.patterns.length
  return set.needsValues && isWithoutValue ? { not: false, patterns: [] } : { ...set, ...bound }
}

function bindTest(test: KeyTest, binding: Binding, context: TextContext): KeyTest {
  if (test.values.kind !== 'text') return test
  const values = { ...test.values, ...bindSet(test.values, binding, context) }
  return { ...test, values, whenBlank: test.takesBlank ? isInSet(values, '', context) : test.whenBlank }
}

/** A pattern whose variable has no value matches nothing (rules V5, V6, R9). */
function bindSet({ not, patterns }: TextSet, binding: Binding, context: TextContext): TextSet {
  return { not, patterns: patterns.flatMap((pattern) => context.patterns.bind(pattern, binding) ?? []) }
}
