import type { CodeSet } from './codeSet.ts'
import { programOf, runs } from './matcher.ts'
import { type PatternNode, parsePattern } from './parsePattern.ts'

/**
 * A test for a model's pattern, a Java regular expression that the whole text must match; one that is bound by `^` at
 * its start alone must match the text's beginning. The time is linear in the text; throws for a pattern that is none.
 *
 * @example
 * import { compilePattern } from '@gatewarden/wire'
 * compilePattern('[\\w+=,.@-]+')('Ana Ruiz') // => false
 * compilePattern('(.*a)*b')('a'.repeat(50)) // => false
 */
export function compilePattern(pattern: string): (text: string) => boolean {
  const written = asMeant(pattern)
  const node = parsePattern(written)
  const single = oneSet(node)
  if (single !== undefined) return single
  const program = programOf(node)
  const isPrefix = written.startsWith('^') && !written.endsWith('$')
  return (text) => runs(program, text, 0, !isPrefix)
}

/** Some models escape twice (`\\S`, `[\\P{C}]`) or keep another language's slashes (`/^...$/`). */
function asMeant(pattern: string): string {
  const bare = /^\/\^.*\$\/$/s.test(pattern) ? pattern.slice(1, -1) : pattern
  return bare.replace(/\\\\(?=[dDsSwWpP.+-])/g, '\\')
}

/** Most patterns repeat one set of characters: no program is needed for them. */
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
