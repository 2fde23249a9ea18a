import type { SearchProfilesRequest } from './generated/types.ts'
import { checkKeyName, valuesOf } from './searchKeys.ts'
import type { Profile } from './state.ts'

interface SearchKey {
  readonly KeyName: string
  readonly Values: readonly string[]
}

/** The keys of a search; throws for the name of no key. */
export function searchKeys(input: SearchProfilesRequest): readonly SearchKey[] {
  const { KeyName, Values, AdditionalSearchKeys = [] } = input
  const further = AdditionalSearchKeys.map((each) => ({ KeyName: each.KeyName, Values: each.Values }))
  const keys = [{ KeyName, Values }, ...further]
  for (const key of keys) checkKeyName(key.KeyName)
  return keys
}

/** The keys by which a search finds a profile; undefined where it does not. OR holds where no operator is given. */
export function foundBy(
  profile: Profile,
  keys: readonly SearchKey[],
  operator: SearchProfilesRequest['LogicalOperator'] = 'OR',
): readonly SearchKey[] | undefined {
  const found = keys.flatMap(({ KeyName, Values }) => {
    const own = valuesOf(profile, KeyName)
    const matching = Values.filter((value) => own.has(value))
    return matching.length === 0 ? [] : [{ KeyName, Values: matching }]
  })
  const isFound = operator === 'AND' ? found.length === keys.length : found.length > 0
  return isFound ? found : undefined
}
