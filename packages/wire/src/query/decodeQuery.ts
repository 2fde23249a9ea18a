import type { Limits } from '../limits.ts'
import { Malformed } from '../malformed.ts'
import type { ListShape, MapShape, Member, Shape, StructureShape } from '../model/shape.ts'
import { readText, timestampFormat } from '../scalar.ts'
import type { FormNode } from './formTree.ts'

const NUMBER = /^[1-9]\d{0,8}$/

/** The members of a structure below a node; unknown names are ignored, as AWS does. */
export function decodeParameters({ members }: StructureShape, node: FormNode, limits: Limits): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  const { below } = node
  if (below === undefined) return input
  for (const member of members) {
    const at = below.get(nameOf(member))
    if (at !== undefined) input[member.name] = decodeMember(member, at, limits)
  }
  return input
}

/** A flattened list has the name of its items, where they have one. */
function nameOf({ name, locationName, shape }: Member): string {
  const item = shape.type === 'list' && shape.flattened ? shape.member.locationName : undefined
  return item ?? locationName ?? name
}

function decodeMember(member: Member, node: FormNode, limits: Limits): unknown {
  const { shape } = member
  if (shape.type === 'structure') {
    checkNoValue(node, shape)
    return decodeParameters(shape, node, limits)
  }
  if (shape.type === 'list') return decodeList(shape, node, limits)
  if (shape.type === 'map') return decodeMap(shape, node, limits)
  if (node.below !== undefined || node.value === undefined) {
    throw new Malformed(`Unexpected complex element for ${member.name}.`)
  }
  return readText(shape, node.value, timestampFormat(member, 'iso8601'))
}

/** An empty list is sent as its name alone, without a value. */
function checkNoValue({ value, below }: FormNode, { name }: Shape): void {
  if (value === undefined || (value === '' && below === undefined)) return
  throw new Malformed(`Unexpected simple value for ${name}.`)
}

function decodeList(shape: ListShape, node: FormNode, limits: Limits): unknown[] {
  checkNoValue(node, shape)
  const items = shape.flattened ? node : node.below?.get(shape.member.locationName ?? 'member')
  return numbered(items, shape, limits).map((item) => decodeMember(shape.member, item, limits))
}

function decodeMap(shape: MapShape, node: FormNode, limits: Limits): Record<string, unknown> {
  checkNoValue(node, shape)
  // The keys come from the client: without a prototype, none of them can change it.
  const map: Record<string, unknown> = Object.create(null)
  for (const entry of numbered(shape.flattened ? node : node.below?.get('entry'), shape, limits)) {
    const key = entry.below?.get(shape.key.locationName ?? 'key')?.value
    const value = entry.below?.get(shape.value.locationName ?? 'value')
    if (key === undefined || value === undefined) {
      throw new Malformed(`An entry of ${shape.name} has no key or no value.`)
    }
    if (key in map) throw new Malformed(`The key '${key.slice(0, 100)}' occurs twice in ${shape.name}.`)
    map[key] = decodeMember(shape.value, value, limits)
  }
  return map
}

/** The numbered nodes in the order of their numbers, which may have gaps. */
function numbered(node: FormNode | undefined, { name }: Shape, limits: Limits): FormNode[] {
  const items: [number, FormNode][] = []
  for (const [step, item] of node?.below ?? []) {
    if (!NUMBER.test(step)) throw new Malformed(`'${step.slice(0, 100)}' is not a valid index of ${name}.`)
    if (Number(step) > limits.listIndex) throw new Malformed(`${name} may have at most ${limits.listIndex} items.`)
    items.push([Number(step), item])
  }
  return items.sort(([a], [b]) => a - b).map(([, item]) => item)
}
