import { type Action, parseAction } from '@gatewarden/policy'
import type { ArnHead } from './arnHead.ts'

/** An action that was asked for before: read once, numbered, with what the services' own rules want to know of it. */
export interface KnownAction extends Action {
  /** Counts up from 0 and is never used again, so that answers can be kept by number. */
  readonly id: number
  /** A role trust policy answers it (rule K1). */
  readonly isRoleAssumption: boolean
  /** sts:GetCallerIdentity (rule K8). */
  readonly isCallerIdentity: boolean
  /** The head of the last ARN this action was asked on: mostly the next one's too, and cheaper to compare than to read. */
  lastHead: ArnHead | undefined
}

/** Most texts remembered; one beyond them is answered as well, only slower. */
const MOST_REMEMBERED = 65_536

/** Actions that a role trust policy answers (rule K1). */
const TRUST_ACTIONS = new Set([
  'sts:assumerole',
  'sts:assumerolewithsaml',
  'sts:assumerolewithwebidentity',
  'sts:tagsession',
  'sts:setsourceidentity',
])

let nextId = 0

/** The known action of a text, in any letter case. */
export const knownAction = remember((text): KnownAction => {
  const action = parseAction(text)
  const id = nextId
  nextId += 1
  return {
    ...action,
    id,
    isRoleAssumption: TRUST_ACTIONS.has(action.folded),
    isCallerIdentity: action.folded === 'sts:getcalleridentity',
    lastHead: undefined,
  }
})

/** Keeps the answers of a pure function, up to a bound. */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= MOST_REMEMBERED) known.clear()
    const value = read(text)
    known.set(text, value)
    return value
  }
}
