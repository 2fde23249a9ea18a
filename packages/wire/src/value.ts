import type { ListShape, MapShape, Member, StructureShape } from './model/shape.ts'

/** The members of a structure that have a value; throws for a name that the shape does not have. */
export function membersOf(shape: StructureShape, value: unknown): (readonly [Member, unknown])[] {
  if (typeof value !== 'object' || value === null)
    throw new TypeError(`${shape.name}: ${String(value)} is not a valid structure`)
  const present: (readonly [Member, unknown])[] = []
  let left = 0
  for (const name of Object.keys(value)) if ((value as Record<string, unknown>)[name] != null) left += 1
  for (const member of shape.members) {
    if (left === 0) return present
    const each = Object.hasOwn(value, member.name) ? (value as Record<string, unknown>)[member.name] : undefined
    if (each == null) continue
    present.push([member, each])
    left -= 1
  }
  if (left > 0) {
    const strange = Object.keys(value).filter((name) => !shape.members.some((member) => member.name === name))
    throw new TypeError(`${shape.name} has no member ${strange.join(', ')}`)
  }
  return present
}

/** The items of a list, or the entries of a map in their order; throws when the value is neither. */
export function itemsOf(shape: ListShape, value: unknown): readonly unknown[]
export function itemsOf(shape: MapShape, value: unknown): (readonly [string, unknown])[]
export function itemsOf(shape: ListShape | MapShape, value: unknown): readonly unknown[] {
  if (shape.type === 'list' && Array.isArray(value)) return value
  if (shape.type === 'map' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value).filter(([, each]) => each != null)
  }
  throw new TypeError(`${shape.name}: ${String(value)} is not a valid ${shape.type}`)
}
