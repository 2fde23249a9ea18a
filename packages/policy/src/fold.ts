/**
 * Text without regard to letter case, as names of actions and condition keys are compared (rules A1, C6, V2). Only A to Z and
 * the capital letters of Latin-1 fold: a policy can hold no others, and look-alikes such as the Kelvin sign stay what they are.
 *
 * @example
 * import { foldCase } from '@gatewarden/policy'
 * foldCase('S3:GetObject') // => 's3:getobject'
 * foldCase('\u212Ams:Decrypt') === 'kms:decrypt' // => false
 */
export function foldCase(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) > 0xff) return foldEach(text)
  }
  return text.toLowerCase()
}

function foldEach(text: string): string {
  let folded = ''
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at)
    folded += unit > '\u00ff' ? unit : unit.toLowerCase()
  }
  return folded
}
