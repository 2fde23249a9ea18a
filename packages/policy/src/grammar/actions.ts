import { compileAction } from '../action.ts'
import { type FindFault, inActions } from './draft.ts'

/** What the strings of Action and NotAction must look like. */

const colons = (text: string) => text.split(':').length - 1
const vendorOf = (text: string) => text.slice(0, text.indexOf(':'))

export const withoutVendor: FindFault = inActions(
  (text) => text !== '*' && colons(text) === 0,
  'write the service before the action, for example s3:GetObject',
)

export const severalColons: FindFault = inActions((text) => colons(text) > 1, 'write service:Action with one colon')

export const invalidVendor: FindFault = inActions(
  (text) => text !== '*' && !isVendor(vendorOf(text)),
  'the service has letters, digits, hyphens and dots only',
)

/** Wildcards are taken: Access Analyzer only suggests to spell the service out. */
function isVendor(text: string): boolean {
  if (text === '') return false
  for (let at = 0; at < text.length; at += 1) {
    if (!VENDOR_CHARACTERS.has(text.charAt(at))) return false
  }
  return true
}

const VENDOR_CHARACTERS = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.*?')

/** What a role's trust policy can allow. */
const TRUST_ACTIONS = [
  'sts:assumerole',
  'sts:assumerolewithsaml',
  'sts:assumerolewithwebidentity',
  'sts:tagsession',
  'sts:setsourceidentity',
  'sts:setcontext',
]

/** An action that no trust policy decides; a pattern counts when it covers at least one that it does. */
export const notAssumeRole: FindFault = inActions((text) => {
  const pattern = compileAction(text)
  return pattern.service !== 'sts' || !TRUST_ACTIONS.some((action) => pattern.matches(action))
}, 'a trust policy takes sts:AssumeRole, its SAML and web identity forms, sts:TagSession and sts:SetSourceIdentity')
