import { compileAction } from '../action.ts'
import { type FindFault, inActions } from './draft.ts'

/** Checks of the strings of Action and NotAction. AWS's messages call the service a vendor. */

const colons = (text: string) => text.split(':').length - 1
const serviceOf = (text: string) => text.slice(0, text.indexOf(':'))

export const missingService: FindFault = inActions(
  (text) => text !== '*' && colons(text) === 0,
  'write the service before the action, for example s3:GetObject',
)

export const severalColons: FindFault = inActions((text) => colons(text) > 1, 'write service:Action with one colon')

export const invalidService: FindFault = inActions(
  (text) => text !== '*' && !isServiceName(serviceOf(text)),
  'the service has letters, digits, hyphens and dots only',
)

/** Wildcards are accepted: Access Analyzer only suggests to write the service in full. */
function isServiceName(text: string): boolean {
  if (text === '') return false
  for (let at = 0; at < text.length; at += 1) {
    if (!SERVICE_CHARACTERS.has(text.charAt(at))) return false
  }
  return true
}

const SERVICE_CHARACTERS = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.*?')

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
export const notAssumeRole: FindFault = inActions((text) => {
  const pattern = compileAction(text)
  return pattern.service !== 'sts' || !TRUST_ACTIONS.some((action) => pattern.matches(action))
}, 'a trust policy supports sts:AssumeRole, its SAML and web identity forms, sts:TagSession and sts:SetSourceIdentity')
