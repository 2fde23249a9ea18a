import type { ListShape, MapShape, Member, Shape, StructureShape } from '../model/shape.ts'
import { patternRule, rulesOf, unsatisfied } from './constraint.ts'
import type { Wording } from './wording.ts'

/** Errors reported for one request, and characters shown of one value, so that responses stay small; AWS has no limits. */
const MAX_ERRORS = 100
const MAX_SHOWN = 2_048

/** What is found while an input is checked. */
interface Report {
  readonly wording: Wording
  readonly errors: string[]
  /** Said only where there are no errors: the service checks these characters afterwards. */
  readonly characters: string[]
}

/**
 * The constraints of its shape that an input does not satisfy, in AWS's words; undefined when it satisfies all.
 * Values of sensitive shapes are not shown.
 */
export function validationMessage(
  shape: StructureShape,
  input: Readonly<Record<string, unknown>>,
  wording: Wording,
): string | undefined {
  const report: Report = { wording, errors: [], characters: [] }
  checkMembers(shape, input, '', report)
  const { errors, characters } = report
  if (errors.length === 0) return characters[0]
  const count = `${errors.length} validation error${errors.length === 1 ? '' : 's'} detected`
  return `${count}: ${errors.slice(0, MAX_ERRORS).join('; ')}`
}

function checkMembers(
  { members, union, document }: StructureShape,
  value: Readonly<Record<string, unknown>>,
  path: string,
  report: Report,
): void {
  if (document) return
  const { errors, wording } = report
  let set = 0
  for (const member of members) {
    const each = value[member.name]
    if (each !== undefined) {
      set += 1
      checkMember(member, each, join(path, member.name), report)
    } else if (member.required) {
      const nothing = wording.showsValues ? 'Value null' : 'Value'
      errors.push(sentence(nothing, join(path, member.name), 'Member must not be null'))
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

function checkMember({ shape }: Member, value: unknown, path: string, report: Report): void {
  const { wording, errors, characters } = report
  const ownWords = wording.characters.get(shape.pattern ?? '')
  for (const rule of unsatisfied(shape, value)) {
    if (ownWords !== undefined && rule === patternRule(shape)) {
      characters.push(`The specified value for ${path} is invalid. ${ownWords}`)
    } else errors.push(sentence(shown(shape, value, wording), path, rule))
  }
  if (shape.type === 'structure') checkMembers(shape, value as Record<string, unknown>, path, report)
  else if (shape.type === 'list') checkItems(shape, value as unknown[], path, report)
  else if (shape.type === 'map') checkEntries(shape, value as Record<string, unknown>, path, report)
}

/** A wrong item of a list of texts or numbers is reported for the list, with all constraints of its items. */
function checkItems(list: ListShape, items: readonly unknown[], path: string, report: Report): void {
  const { member } = list
  if (!isSimple(member.shape)) {
    for (const [at, item] of items.entries()) checkMember(member, item, `${path}.${at + 1}.member`, report)
  } else if (items.some((item) => unsatisfied(member.shape, item).length > 0)) {
    const rule = `Member must satisfy constraint: [${rulesOf(member.shape).join(', ')}]`
    report.errors.push(sentence(shown(list, items, report.wording), path, rule))
  }
}

function checkEntries(map: MapShape, entries: Readonly<Record<string, unknown>>, path: string, report: Report): void {
  const { key, value } = map
  const { errors, wording } = report
  const values = Object.values(entries)
  if (Object.keys(entries).some((each) => unsatisfied(key.shape, each).length > 0)) {
    const rule = `Map keys must satisfy constraint: [${rulesOf(key.shape).join(', ')}]`
    errors.push(sentence(shown(map, entries, wording), path, rule))
  }
  if (!isSimple(value.shape)) {
    for (const [name, each] of Object.entries(entries)) checkMember(value, each, `${path}.${name}.member`, report)
  } else if (values.some((each) => unsatisfied(value.shape, each).length > 0)) {
    const rule = `Map value must satisfy constraint: [${rulesOf(value.shape).join(', ')}]`
    errors.push(sentence(shown(map, entries, wording), path, rule))
  }
}

function isSimple({ type }: Shape): boolean {
  return type !== 'structure' && type !== 'list' && type !== 'map'
}

/** `Value 'x'`; `Value` alone when it is sensitive, not made of texts and numbers, or of a service that shows none. */
function shown(shape: Shape, value: unknown, { showsValues }: Wording): string {
  const text = shape.sensitive || !showsValues ? undefined : textOf(shape, value)
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
