import type { Shape } from '../model/shape.ts'

/** Every constraint of the shape that a value does not satisfy, in AWS's words. */
export function unsatisfied(shape: Shape, value: unknown): string[] {
  const broken: string[] = []
  const { min, max } = shape
  if (min !== undefined || max !== undefined) {
    const [size, what] = sizeOf(shape, value)
    if (min !== undefined && size < min) broken.push(`Member must have ${what} greater than or equal to ${min}`)
    if (max !== undefined && size > max) broken.push(`Member must have ${what} less than or equal to ${max}`)
  }
  if (typeof value !== 'string') return broken
  if (shape.matches?.(value) === false) broken.push(patternRule(shape))
  if (shape.enum !== undefined && !shape.enum.includes(value)) broken.push(enumRule(shape))
  return broken
}

/** All constraints of a shape, as AWS writes them for the items of a list. */
export function rulesOf(shape: Shape): string[] {
  const what = shape.type === 'string' || shape.type === 'blob' ? 'length' : 'value'
  return [
    ...(shape.max === undefined ? [] : [`Member must have ${what} less than or equal to ${shape.max}`]),
    ...(shape.min === undefined ? [] : [`Member must have ${what} greater than or equal to ${shape.min}`]),
    ...(shape.pattern === undefined ? [] : [patternRule(shape)]),
    ...(shape.enum === undefined ? [] : [enumRule(shape)]),
  ]
}

export function patternRule({ pattern = '' }: Shape): string {
  return `Member must satisfy regular expression pattern: ${pattern}`
}

function enumRule({ enum: words = [] }: Shape): string {
  return `Member must satisfy enum value set: [${words.join(', ')}]`
}

function sizeOf({ type }: Shape, value: unknown): readonly [size: number, what: 'value' | 'length'] {
  if (typeof value === 'number') return [value, 'value']
  return [type === 'string' ? codePoints(String(value)) : lengthOf(value), 'length']
}

function lengthOf(value: unknown): number {
  if (Array.isArray(value) || value instanceof Uint8Array) return value.length
  return Object.keys(value as object).length
}

/** Characters, not UTF-16 units (Smithy, trait `length`). */
function codePoints(text: string): number {
  let count = text.length
  for (let at = 0; at + 1 < text.length; at += 1) {
    if (text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) < 0xdc00) count -= 1
  }
  return count
}
