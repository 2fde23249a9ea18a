import type { Term } from './access.ts'
import type { KeyTest } from './keyTest.ts'
import { type Part, patternsOfPart } from './part.ts'
import { bindPattern, type TextPattern, type VariableValue } from './text/pattern.ts'
import { isInSet, type TextSet } from './text/textSet.ts'

/** What policy variables are taken to be, by folded key. Keys that are not there stay as they are. */
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
export function bindTerm({ all, none }: Term, binding: Binding): Term {
  return { all: all.map((part) => bindPart(part, binding)), none: none.map((part) => bindPart(part, binding)) }
}

function bindPart(part: Part, binding: Binding): Part {
  const tests = part.tests.map((test) => bindTest(test, binding))
  return { ...part, resource: part.resource && bindSet(part.resource, binding), tests }
}

function bindTest(test: KeyTest, binding: Binding): KeyTest {
  if (test.values.kind !== 'text') return test
  const values = { ...test.values, ...bindSet(test.values, binding) }
  return { ...test, values, whenBlank: test.takesBlank ? isInSet(values, '') : test.whenBlank }
}

/** A pattern whose variable has no value matches nothing (rules V5, V6, R9). */
function bindSet({ not, patterns }: TextSet, binding: Binding): TextSet {
  return { not, patterns: patterns.flatMap((pattern) => bindPattern(pattern, binding) ?? []) }
}
