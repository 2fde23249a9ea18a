import { parseDate } from '../condition/date.ts'
import { parseOperator } from '../condition/modifiers.ts'
import { foldCase } from '../fold.ts'
import { type DraftCondition, type Fault, type FindFault, firstOf, inStatements, wrongString } from './draft.ts'

/** Checks of the values of conditions. */

function inConditions(find: (condition: DraftCondition) => Fault | undefined): FindFault {
  return inStatements(({ conditions }) => firstOf(conditions, find))
}

const familyOf = ({ operator }: DraftCondition) => parseOperator(operator)?.operator.family

/** A value of a Date operator that is not a date (rules C11, C12): the comparison reads it with the same parser. */
export const unreadableDate: FindFault = inConditions((condition) =>
  familyOf(condition) === 'Date'
    ? wrongString(
        condition.values,
        (text) => parseDate(text) === undefined,
        'write a date such as 2026-01-31T00:00:00Z',
      )
    : undefined,
)

/** Keys whose values AWS generates, as far as the page on endpoint policies names them (rule E4). */
const GENERATED_KEYS = new Set(['aws:principalaccount', 'aws:sourcevpc'])

/** A wildcard or a number comparison with a generated value (rule E4). */
export const wildcardGeneratedValue: FindFault = inConditions((condition) => {
  if (!GENERATED_KEYS.has(foldCase(condition.key))) return undefined
  const help = `write the whole value of ${condition.key} and compare it as a string`
  if (familyOf(condition) === 'Numeric') return { offset: condition.keyNode.offset, help }
  return takesWildcards(condition) ? wrongString(condition.values, hasWildcard, help) : undefined
})

/** Characters that a wildcard of a string comparison needs before it and after it (rule E4). */
const MIN_CHARACTERS_BESIDE_WILDCARD = 6

/** A wildcard with fewer than six characters in a row before it and after it (rule E4). */
export const bareWildcard: FindFault = inConditions((condition) =>
  takesWildcards(condition) && familyOf(condition) === 'String'
    ? wrongString(
        condition.values,
        isBare,
        `keep ${MIN_CHARACTERS_BESIDE_WILDCARD} characters before and after every wildcard`,
      )
    : undefined,
)

function isBare(text: string): boolean {
  const stretches = text.replaceAll('?', '*').split('*')
  if (stretches.length === 1) return false
  const isLong = (stretch: string | undefined) => (stretch ?? '').length >= MIN_CHARACTERS_BESIDE_WILDCARD
  return stretches.some((stretch, at) => at > 0 && !isLong(stretch) && !isLong(stretches[at - 1]))
}

const takesWildcards = ({ operator }: DraftCondition) => parseOperator(operator)?.operator.takesWildcards === true
const hasWildcard = (text: string) => text.includes('*') || text.includes('?')
