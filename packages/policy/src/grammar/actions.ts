import { compileAction } from '../action.ts'
import { type FindEntryFaults, inActions } from './draft.ts'

/** Checks of the strings of Action and NotAction. AWS's messages call the service a vendor. */

const serviceOf = (text: string) => text.slice(0, text.indexOf(':'))
const hasWildcard = (text: string) => text.includes('*') || text.includes('?')

export const missingService: FindEntryFaults = inActions(
  (text) => text !== '*' && !text.includes(':'),
  'write the service before the action, for example s3:GetObject',
)

export const severalColons: FindEntryFaults = inActions(
  (text) => text.indexOf(':') !== text.lastIndexOf(':'),
  'write service:Action with one colon',
)

export const wildcardInService: FindEntryFaults = inActions(
  (text) => text !== '*' && hasWildcard(serviceOf(text)),
  'write the service in full; only the lone "*" stands for the actions of all services',
)

export const invalidService: FindEntryFaults = inActions(
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
