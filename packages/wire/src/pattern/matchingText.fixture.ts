import type { SimpleShape } from '../model/shape.ts'
import { withoutModelErrors } from './compilePattern.ts'
import { type PatternNode, parsePattern } from './parsePattern.ts'

const CHARACTERS = [...'aZ0-_./:@+=, é~$']

/** A text that a shape's pattern and bounds allow: another one for each seed. Throws where none is found. */
export function matchingText({ name, pattern = '', min = 0, max = 2048, matches }: SimpleShape, seed: number): string {
  const node = parsePattern(withoutModelErrors(pattern))
  for (let attempt = 0; attempt < 2000; attempt += 1) {
    const most = [2, 1, 4, min, 40, max][attempt % 6] ?? 2
    const text = written(node, numbers(seed + attempt * 7919), Math.min(most, 3000))
    if (text.length >= min && text.length <= max && matches?.(text) === true) return text
  }
  throw new Error(`no text of ${name} was found for ${pattern}`)
}

/** Numbers below a bound, as if by chance. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >> 8) % below
  }
}

function written(node: PatternNode, next: (below: number) => number, most: number): string {
  switch (node.kind) {
    case 'set': {
      const fitting = CHARACTERS.filter((each) => node.set.has(each.codePointAt(0) ?? 0))
      return fitting[next(Math.max(fitting.length, 1))] ?? firstOf(node.set)
    }
    case 'sequence':
      return node.items.map((item) => written(item, next, most)).join('')
    case 'choice': {
      const chosen = node.options[next(node.options.length)]
      return chosen === undefined ? '' : written(chosen, next, most)
    }
    case 'repeat': {
      const least = Math.max(node.min, Math.min(node.max, Math.floor(most / 2)))
      const count = next(4) === 0 ? node.min : least + next(Math.max(1, Math.min(most, node.max) - least + 1))
      return Array.from({ length: count }, () => written(node.node, next, most)).join('')
    }
    default:
      return ''
  }
}

function firstOf(set: { has(code: number): boolean }): string {
  for (let code = 0x21; code < 0x3000; code += 1) if (set.has(code)) return String.fromCodePoint(code)
  throw new Error('a set of a pattern has no character')
}
