import { type Action, parseAction } from '@gatewarden/policy'
import { memoize } from './memoize.ts'
import { worksInOwnAccountOnly } from './ownAccountOperations.ts'
import { type ServiceBits, serviceBits } from './serviceBits.ts'

/** A cached action: read once, with an id and the facts that the rules of services need. */
export interface KnownAction extends Action {
  /** Counts up from 0 and is never reused, so that results can be cached by it. */
  readonly id: number
  readonly serviceBits: ServiceBits
  /** Decided by a role trust policy (rule K1). */
  readonly isRoleAssumption: boolean
  /** Its name says that it only reads. */
  readonly isReading: boolean
  /** Never works across accounts (rule K18). */
  readonly isOwnAccountOnly: boolean
}

/** Actions that a role trust policy decides (rule K1). */
const TRUST_ACTIONS = new Set([
  'sts:assumerole',
  'sts:assumerolewithsaml',
  'sts:assumerolewithwebidentity',
  'sts:tagsession',
  'sts:setsourceidentity',
])

/** How the names of actions begin that change nothing. */
const READING_PREFIXES = ['get', 'list', 'describe', 'batchget', 'search', 'view', 'simulate', 'generate']

let nextId = 0

/** The known action of a text, in any letter case. */
export const knownAction = memoize((text): KnownAction => {
  const action = parseAction(text)
  const id = nextId
  nextId += 1
  const name = action.folded.slice(action.service.length + 1)
  return {
    ...action,
    id,
    serviceBits: serviceBits(action.service),
    isRoleAssumption: TRUST_ACTIONS.has(action.folded),
    isReading: READING_PREFIXES.some((prefix) => name.startsWith(prefix)),
    isOwnAccountOnly: worksInOwnAccountOnly(action.service, name),
  }
})
