import type { Limits } from '../limits.ts'
import { Malformed } from '../malformed.ts'

/** A parameter's value, and the parameters below its name: `Tags.member.1.Key` is three steps below `Tags`. */
export interface FormNode {
  value?: string
  below?: Map<string, FormNode>
}

/** The tree of parameters by the dots in their names; throws `Malformed` for a name that occurs twice. */
export function formTree(pairs: Iterable<readonly [name: string, value: string]>, limits: Limits): FormNode {
  const root: FormNode = {}
  for (const [name, value] of pairs) {
    const node = nodeAt(root, name, limits)
    if (node.value !== undefined) {
      throw new Malformed(`The parameter '${name.slice(0, 100)}' occurs more than once.`, 'malformedQuery')
    }
    node.value = value
  }
  return root
}

function nodeAt(root: FormNode, name: string, limits: Limits): FormNode {
  let node = root
  let steps = 0
  for (let from = 0; from <= name.length; ) {
    const dot = name.indexOf('.', from)
    const to = dot === -1 ? name.length : dot
    const step = name.slice(from, to)
    steps += 1
    // A list has two steps per level: `member` and its number.
    if (steps > 2 * limits.depth) throw new Malformed(`More than ${limits.depth} levels of nesting.`)
    node.below ??= new Map()
    let next = node.below.get(step)
    if (next === undefined) {
      next = {}
      node.below.set(step, next)
    }
    node = next
    from = to + 1
  }
  return node
}
