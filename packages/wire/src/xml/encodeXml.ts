import type { Member, StructureShape } from '../model/shape.ts'
import { timestampFormat, writeText } from '../scalar.ts'
import { itemsOf, membersOf } from '../value.ts'

/** The elements of a structure's members in order. Throws for a value that does not match its shape. */
export function encodeXml(
  shape: StructureShape,
  value: unknown,
  isHere: (member: Member) => boolean = () => true,
): string {
  if (shape.isEventStream) throw new TypeError(`${shape.name}: streams of events are not supported`)
  let xml = ''
  for (const [member, each] of membersOf(shape, value)) {
    if (isHere(member) && !member.isAttribute) xml += encodeMember(member, member.locationName ?? member.name, each)
  }
  return xml
}

/** The attributes of a structure's element, with the declaration of their namespace. */
function attributesOf(shape: StructureShape, value: unknown): string {
  const attributes = membersOf(shape, value).filter(([{ isAttribute }]) => isAttribute)
  if (attributes.length === 0) return ''
  const { prefix, uri } = shape.xmlNamespace ?? {}
  const declared = prefix === undefined ? '' : ` xmlns:${prefix}="${uri}"`
  return (
    declared +
    attributes.map(([{ name, locationName = name }, each]) => ` ${locationName}="${escapeXml(String(each))}"`).join('')
  )
}

export function encodeMember(member: Member, name: string, value: unknown): string {
  const { shape } = member
  switch (shape.type) {
    case 'structure':
      return element(name, encodeXml(shape, value), attributesOf(shape, value))
    case 'list': {
      const { flattened, member: item } = shape
      const itemName = item.locationName ?? (flattened ? name : 'member')
      const items = itemsOf(shape, value).map((each) => encodeMember(item, itemName, each))
      return flattened ? items.join('') : element(name, items.join(''))
    }
    case 'map': {
      const { flattened, key, value: item } = shape
      const entries = itemsOf(shape, value).map(([word, each]) => {
        const inner = encodeMember(key, key.locationName ?? 'key', word)
        return element(flattened ? name : 'entry', inner + encodeMember(item, item.locationName ?? 'value', each))
      })
      return flattened ? entries.join('') : element(name, entries.join(''))
    }
    default:
      return element(name, escapeXml(writeText(shape, value, timestampFormat(member, 'iso8601'))))
  }
}

export function element(name: string, inner: string, attributes = ''): string {
  return inner === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
}

/** Text escaped for XML 1.0; characters that XML cannot represent become U+FFFD. */
export function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the expression finds control characters
  if (!/[&<>"\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/.test(text)) return text
  return (
    text
      .toWellFormed()
      .replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the expression finds control characters
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
  )
}
