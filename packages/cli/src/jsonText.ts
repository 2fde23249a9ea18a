import type { JsonNode } from '@gatewarden/policy/internal'

/** A tree as JSON text, and where what begins at an offset of the text is in the source of the tree. */
export interface JsonText {
  readonly text: string
  originOf(offset: number): number
}

/** Writes a tree without white space. */
export function jsonTextOf(root: JsonNode): JsonText {
  const origins: { readonly at: number; readonly origin: number }[] = []
  let text = ''
  const write = (node: JsonNode): void => {
    origins.push({ at: text.length, origin: node.offset })
    const { children = [] } = node
    if (node.type === 'object') list('{', children, '}')
    else if (node.type === 'array') list('[', children, ']')
    else if (node.type === 'property') {
      const [name, value] = children
      if (name !== undefined) write(name)
      text += ':'
      if (value !== undefined) write(value)
    } else text += JSON.stringify(node.value)
  }
  const list = (open: string, children: readonly JsonNode[], close: string): void => {
    text += open
    for (const [index, child] of children.entries()) {
      if (index > 0) text += ','
      write(child)
    }
    text += close
  }
  write(root)
  return {
    text,
    originOf: (offset) => origins.findLast(({ at }) => at <= offset)?.origin ?? 0,
  }
}
