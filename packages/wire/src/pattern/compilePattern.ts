import type { CodeSet } from './codeSet.ts'
import { programOf, runs } from './matcher.ts'
import { type PatternNode, parsePattern } from './parsePattern.ts'

/**
 * A test for a model's pattern, a Java regular expression that the whole text must match; one with `^` at its start and without `$` at
 * its end must match the text's beginning. The time is linear in the text; throws for a pattern that is not supported.
 *
 * @example
 * import { compilePattern } from '@gatewarden/wire'
 * compilePattern('[\\w+=,.@-]+')('Ana Ruiz') // => false
 * compilePattern('(.*a)*b')('a'.repeat(50)) // => false
 */
export function compilePattern(pattern: string): (text: string) => boolean {
  const cleaned = withoutModelErrors(pattern)
  const node = parsePattern(cleaned)
  const single = oneSet(node)
  if (single !== undefined) return single
  const program = programOf(node)
  const isPrefix = cleaned.startsWith('^') && !cleaned.endsWith('$')
  return (text) => runs(program, text, 0, !isPrefix)
}

/**
 * Removes the errors of some models: a second escape (`\\\\S`, `[\\\\P{C}]`), slashes around the pattern (`/^...$/`), and a possessive quantifier
 * before characters that its own do not include, which is the same as a plain one.
 */
export function withoutModelErrors(pattern: string): string {
  const bare = /^\/\^.*\$\/$/s.test(pattern) ? pattern.slice(1, -1) : pattern
  return bare.replace(/\\\\(?=[dDsSwWpP.+-])/g, '\\').replace('[\\/]?+[a-zA-Z0-9!', '[\\/]?[a-zA-Z0-9!')
}

/** The test of a pattern that repeats one set of characters, as most do; it needs no program. */
function oneSet(node: PatternNode): ((text: string) => boolean) | undefined {
  const items = node.kind === 'sequence' ? node.items : [node]
  const [first] = items.filter(({ kind }) => kind !== 'start' && kind !== 'end')
  const isBound = items.every((item, at) => item === first || item.kind === (at === 0 ? 'start' : 'end'))
  const isPrefix = items[0]?.kind === 'start' && items.at(-1)?.kind !== 'end'
  if (!isBound || isPrefix || first?.kind !== 'repeat' || first.node.kind !== 'set') return undefined
  const { min, max, node: item } = first
  return (text) => {
    const count = countIn(text, item.set)
    return count >= min && count <= max
  }
}

/** How many characters a text has, if all are in the set; -1 otherwise. */
function countIn(text: string, set: CodeSet): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0
    if (!set.has(code)) return -1
    if (code > 0xffff) at += 1
    count += 1
  }
  return count
}
