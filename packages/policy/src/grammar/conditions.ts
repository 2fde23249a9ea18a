import { parseDate } from '../condition/date.ts'
import { parseOperator } from '../condition/modifiers.ts'
import { foldCase } from '../fold.ts'
import { type CheckedCondition, type Fault, type FindEntryFaults, inEntries, NO_FAULTS, wrongStrings } from './draft.ts'

/** Checks of operators, keys and values of conditions. */

function inConditions(faultsOf: (condition: CheckedCondition) => readonly Fault[]): FindEntryFaults {
  return inEntries(({ conditions }) => (conditions.length === 0 ? NO_FAULTS : conditions.flatMap(faultsOf)))
}

const familyOf = ({ operator }: CheckedCondition) => parseOperator(operator)?.operator.family
const takesWildcards = ({ operator }: CheckedCondition) => parseOperator(operator)?.operator.takesWildcards === true
const hasWildcard = (text: string) => text.includes('*') || text.includes('?')

/** An operator that AWS does not document (rule C19). */
export const unknownOperator: FindEntryFaults = inConditions(({ operator, operatorAt, span }) =>
  parseOperator(operator) === undefined
    ? [{ offset: operatorAt ?? span.start, help: `"${operator}" is not a condition operator` }]
    : NO_FAULTS,
)

/** A value of a Date operator that is not a date (rules C11, C12): the comparison reads it with the same parser. */
export const unreadableDate: FindEntryFaults = inConditions((condition) =>
  familyOf(condition) === 'Date'
    ? wrongStrings(
        condition.values,
        (text) => parseDate(text) === undefined,
        'write a date such as 2026-01-31T00:00:00Z',
      )
    : NO_FAULTS,
)

/** A key with a second colon, such as a URL; the tag of a tag key may hold colons. */
export const severalColonsInKey: FindEntryFaults = inConditions(({ key, span }) => {
  const [service = '', name = '', ...rest] = key.split(':')
  const slash = name.indexOf('/')
  const isTag = slash !== -1 && foldCase(name.slice(0, slash)).endsWith('tag')
  if (rest.length === 0 || (isTag && service !== '')) return NO_FAULTS
  return [
    {
      offset: span.start,
      subject: key,
      help: 'write the key of a provider as its URL without https://, a colon and the claim',
    },
  ]
})

/** Keys whose values AWS generates, as far as the page on endpoint policies names them (rule E4). */
const GENERATED_KEYS = new Set(['aws:principalaccount', 'aws:sourcevpc'])

/** A wildcard or a number comparison with a generated value (rule E4). */
export const wildcardGeneratedValue: FindEntryFaults = inConditions((condition) => {
  if (!GENERATED_KEYS.has(foldCase(condition.key))) return NO_FAULTS
  const help = `write the whole value of ${condition.key} and compare it as a string`
  if (familyOf(condition) === 'Numeric') return [{ offset: condition.span.start, help }]
  return takesWildcards(condition) ? wrongStrings(condition.values, hasWildcard, help) : NO_FAULTS
})

/** Characters that a wildcard of a string comparison needs before it and after it (rule E4). */
const MIN_CHARACTERS_BESIDE_WILDCARD = 6

/** A wildcard with fewer than six characters in a row before it and after it (rule E4). */
export const bareWildcard: FindEntryFaults = inConditions((condition) =>
  takesWildcards(condition) && familyOf(condition) === 'String'
    ? wrongStrings(
        condition.values,
        isBare,
        `keep ${MIN_CHARACTERS_BESIDE_WILDCARD} characters before and after every wildcard`,
      )
    : NO_FAULTS,
)

function isBare(text: string): boolean {
  const stretches = text.replaceAll('?', '*').split('*')
  if (stretches.length === 1) return false
  const isLong = (stretch: string | undefined) => (stretch ?? '').length >= MIN_CHARACTERS_BESIDE_WILDCARD
  return stretches.some((stretch, at) => at > 0 && !isLong(stretch) && !isLong(stretches[at - 1]))
}
