import { parseDate } from '../condition/date.ts'
import { parseOperator } from '../condition/modifiers.ts'
import { isDigits } from '../condition/number.ts'
import { foldCase } from '../fold.ts'
import { type DraftCondition, type Fault, type FindFault, firstOf, inStatements, wrongString } from './draft.ts'

/** What the values of conditions must look like. */

function inConditions(find: (condition: DraftCondition) => Fault | undefined): FindFault {
  return inStatements(({ conditions }) => firstOf(conditions, find))
}

const familyOf = ({ operator }: DraftCondition) => parseOperator(operator)?.operator.family

/** A value of a Date operator that IAM's older parser cannot read (rules C11, C12). */
export const unreadableDate: FindFault = inConditions((condition) =>
  familyOf(condition) === 'Date'
    ? wrongString(condition.values, (text) => !isDateLike(text), 'write a date such as 2026-01-31T00:00:00Z')
    : undefined,
)

/** More generous than the comparison is: a date without zone and any whole number are stored. */
function isDateLike(text: string): boolean {
  const upper = text.toUpperCase()
  const digits = upper.startsWith('-') ? upper.slice(1) : upper
  return isDigits(digits) || parseDate(upper) !== undefined || parseDate(`${upper}Z`) !== undefined
}

/** Keys whose values AWS generates, as far as the page on endpoint policies names them (rule E4). */
const SYSTEM_KEYS = new Set(['aws:principalaccount', 'aws:sourcevpc'])

/** A wildcard or a number comparison with a generated value (rule E4). */
export const vagueSystemKey: FindFault = inConditions((condition) => {
  if (!SYSTEM_KEYS.has(foldCase(condition.key))) return undefined
  const help = `write the whole value of ${condition.key} and compare it as a string`
  if (familyOf(condition) === 'Numeric') return { offset: condition.keyNode.offset, help }
  return takesWildcards(condition) ? wrongString(condition.values, hasWildcard, help) : undefined
})

/** Characters that must stand beside a wildcard of a string comparison (rule E4). */
export const ENDPOINT_WILDCARD_COMPANY = 6

/** A wildcard with fewer than six characters in a row before it and after it (rule E4). */
export const lonelyWildcard: FindFault = inConditions((condition) =>
  takesWildcards(condition) && familyOf(condition) === 'String'
    ? wrongString(condition.values, isLonely, `keep ${ENDPOINT_WILDCARD_COMPANY} characters beside every wildcard`)
    : undefined,
)

function isLonely(text: string): boolean {
  const stretches = text.replaceAll('?', '*').split('*')
  if (stretches.length === 1) return false
  const isLong = (stretch: string | undefined) => (stretch ?? '').length >= ENDPOINT_WILDCARD_COMPANY
  return stretches.some((stretch, at) => at > 0 && !isLong(stretch) && !isLong(stretches[at - 1]))
}

const takesWildcards = ({ operator }: DraftCondition) => parseOperator(operator)?.operator.takesWildcards === true
const hasWildcard = (text: string) => text.includes('*') || text.includes('?')
