/** Only A-Z change: folding by Unicode would let the Kelvin sign name an action with a `k`. */
export function fold(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}
