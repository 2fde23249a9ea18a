import { type Access, difference } from '@gatewarden/access'
import {
  type ActionClass,
  type ActionUniverse,
  actionUniverse,
  Comparison,
  type Cover,
} from '@gatewarden/access/internal'
import type { AccessLevel, Reference } from '@gatewarden/reference'
import type { AccessChange, ActionGroup } from './change.ts'

/** The difference of two sets as actions and rows. */
export interface Difference {
  readonly change: AccessChange
  /** Whether actions became possible that were not possible on any resource. */
  readonly isNew: boolean
  /** Why a part of it is not decided. */
  readonly unknown?: string
}

/** Access after a change and not before it, and the reverse. */
export interface GainAndLoss {
  readonly gained: AccessChange
  readonly lost: AccessChange
  readonly unknown?: string
}

/** No change. */
export const NOTHING: AccessChange = { actions: [], rows: [] }

/**
 * What is gained and lost from one set of requests to another: documented actions by service and access level, and all of it as rows in the
 * policies' own patterns.
 *
 * @example
 * import { accessOf } from '@gatewarden/access'
 * import { gainAndLoss } from '@gatewarden/catalogue/internal'
 * import { parsePolicy } from '@gatewarden/policy'
 * import { openReference } from '@gatewarden/reference'
 * const { document } = parsePolicy('{"Statement": {"Effect": "Allow", "Action": "voiceid:EvaluateSession", "Resource": "*"}}')
 * const after = accessOf(document === undefined ? [] : [document])
 * gainAndLoss(accessOf([]), after, openReference()).gained.actions
 * // => [{ service: 'voiceid', level: 'Write', actions: ['voiceid:EvaluateSession'] }]
 */
export function gainAndLoss(before: Access, after: Access, reference: Reference): GainAndLoss {
  const differenceOf = differenceReader(new Comparison([before, after], { reference }), actionUniverse(reference))
  const [gained, lost] = [differenceOf(after, before), differenceOf(before, after)]
  const unknown = gained.unknown ?? lost.unknown
  return { gained: gained.change, lost: lost.change, ...(unknown === undefined ? {} : { unknown }) }
}

/** Describes the difference of two sets of a comparison. */
export function differenceReader(
  comparison: Comparison,
  universe: ActionUniverse,
): (of: Access, butNotOf: Access) => Difference {
  const possible = new Map<Access, Set<ActionClass>>()
  const classesOf = (set: Access) => {
    const known = possible.get(set) ?? comparison.possible(set)
    possible.set(set, known)
    return known
  }
  return (of, butNotOf) => {
    const cover = comparison.cover(difference(of, butNotOf))
    const unknown = cover.unknown === undefined ? {} : { unknown: cover.unknown }
    if (cover.rows.length === 0) return { change: NOTHING, isNew: false, ...unknown }
    const there = classesOf(butNotOf)
    const fresh = [...classesOf(of)].filter((each) => !there.has(each))
    const numbers = fresh.flatMap(({ documented }) => documented)
    return {
      change: { actions: groupsOf(numbers, universe), rows: rowsOf(cover) },
      isNew: fresh.length > 0,
      ...unknown,
    }
  }
}

/** Whether nothing changed. */
export function isNothing({ rows }: AccessChange): boolean {
  return rows.length === 0
}

function rowsOf({ rows }: Cover): AccessChange['rows'] {
  return rows.map(({ actions, undocumented, principals, resources, when, except }) => ({
    actions,
    undocumented,
    ...(principals === undefined ? {} : { principals }),
    resources,
    when,
    except,
  }))
}

/** Of an action with several levels, the last of them here counts. */
const LEVELS: readonly AccessLevel[] = ['Read', 'List', 'Write', 'Tagging', 'Permissions management']

/** Actions by service and access level, in the order of their names. */
function groupsOf(numbers: readonly number[], universe: ActionUniverse): ActionGroup[] {
  const groups = new Map<string, { service: string; level: AccessLevel; actions: string[] }>()
  for (const number of numbers) {
    const name = universe.names[number] ?? ''
    const service = name.slice(0, name.indexOf(':'))
    const level = LEVELS.findLast((each) => universe.levels[number]?.has(each)) ?? 'Write'
    const group = groups.get(`${service} ${level}`) ?? { service, level, actions: [] }
    group.actions.push(name)
    groups.set(`${service} ${level}`, group)
  }
  return [...groups.values()].map((group) => ({ ...group, actions: group.actions.sort() })).sort(byServiceAndLevel)
}

function byServiceAndLevel(a: ActionGroup, b: ActionGroup): number {
  if (a.service !== b.service) return a.service < b.service ? -1 : 1
  return LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)
}
