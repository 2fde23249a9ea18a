import { Malformed } from '../malformed.ts'
import type { ListShape, MapShape, Member, StructureShape } from '../model/shape.ts'
import { readText, timestampFormat } from '../scalar.ts'
import type { XmlElement } from './readXml.ts'

/** The members of a structure in an XML element; unknown elements are ignored, as AWS does. Throws `Malformed`. */
export function decodeXml(
  { members, name }: StructureShape,
  element: XmlElement,
  isHere: (member: Member) => boolean = () => true,
): Record<string, unknown> {
  if (element.text.trim() !== '') throw new Malformed(`A structure is expected for ${name}.`)
  const input: Record<string, unknown> = {}
  for (const member of members) {
    if (!isHere(member)) continue
    const found = member.isAttribute ? attributeOf(member, element) : elementsOf(member, element)
    if (found.length > 0) input[member.name] = decodeFound(member, found)
  }
  return input
}

function attributeOf({ locationName = '' }: Member, { attributes }: XmlElement): XmlElement[] {
  const name = locationName.slice(locationName.indexOf(':') + 1)
  const text = attributes.get(name)
  return text === undefined ? [] : [{ name, attributes: new Map(), children: [], text }]
}

function elementsOf({ locationName, name }: Member, { children }: XmlElement): XmlElement[] {
  return children.filter((child) => child.name === (locationName ?? name))
}

/** A flattened list or map has an element for each item; anything else has one. */
function decodeFound(member: Member, found: readonly XmlElement[]): unknown {
  const { shape } = member
  if (shape.type === 'list' && shape.flattened) return found.map((each) => decodeElement(shape.member, each))
  if (shape.type === 'map' && shape.flattened) return decodeEntries(shape, found)
  const [first, ...more] = found
  if (first === undefined || more.length > 0) throw new Malformed(`The element ${first?.name} occurs more than once.`)
  return decodeElement(member, first)
}

function decodeElement(member: Member, element: XmlElement): unknown {
  const { shape } = member
  if (shape.type === 'structure') return decodeXml(shape, element)
  if (shape.type === 'list') return decodeList(shape, element)
  if (shape.type === 'map') return decodeEntries(shape, element.children)
  if (element.children.length > 0) throw new Malformed(`Unexpected complex element for ${member.name}.`)
  return readText(shape, element.text, timestampFormat(member, 'iso8601'))
}

function decodeList({ member, name }: ListShape, { children, text }: XmlElement): unknown[] {
  const itemName = member.locationName ?? 'member'
  if (text.trim() !== '' || children.some((child) => child.name !== itemName)) {
    throw new Malformed(`Elements ${itemName} are expected for ${name}.`)
  }
  return children.map((child) => decodeElement(member, child))
}

function decodeEntries({ key, value, name }: MapShape, entries: readonly XmlElement[]): Record<string, unknown> {
  // The keys come from the client: without a prototype, none of them can change it.
  const map: Record<string, unknown> = Object.create(null)
  for (const { children } of entries) {
    const [word] = children.filter((child) => child.name === (key.locationName ?? 'key'))
    const [each] = children.filter((child) => child.name === (value.locationName ?? 'value'))
    if (word === undefined || each === undefined || word.text in map) {
      throw new Malformed(`An entry of ${name} has no key or no value, or its key occurs twice.`)
    }
    map[word.text] = decodeElement(value, each)
  }
  return map
}
