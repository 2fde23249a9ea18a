import { Automaton } from './automaton.ts'
import { findText, type Union } from './findText.ts'
import type { TextPattern } from './patterns.ts'
import type { TextContext } from './textContext.ts'

/** Texts that some pattern matches, or that none does. */
export interface TextSet {
  readonly not: boolean
  readonly patterns: readonly TextPattern[]
}

/**
 * How policy variables are treated. `find`: each has a value of its own that occurs nowhere else, so what is found is real as soon as
 * such a value is. `prove`: any value at all, so where nothing is found there is nothing.
 */
export type Mode = 'find' | 'prove'

/** The shortest text in all of the sets that no pattern of `outside` matches; undefined when there is none. */
export function findInSets(
  sets: readonly TextSet[],
  outside: readonly TextPattern[],
  mode: Mode,
  context: TextContext,
): string | undefined {
  const excluded = [...outside, ...sets.flatMap((set) => (set.not ? set.patterns : []))]
  const excludedIds = new Set(excluded.map(({ id }) => id))
  // The same string on both sides means the same texts, whatever its variables are.
  const included = sets.flatMap((set) => (set.not ? [] : [without(excludedIds, set.patterns)]))
  if (included.some((patterns) => patterns.length === 0)) return undefined
  if (mode === 'prove') return prove(included, excluded, context)
  return findText(
    included.map((patterns) => ({ patterns, interpretation: 'certain' })),
    excluded,
    context,
  )
}

/** The same list where nothing is left out: automata are looked up by it. */
function without(ids: ReadonlySet<number>, patterns: readonly TextPattern[]): readonly TextPattern[] {
  const isOut = ({ id }: TextPattern) => ids.has(id)
  return ids.size > 0 && patterns.some(isOut) ? patterns.filter((pattern) => !isOut(pattern)) : patterns
}

/** With several sets that contain variables, each is in turn the one whose texts are written with placeholders. */
function prove(
  included: readonly (readonly TextPattern[])[],
  excluded: readonly TextPattern[],
  context: TextContext,
): string | undefined {
  const withVariables = included.flatMap((patterns, at) =>
    patterns.some(({ variables }) => variables.length > 0) ? [at] : [],
  )
  let found: string | undefined
  for (const parsed of withVariables.length === 0 ? [-1] : withVariables) {
    const unions = included.map(
      (patterns, at): Union => ({ patterns, interpretation: at === parsed ? 'parsed' : 'possible' }),
    )
    found = findText(unions, excluded, context)
    if (found === undefined) return undefined
  }
  return found
}

/** Whether the text is in the set; variables have no value. */
export function isInSet({ not, patterns }: TextSet, text: string, { placeholders }: TextContext): boolean {
  if (patterns.length === 0) return not
  return new Automaton(patterns, 'certain', placeholders).accepts(text) !== not
}
