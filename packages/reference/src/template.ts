/** A template such as `instance/${InstanceId}` cut into literal text and the variables between. */
export type TemplatePart = { readonly literal: string } | { readonly variable: string; readonly shortest: 0 | 1 }

/** `*` in a template of AWS matches any text, also none; a variable matches at least one character. */
const STAR: TemplatePart = { variable: '*', shortest: 0 }

/** Cuts a template; `${` without `}` is literal text. */
export function templateParts(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = []
  let literal = ''
  const flush = (): void => {
    if (literal !== '') parts.push({ literal })
    literal = ''
  }
  for (let at = 0; at < template.length; ) {
    const end = template.startsWith('${', at) ? template.indexOf('}', at) : -1
    if (end > 0) {
      flush()
      parts.push({ variable: template.slice(at + 2, end), shortest: 1 })
      at = end + 1
    } else if (template[at] === '*') {
      flush()
      parts.push(STAR)
      at++
    } else {
      literal += template[at]
      at++
    }
  }
  flush()
  return parts
}

/**
 * The text that each variable matches, or undefined when the text does not fit; linear in the text.
 * Literal text is matched leftmost; of two variables side by side the first takes one character.
 */
export function matchParts(parts: readonly TemplatePart[], text: string): ReadonlyMap<string, string> | undefined {
  const values = new Map<string, string>()
  let at = 0
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]
    if (part === undefined) return undefined
    if ('literal' in part) {
      if (!text.startsWith(part.literal, at)) return undefined
      at += part.literal.length
      continue
    }
    const end = variableEnd(parts, i, text, at + part.shortest)
    if (end < at + part.shortest || end > text.length) return undefined
    values.set(part.variable, text.slice(at, end))
    at = end
  }
  return at === text.length ? values : undefined
}

function variableEnd(parts: readonly TemplatePart[], index: number, text: string, from: number): number {
  const next = parts[index + 1]
  if (next === undefined) return text.length
  if (!('literal' in next)) return from
  const isLast = index + 2 === parts.length
  return isLast ? text.length - next.literal.length : text.indexOf(next.literal, from)
}
