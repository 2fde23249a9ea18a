import type { ListShape, MapShape, Member, Shape, StructureShape } from '../model/shape.ts'
import { rulesOf, unsatisfied } from './constraint.ts'

/** Errors reported for one request, and characters shown of one value, so that responses stay small; AWS has no limits. */
const MAX_ERRORS = 100
const MAX_SHOWN = 2_048

/**
 * The constraints of its shape that an input does not satisfy, in AWS's words; undefined when it satisfies all.
 * Values of sensitive shapes are not shown.
 */
export function validationMessage(shape: StructureShape, input: Readonly<Record<string, unknown>>): string | undefined {
  const errors: string[] = []
  checkMembers(shape, input, '', errors)
  if (errors.length === 0) return undefined
  const count = `${errors.length} validation error${errors.length === 1 ? '' : 's'} detected`
  return `${count}: ${errors.slice(0, MAX_ERRORS).join('; ')}`
}

function checkMembers(
  { members, union, document }: StructureShape,
  value: Readonly<Record<string, unknown>>,
  path: string,
  errors: string[],
): void {
  if (document) return
  let set = 0
  for (const member of members) {
    const each = value[member.name]
    if (each !== undefined) {
      set += 1
      checkMember(member, each, join(path, member.name), errors)
    } else if (member.required) {
      errors.push(sentence('Value null', join(path, member.name), 'Member must not be null'))
    }
  }
  if (union && set !== 1) {
    errors.push(sentence('Value', path || 'input', `Member must have exactly one value set, not ${set}`))
  }
}

/** Paths have members in lower camel case, whatever their name on the wire. */
function join(path: string, name: string): string {
  const small = name.charAt(0).toLowerCase() + name.slice(1)
  return path === '' ? small : `${path}.${small}`
}

function sentence(value: string, path: string, rule: string): string {
  return `${value} at '${path}' failed to satisfy constraint: ${rule}`
}

function checkMember({ shape }: Member, value: unknown, path: string, errors: string[]): void {
  for (const rule of unsatisfied(shape, value)) errors.push(sentence(shown(shape, value), path, rule))
  if (shape.type === 'structure') checkMembers(shape, value as Record<string, unknown>, path, errors)
  else if (shape.type === 'list') checkItems(shape, value as unknown[], path, errors)
  else if (shape.type === 'map') checkEntries(shape, value as Record<string, unknown>, path, errors)
}

/** A wrong item of a list of texts or numbers is reported for the list, with all constraints of its items. */
function checkItems(list: ListShape, items: readonly unknown[], path: string, errors: string[]): void {
  const { member } = list
  if (!isSimple(member.shape)) {
    for (const [at, item] of items.entries()) checkMember(member, item, `${path}.${at + 1}.member`, errors)
  } else if (items.some((item) => unsatisfied(member.shape, item).length > 0)) {
    const rule = `Member must satisfy constraint: [${rulesOf(member.shape).join(', ')}]`
    errors.push(sentence(shown(list, items), path, rule))
  }
}

function checkEntries(map: MapShape, entries: Readonly<Record<string, unknown>>, path: string, errors: string[]): void {
  const { key, value } = map
  const values = Object.values(entries)
  if (Object.keys(entries).some((each) => unsatisfied(key.shape, each).length > 0)) {
    const rule = `Map keys must satisfy constraint: [${rulesOf(key.shape).join(', ')}]`
    errors.push(sentence(shown(map, entries), path, rule))
  }
  if (!isSimple(value.shape)) {
    for (const [name, each] of Object.entries(entries)) checkMember(value, each, `${path}.${name}.member`, errors)
  } else if (values.some((each) => unsatisfied(value.shape, each).length > 0)) {
    const rule = `Map value must satisfy constraint: [${rulesOf(value.shape).join(', ')}]`
    errors.push(sentence(shown(map, entries), path, rule))
  }
}

function isSimple({ type }: Shape): boolean {
  return type !== 'structure' && type !== 'list' && type !== 'map'
}

/** `Value 'x'`; `Value` alone when it is sensitive, or not made of texts and numbers. */
function shown(shape: Shape, value: unknown): string {
  const text = shape.sensitive ? undefined : textOf(shape, value)
  if (text === undefined) return 'Value'
  return text.length > MAX_SHOWN ? `Value '${text.slice(0, MAX_SHOWN)}...'` : `Value '${text}'`
}

function textOf(shape: Shape, value: unknown): string | undefined {
  const isShown = (inner: Shape) => isSimple(inner) && !inner.sensitive && inner.type !== 'blob'
  switch (shape.type) {
    case 'blob':
    case 'structure':
      return undefined
    case 'list':
      return isShown(shape.member.shape) ? `[${(value as unknown[]).join(', ')}]` : undefined
    case 'map': {
      const entries = Object.entries(value as object).map(([key, each]) => `${key}=${each}`)
      return isShown(shape.key.shape) && isShown(shape.value.shape) ? `{${entries.join(', ')}}` : undefined
    }
    default:
      return String(value)
  }
}
