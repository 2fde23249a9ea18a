import type { ActionUniverse } from '@gatewarden/access/internal'
import { foldCase } from '@gatewarden/policy/internal'
import type { AccessRow } from '../change/change.ts'

/** How much a description contains. */
export interface Detail {
  /** Rows of a list. */
  readonly items: number
  /** Entries of a list inside a row, such as actions. */
  readonly entries: number
  /** Services whose actions are counted one by one. */
  readonly services: number
}

const ALL = Number.POSITIVE_INFINITY
export const COMPLETE: Detail = { items: ALL, entries: ALL, services: 40 }
export const BRIEF: Detail = { items: 8, entries: 12, services: 8 }

/** Entries that are longer, such as a condition with many values, are cut where lists are. */
const MAX_LENGTH = 300
/** Longer lists are written as the actions that they leave out, where those are fewer. */
const LONG_LIST = 200

/** `profile:* on arn:aws:profile:*:*:domains/amazon-connect-* when ..., except ...`. */
export function rowSentence(row: AccessRow, universe: ActionUniverse, { entries }: Detail): string {
  const { resources, when, except } = row
  const conditions = when.length > 0 ? ` when ${listOf(when, entries, ' and ')}` : ''
  const without = except.length > 0 ? `, except ${listOf(except, entries, '; ')}` : ''
  return `${actionsOf(row, universe, entries)} on ${listOf(resources, entries)}${conditions}${without}`
}

/** `a, b, c and 28 more`. */
export function listOf(all: readonly string[], max: number, separator = ', '): string {
  if (all.length <= max && max === ALL) return all.join(separator)
  const shown = all.slice(0, max).map((each) => (each.length > MAX_LENGTH ? `${each.slice(0, MAX_LENGTH)}…` : each))
  const more = all.length - shown.length
  return `${shown.join(separator)}${more > 0 ? ` and ${more} more` : ''}`
}

function actionsOf({ actions, undocumented }: AccessRow, universe: ActionUniverse, max: number): string {
  const others = undocumented.length > 0 ? ['actions that AWS does not document'] : []
  const left = leftOut(actions, universe)
  if (left === undefined) return listOf([...actions, ...others], max)
  const which = undocumented.length > 0 ? 'all actions' : 'all actions that AWS documents'
  return left.length === 0 ? which : `${which} except ${listOf(left, max)}`
}

/** The actions that a long list leaves out: a service by its prefix, others by name; undefined where this list is not shorter. */
export function leftOut(actions: readonly string[], universe: ActionUniverse): string[] | undefined {
  if (actions.length < LONG_LIST) return undefined
  const listed = new Set(actions.flatMap((action) => [...numbersOf(action, universe)]))
  const services = Map.groupBy(universe.names.keys(), (number) => serviceOf(universe.names[number] ?? ''))
  const left = [...services].flatMap(([service, numbers]) => {
    const missing = numbers.filter((number) => !listed.has(number))
    if (missing.length === numbers.length) return [`${service}:*`]
    return missing.map((number) => universe.names[number] ?? '')
  })
  return left.length < actions.length / 2 ? left.sort() : undefined
}

function numbersOf(action: string, universe: ActionUniverse): Iterable<number> {
  const folded = foldCase(action)
  const number = universe.numberOf(folded)
  return number === undefined ? universe.matching(folded) : [number]
}

function serviceOf(action: string): string {
  return action.slice(0, action.indexOf(':'))
}
