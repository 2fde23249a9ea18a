// Regular expressions and connectives of SMT-LIB, as text.

export const ANY = '(re.range " " "~")'
export const NO_COLON = '(re.union (re.range " " "9") (re.range ";" "~"))'
/** Characters of actions, folded. */
export const SMALL = '(re.union (re.range "!" "9") (re.range ";" "@") (re.range "[" "~"))'
export const COLON = '(str.to_re ":")'

export function any(re: string): string {
  return `(re.* ${re})`
}

export function some(re: string): string {
  return `(re.+ ${re})`
}

export function concat(parts: readonly string[]): string {
  if (parts.length === 0) return '(str.to_re "")'
  return parts.length === 1 ? (parts[0] ?? '') : `(re.++ ${parts.join(' ')})`
}

export function or(parts: readonly string[]): string {
  return parts.length === 0 ? 'false' : `(or ${parts.join(' ')} false)`
}

export function and(parts: readonly string[]): string {
  return `(and ${parts.join(' ')} true)`
}

export function inRe(term: string, re: string): string {
  return `(str.in_re ${term} ${re})`
}

/** `*` and `?` over characters of a kind; all else is itself (rules A2, C8). */
export function wildcards(text: string, one: string): string {
  return concat(Array.from(text, (each) => (each === '*' ? any(one) : each === '?' ? one : literal(each))))
}

export function literal(text: string): string {
  return `(str.to_re ${quoted(text)})`
}

export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** Parts with colons between them. */
export function joined(parts: readonly string[]): string {
  return concat(parts.flatMap((part, at) => (at === 0 ? [part] : [COLON, part])))
}

export function sixParts(text: string): string[] {
  const parts = text.split(':')
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')]
}

export function partsRe(parts: readonly string[]): string {
  return joined(parts.map((part, at) => wildcards(part, at === 5 ? ANY : NO_COLON)))
}

/** Rule R4: a star at the end of partition, region or account reaches over colons. */
export function textRe(parts: readonly string[]): string {
  return joined(
    parts.map((part, at) => {
      if (at === 5) return wildcards(part, ANY)
      const isOpen = part.endsWith('*') && [1, 3, 4].includes(at)
      return isOpen ? concat([wildcards(part.slice(0, -1), NO_COLON), any(ANY)]) : wildcards(part, NO_COLON)
    }),
  )
}
