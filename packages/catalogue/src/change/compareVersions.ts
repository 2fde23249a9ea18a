import {
  type Access,
  type ActionClass,
  type ActionUniverse,
  accessOf,
  actionUniverse,
  type Cover,
  coverIn,
  deniedBy,
  difference,
  type Inquiry,
  inquire,
  intersection,
  isEmptyIn,
  possibleIn,
} from '@gatewarden/access'
import { type PolicyDocument, printPolicy } from '@gatewarden/policy'
import type { AccessLevel, Reference } from '@gatewarden/reference'
import type { AccessChange, ActionGroup, Change, ChangeKind } from './change.ts'

/** What one document does to the one before it, by meaning. */
export type Meaning = Pick<Change, 'kind' | 'gained' | 'lost' | 'denied' | 'unknown'>

const NOTHING: AccessChange = { actions: [], rows: [] }

/** Compares two versions of a policy, or the first one with nothing. */
export function compareVersions(before: PolicyDocument | null, after: PolicyDocument, reference: Reference): Meaning {
  if (before !== null && before.text === after.text) return { ...unchanged, kind: 'identical' }
  const old = before === null ? [] : [before]
  const sets = {
    before: accessOf(old),
    after: accessOf([after]),
    denied: deniedBy([after]),
    deniedBefore: deniedBy(old),
  }
  const inquiry = inquire(Object.values(sets), { reference })
  const told = tellerOf(inquiry, actionUniverse(reference))
  const gained = told(sets.after, sets.before)
  const lost = told(sets.before, sets.after)
  const denied = told(sets.denied, sets.deniedBefore)
  const unknown = gained.unknown ?? lost.unknown ?? denied.unknown
  const change = { gained: gained.change, lost: lost.change, denied: denied.change }
  if (before === null) return { ...change, kind: 'first', ...(unknown === undefined ? {} : { unknown }) }
  if (unknown !== undefined) return { ...change, kind: 'unknown', unknown }
  if (isNothing(change.gained) && isNothing(change.lost) && isNothing(change.denied)) {
    return { ...change, kind: isSameJson(before, after) ? 'identical' : 'equivalent' }
  }
  const isByDeny = () =>
    isEmptyIn(inquiry, intersection(difference(sets.before, sets.after), not(sets.denied))).answer === 'yes'
  return { ...change, kind: kindOf(change, gained.isNew, isByDeny) }
}

const unchanged: Omit<Meaning, 'kind'> = { gained: NOTHING, lost: NOTHING, denied: NOTHING }

function kindOf(change: Omit<Meaning, 'kind'>, isNew: boolean, isByDeny: () => boolean): ChangeKind {
  const takes = !isNothing(change.lost) || !isNothing(change.denied)
  if (!isNothing(change.gained)) return takes ? 'mixed' : isNew ? 'grows' : 'widens'
  return isByDeny() ? 'denyAdded' : 'narrows'
}

interface Told {
  readonly change: AccessChange
  /** Whether actions became possible that were not possible at all. */
  readonly isNew: boolean
  readonly unknown?: string
}

function tellerOf(inquiry: Inquiry, universe: ActionUniverse) {
  const possible = new Map<Access, Set<ActionClass>>()
  const classesOf = (set: Access) => {
    const known = possible.get(set) ?? possibleIn(inquiry, set)
    possible.set(set, known)
    return known
  }
  return (of: Access, butNotOf: Access): Told => {
    const cover = coverIn(inquiry, difference(of, butNotOf))
    const unknown = cover.unknown === undefined ? {} : { unknown: cover.unknown }
    if (cover.rows.length === 0) return { change: NOTHING, isNew: false, ...unknown }
    const there = classesOf(butNotOf)
    const fresh = [...classesOf(of)].filter((each) => !there.has(each))
    const actions = groupsOf(
      fresh.flatMap(({ documented }) => documented),
      universe,
    )
    return { change: { actions, rows: rowsOf(cover) }, isNew: fresh.length > 0, ...unknown }
  }
}

function rowsOf({ rows }: Cover): AccessChange['rows'] {
  return rows.map(({ actions, undocumented, resources, when, except }) => ({
    actions,
    undocumented,
    resources,
    when,
    except,
  }))
}

/** The level that says most of an action that has several. */
const LEVELS: readonly AccessLevel[] = ['Permissions management', 'Tagging', 'Write', 'List', 'Read']

/** Actions by service and access level, in the order of their names. */
function groupsOf(actions: readonly number[], universe: ActionUniverse): ActionGroup[] {
  const groups = new Map<string, { service: string; level: AccessLevel; actions: string[] }>()
  for (const action of [...actions].sort((a, b) => a - b)) {
    const name = universe.names[action] ?? ''
    const service = name.slice(0, name.indexOf(':'))
    const level = LEVELS.find((each) => universe.levels[action]?.has(each)) ?? 'Write'
    const group = groups.get(`${service} ${level}`) ?? { service, level, actions: [] }
    group.actions.push(name)
    groups.set(`${service} ${level}`, group)
  }
  return [...groups.values()]
    .map((group) => ({ ...group, actions: group.actions.sort() }))
    .sort((a, b) =>
      a.service === b.service ? LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) : a.service < b.service ? -1 : 1,
    )
}

function isNothing({ rows }: AccessChange): boolean {
  return rows.length === 0
}

function isSameJson(before: PolicyDocument, after: PolicyDocument): boolean {
  return printPolicy(before.text) === printPolicy(after.text)
}

function not(of: Access): Access {
  return { kind: 'not', of }
}
