import { logsError } from './errors.ts'

/** A term of letters, digits and underscores, or a phrase in quotes. */
const TERM = /\s*(?:"([^"\\]*)"|(\w+))/y

/**
 * Whether a message has all terms of a filter pattern, in their letter case (CloudWatch Logs User Guide, Filter pattern syntax). Other forms,
 * such as JSON selectors, are refused.
 */
export function filterOf(pattern: string): (message: string) => boolean {
  const text = pattern.trim()
  const terms: string[] = []
  let at = 0
  while (at < text.length) {
    TERM.lastIndex = at
    const [found, phrase, word] = TERM.exec(text) ?? []
    if (found === undefined) throw logsError('filterPattern', pattern)
    terms.push(phrase ?? word ?? '')
    at += found.length
  }
  return (message) => terms.every((term) => message.includes(term))
}
