import type { OperatorFamily } from '@gatewarden/policy'
import { weightOf } from './budget.ts'
import type { KeyTest, ValueSet } from './keyTest.ts'
import { isReadable, readValues } from './readValues.ts'
import type { TextPattern } from './text/patterns.ts'
import type { TextContext } from './text/textContext.ts'
import { findInSets, isInSet, type Mode, type TextSet } from './text/textSet.ts'
import { UndecidedError } from './undecided.ts'

/** What a request has for a key: nothing, one value, or several. */
export type KeyValue = string | readonly string[] | undefined

/** Where the values of a key come from. */
export interface KeySpace {
  readonly isMultivalued: boolean
  /** A request of an identity always has the key (aws:PrincipalArn and the like). */
  readonly isAlwaysPresent: boolean
  /** Only Bool tests it: its values are true and false. */
  readonly isFlag: boolean
  /** The families of operators that parse its values; text when there is none. */
  readonly families: readonly OperatorFamily[]
  /** Every bound that any of the policies compares the key with, so that all questions look at the same values. */
  readonly bounds: readonly string[]
  /** What policies compare the key with as text. */
  readonly texts: readonly TextPattern[]
  /** The values that are tried one by one, where operators parse them. */
  readonly candidates: () => readonly string[]
}

/** A value that satisfies every test, as `value`, which is undefined for an absent key; undefined when there is none. */
export function findKeyValue(
  tests: readonly KeyTest[],
  space: KeySpace,
  mode: Mode,
  context: TextContext,
): { value: KeyValue } | undefined {
  if (!space.isAlwaysPresent && tests.every(({ whenAbsent }) => whenAbsent)) return { value: undefined }
  const present = findPresent(tests, space, (sets) => findOne(sets, space, mode, context))
  if (present !== undefined) return { value: present }
  const isText = space.families.length === 0 && !space.isFlag
  const isOpen = mode === 'prove'
  return isText && tests.every(({ whenBlank = isOpen }) => whenBlank) ? { value: '' } : undefined
}

/** One value, or several where one does not satisfy every test; `find` finds one value in all of some sets. */
function findPresent(
  tests: readonly KeyTest[],
  { isMultivalued }: KeySpace,
  find: (sets: readonly ValueSet[]) => string | undefined,
): KeyValue {
  if (!isMultivalued) return find(tests.map(({ values }) => values))
  const all = tests.filter(({ quantifier }) => quantifier === 'all').map(({ values }) => values)
  const some = tests.filter(({ quantifier }) => quantifier === 'some').map(({ values }) => values)
  if (some.length === 0) return find(all)
  // One value may do for all of them, which makes the plainer request.
  const single = find([...all, ...some])
  if (single !== undefined) return single
  const found: string[] = []
  for (const each of some) {
    const value = find([...all, each])
    if (value === undefined) return undefined
    found.push(value)
  }
  const values = [...new Set(found)]
  return values.length === 1 ? values[0] : values
}

/** One value in all of the sets. */
function findOne(sets: readonly ValueSet[], space: KeySpace, mode: Mode, context: TextContext): string | undefined {
  if (space.families.length > 0) return findParsed(sets, space, context)
  const texts: TextSet[] = sets.filter((set) => set.kind === 'text')
  if (space.isFlag) texts.unshift(flags(context))
  return findInSets(texts, [context.patterns.literal('')], mode, context)
}

function flags({ patterns }: TextContext): TextSet {
  return {
    not: false,
    patterns: ['true', 'false'].map((text) => patterns.equalsIgnoreCase({ text, variables: false })),
  }
}

/** Tries the values that matter one by one; where text is compared too, not every value that matters can be listed. */
function findParsed(sets: readonly ValueSet[], space: KeySpace, context: TextContext): string | undefined {
  const { families, texts } = space
  const pieces = sets.reduce((sum, set) => sum + (set.kind === 'parsed' ? set.bounds : set.patterns).length, 0)
  const weight = weightOf(pieces)
  const found = space.candidates().find((value) => {
    context.budget.spend(weight)
    return sets.every((set) => hasValue(set, value, context))
  })
  const isMixed = families.length > 1 || texts.length > 0
  if (found === undefined && isMixed) {
    throw new UndecidedError('a key is compared both as text and as a number, date or address')
  }
  return found
}

/** Values that between them show every way in which bounds can be met and texts equalled. */
export function candidatesOf({ families, bounds, texts }: Omit<KeySpace, 'candidates'>): readonly string[] {
  const listed = families.flatMap((family) => readValues(family, bounds))
  const all = [...listed, ...texts.flatMap(({ literal }) => literal ?? [])]
  return all.filter((text) => families.every((family) => isReadable(family, text)))
}

function hasValue(set: ValueSet, value: string, context: TextContext): boolean {
  return set.kind === 'parsed' ? set.has(value) : isInSet(set, value, context)
}
