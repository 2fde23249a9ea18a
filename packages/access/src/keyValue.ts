import type { OperatorFamily } from '@gatewarden/policy'
import { type Budget, Unsettled, weightOf } from './budget.ts'
import type { KeyTest, ValueSet } from './keyTest.ts'
import { isReadable, readValues } from './readValues.ts'
import { equalsIgnoreCasePattern, literalPattern, type TextPattern } from './text/pattern.ts'
import { findInSets, isInSet, type Mode, type TextSet } from './text/textSet.ts'

/** What a request holds for a key: nothing, one value, or several. */
export type KeyValue = string | readonly string[] | undefined

/** Where the values of a key come from. */
export interface KeySpace {
  readonly isMultivalued: boolean
  /** A request of an identity always has the key (aws:PrincipalArn and the like). */
  readonly isAlwaysThere: boolean
  /** Only Bool asks for it: its values are true and false. */
  readonly isFlag: boolean
  /** The families of operators that read its values; text when there is none. */
  readonly families: readonly OperatorFamily[]
  /** Every bound that any of the policies gives the key, so that all questions look at the same values. */
  readonly bounds: readonly string[]
  /** What policies compare the key with as text. */
  readonly texts: readonly TextPattern[]
}

const FLAGS: TextSet = {
  not: false,
  patterns: ['true', 'false'].map((text) => equalsIgnoreCasePattern({ text, variables: false })),
}

/** A value that satisfies every test, as `value`; undefined when there is none. `null` stands for an absent key. */
export function findKeyValue(
  tests: readonly KeyTest[],
  space: KeySpace,
  mode: Mode,
  budget: Budget,
): { value: KeyValue } | undefined {
  if (!space.isAlwaysThere && tests.every(({ whenAbsent }) => whenAbsent)) return { value: undefined }
  const filled = findFilled(tests, space, mode, budget)
  if (filled !== undefined) return { value: filled }
  const isText = space.families.length === 0 && !space.isFlag
  return isText && tests.every(({ whenBlank }) => whenBlank) ? { value: '' } : undefined
}

function findFilled(tests: readonly KeyTest[], space: KeySpace, mode: Mode, budget: Budget): KeyValue {
  if (!space.isMultivalued)
    return findOne(
      tests.map(({ values }) => values),
      space,
      mode,
      budget,
    )
  const all = tests.filter(({ quantifier }) => quantifier === 'all').map(({ values }) => values)
  const some = tests.filter(({ quantifier }) => quantifier === 'some').map(({ values }) => values)
  if (some.length === 0) return findOne(all, space, mode, budget)
  // One value may do for all of them, which makes the plainer request.
  const single = findOne([...all, ...some], space, mode, budget)
  if (single !== undefined) return single
  const found: string[] = []
  for (const each of some) {
    const value = findOne([...all, each], space, mode, budget)
    if (value === undefined) return undefined
    found.push(value)
  }
  const values = [...new Set(found)]
  return values.length === 1 ? values[0] : values
}

/** One value in all of the sets. */
function findOne(sets: readonly ValueSet[], space: KeySpace, mode: Mode, budget: Budget): string | undefined {
  if (space.families.length > 0) return findRead(sets, space, budget)
  const texts = sets.filter((set) => set.kind === 'text')
  return findInSets(space.isFlag ? [FLAGS, ...texts] : texts, [literalPattern('')], mode, budget)
}

/** Tries the values that matter one by one; where text is compared too, not every value that matters can be listed. */
function findRead(sets: readonly ValueSet[], space: KeySpace, budget: Budget): string | undefined {
  const { families, texts } = space
  const weight = weightOf(sets.reduce((sum, set) => sum + (set.kind === 'read' ? set.bounds : set.patterns).length, 0))
  const found = candidatesOf(space).find((value) => {
    budget.spend(weight)
    return sets.every((set) => holdsValue(set, value))
  })
  const isMixed = families.length > 1 || texts.length > 0
  if (found === undefined && isMixed) {
    throw new Unsettled('a key is compared both as text and as a number, date or address')
  }
  return found
}

const candidates = new WeakMap<KeySpace, readonly string[]>()

function candidatesOf(space: KeySpace): readonly string[] {
  const known = candidates.get(space)
  if (known !== undefined) return known
  const { families, bounds, texts } = space
  const listed = families.flatMap((family) => readValues(family, bounds))
  const all = [...listed, ...texts.flatMap(({ literal }) => literal ?? [])]
  const made = all.filter((text) => families.every((family) => isReadable(family, text)))
  candidates.set(space, made)
  return made
}

function holdsValue(set: ValueSet, value: string): boolean {
  return set.kind === 'read' ? set.has(value) : isInSet(set, value)
}
