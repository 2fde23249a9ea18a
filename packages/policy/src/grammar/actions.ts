import { compileAction } from '../action.ts'
import type { Located } from '../document.ts'
import { type FindEntryFaults, inActions, inEntries, NO_FAULTS, wrongStrings } from './draft.ts'

/** Checks of the strings of Action and NotAction. AWS's messages call the service a vendor. */

const serviceOf = (text: string) => text.slice(0, text.indexOf(':'))
const hasWildcard = (text: string) => text.includes('*') || text.includes('?')

/** Services that were found to be well formed: nearly all actions are of few services, and every policy is checked when it is compiled. */
const cleanServices = new Set<string>()
const MAX_SERVICES = 2048

/** No fault of the checks of service and colons. */
function isClean(text: string): boolean {
  const colon = text.indexOf(':')
  if (colon === -1) return text === '*'
  if (text.indexOf(':', colon + 1) !== -1) return false
  const service = text.slice(0, colon)
  if (cleanServices.has(service)) return true
  if (hasWildcard(service) || !isServiceName(service)) return false
  if (cleanServices.size < MAX_SERVICES) cleanServices.add(service)
  return true
}

let lastList: readonly Located<string>[] = []
let isLastClean = true

/** Several checks ask about the same list in a row. */
function areClean(actions: readonly Located<string>[]): boolean {
  if (actions === lastList) return isLastClean
  lastList = actions
  isLastClean = actions.every(({ value }) => isClean(value))
  return isLastClean
}

function inUncleanActions(isWrong: (text: string) => boolean, help: string): FindEntryFaults {
  return inEntries(({ actions }) => (areClean(actions) ? NO_FAULTS : wrongStrings(actions, isWrong, help)))
}

export const missingService: FindEntryFaults = inUncleanActions(
  (text) => text !== '*' && !text.includes(':'),
  'write the service before the action, for example s3:GetObject',
)

export const severalColons: FindEntryFaults = inUncleanActions(
  (text) => text.indexOf(':') !== text.lastIndexOf(':'),
  'write service:Action with one colon',
)

export const wildcardInService: FindEntryFaults = inUncleanActions(
  (text) => text !== '*' && hasWildcard(serviceOf(text)),
  'write the service in full; only the lone "*" stands for the actions of all services',
)

export const invalidService: FindEntryFaults = inUncleanActions(
  (text) => text !== '*' && !isServiceName(serviceOf(text)),
  'the service has letters, digits, hyphens and dots only',
)

function isServiceName(text: string): boolean {
  if (text === '') return false
  for (let at = 0; at < text.length; at += 1) {
    if (!SERVICE_CHARACTERS.has(text.charAt(at))) return false
  }
  return true
}

const SERVICE_CHARACTERS = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.')

/** The actions that a role's trust policy can allow. */
const TRUST_ACTIONS = [
  'sts:assumerole',
  'sts:assumerolewithsaml',
  'sts:assumerolewithwebidentity',
  'sts:tagsession',
  'sts:setsourceidentity',
  'sts:setcontext',
]

/** An action that trust policies do not decide; a pattern is accepted when it covers at least one that they do. */
export const notAssumeRole: FindEntryFaults = inActions((text) => {
  const pattern = compileAction(text)
  return pattern.service !== 'sts' || !TRUST_ACTIONS.some((action) => pattern.matches(action))
}, 'a trust policy supports sts:AssumeRole, its SAML and web identity forms, sts:TagSession and sts:SetSourceIdentity')
