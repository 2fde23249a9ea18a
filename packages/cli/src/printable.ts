/** Control characters, invisible and reordering characters, and line separators: they can change what a terminal shows of other text. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** Text of one line for a terminal or a log: characters that could rewrite other output are written as `\uXXXX`; a tab is kept. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => (character === '\t' ? character : escaped(character)))
}

/** Text of several lines, as JSON or a document. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n')
}

/** As in JSON, so that a document remains the same document. */
function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
}
