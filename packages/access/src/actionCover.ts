import type { ActionClass } from './actionClasses.ts'
import type { TextPattern } from './text/patterns.ts'
import type { TextContext } from './text/textContext.ts'
import { isInSet } from './text/textSet.ts'
import type { ActionUniverse } from './universe.ts'

/** Actions as a policy would list them. */
export interface ListedActions {
  /** Patterns of the policies where they match no other action, names for the rest; sorted. */
  readonly actions: readonly string[]
  /** Examples of actions that AWS does not document and that none of `actions` covers; what else wildcards match. */
  readonly undocumented: readonly string[]
}

/** Lists the actions of some of all classes, with patterns of the policies where they fit. */
export function listActions(
  listed: readonly ActionClass[],
  all: readonly ActionClass[],
  patterns: readonly TextPattern[],
  universe: ActionUniverse,
  context: TextContext,
): ListedActions {
  const wanted = new Set(listed.flatMap(({ documented }) => documented))
  const wantedOthers = new Set(listed.flatMap(({ others }) => others))
  const unwantedOthers = all.flatMap(({ others }) => others).filter((action) => !wantedOthers.has(action))
  const isMatch = (pattern: TextPattern, action: string) =>
    isInSet({ not: false, patterns: [pattern] }, action, context)
  const fits = (pattern: TextPattern, members: Int32Array) =>
    members.every((member) => wanted.has(member)) && !unwantedOthers.some((action) => isMatch(pattern, action))
  const wildcards = patterns
    .filter(({ literal }) => literal === undefined)
    .map((pattern) => ({ pattern, members: universe.matching(pattern.text) }))
    .filter(({ pattern, members }) => fits(pattern, members))
    .sort((a, b) => b.members.length - a.members.length || (a.pattern.text < b.pattern.text ? -1 : 1))

  const left = new Set(wanted)
  const leftOthers = new Set(wantedOthers)
  const actions: string[] = []
  for (const { pattern, members } of wildcards) {
    const others = [...leftOthers].filter((action) => isMatch(pattern, action))
    if (others.length === 0 && !members.some((member) => left.has(member))) continue
    actions.push(pattern.text)
    for (const member of members) left.delete(member)
    for (const action of others) leftOthers.delete(action)
  }
  const literals = new Set(patterns.flatMap(({ literal }) => literal ?? []))
  for (const member of left) actions.push(universe.names[member] ?? '')
  for (const action of leftOthers) if (literals.has(action)) actions.push(action)
  return {
    actions: actions.sort(),
    undocumented: [...leftOthers].filter((action) => !literals.has(action)).sort(),
  }
}
