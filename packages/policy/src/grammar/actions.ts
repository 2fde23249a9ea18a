import { compileAction } from '../action.ts'
import { type FindEntryFaults, inActions, inEntries, NO_FAULTS, wrongStrings } from './draft.ts'
import { isServiceName } from './serviceName.ts'

/** Checks of the strings of Action and NotAction. AWS's messages call the service a vendor. */

const serviceOf = (text: string) => text.slice(0, text.indexOf(':'))
const hasWildcard = (text: string) => text.includes('*') || text.includes('?')

/** Wrong services and colons; most lists have plain actions only. */
function inServices(isWrong: (text: string) => boolean, help: string): FindEntryFaults {
  return inEntries(({ actions, hasPlainActions }) =>
    hasPlainActions ? NO_FAULTS : wrongStrings(actions, isWrong, help),
  )
}

export const missingService: FindEntryFaults = inServices(
  (text) => text !== '*' && !text.includes(':'),
  'write the service before the action, for example s3:GetObject',
)

export const severalColons: FindEntryFaults = inServices(
  (text) => text.indexOf(':') !== text.lastIndexOf(':'),
  'write service:Action with one colon',
)

export const wildcardInService: FindEntryFaults = inServices(
  (text) => text !== '*' && hasWildcard(serviceOf(text)),
  'write the service in full; only the lone "*" stands for the actions of all services',
)

export const invalidService: FindEntryFaults = inServices(
  (text) => text !== '*' && !isServiceName(serviceOf(text)),
  'the service has letters, digits, hyphens and dots only',
)

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
