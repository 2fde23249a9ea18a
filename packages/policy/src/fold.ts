/**
 * The lower case of a text, for the comparison of action names and condition keys (rules A1, C6, V2). Only A to Z and the capital
 * letters of Latin-1 change, because policies have no others; similar characters such as the Kelvin sign do not.
 *
 * @example
 * import { foldCase } from '@gatewarden/policy/internal'
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
