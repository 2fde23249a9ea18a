import type { HttpResponse } from './http.ts'
import type { Model } from './model/model.ts'
import type { Member, Operation, Shape, StructureShape } from './model/shape.ts'
import type { Values } from './values.fixture.ts'

export interface Xml {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Xml[]
  text: string
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#xD;': '\r',
}

const plain = (text: string) => text.replace(/&[^;]+;/g, (entity) => ENTITIES[entity] ?? '')

/** XML of elements and text only, as in our answers. */
export function parseXml(text: string): Xml {
  const root: Xml = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const body = text.replace(/^<\?xml[^>]*>\n/, '')
  for (const [, close, name = '', given = '', empty, words] of body.matchAll(/<(\/?)([\w-]+)([^>]*?)(\/?)>|([^<]+)/g)) {
    const top = open.at(-1) as Xml
    if (words !== undefined) top.text += plain(words)
    else if (close) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`)
    } else {
      const attributes = [...given.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, word = '', value = '']) => [
        word,
        plain(value),
      ])
      const element: Xml = { name, attributes: Object.fromEntries(attributes), children: [], text: '' }
      top.children.push(element)
      if (!empty) open.push(element)
    }
  }
  if (open.length !== 1) throw new Error('an element is not closed')
  return root
}

/** What a client reads of XML: lists and maps within an element of their own, or one element for each item. */
export function fromXml(shape: Shape, element: Xml): unknown {
  const { children, text } = element
  switch (shape.type) {
    case 'structure':
      return Object.fromEntries(shape.members.flatMap((member) => memberFromXml(member, element)))
    case 'list':
      return children.map((child) => fromXml(shape.member.shape, child))
    case 'map':
      return entriesFromXml(shape.value.shape, children)
    default:
      return fromText(shape, text)
  }
}

function memberFromXml({ name, locationName = name, shape, isAttribute }: Member, element: Xml): [string, unknown][] {
  const attribute = element.attributes[locationName]
  if (isAttribute) return attribute === undefined ? [] : [[name, attribute]]
  const found = element.children.filter((child) => child.name === locationName)
  const [first] = found
  if (first === undefined) return []
  if (shape.type === 'list' && shape.flattened) return [[name, found.map((each) => fromXml(shape.member.shape, each))]]
  if (shape.type === 'map' && shape.flattened) return [[name, entriesFromXml(shape.value.shape, found)]]
  return [[name, fromXml(shape, first)]]
}

function entriesFromXml(value: Shape, entries: readonly Xml[]): unknown {
  const pairs = entries.map(({ children: [key, each] }) => [key?.text, fromXml(value, each as Xml)])
  return Object.assign(Object.create(null), Object.fromEntries(pairs))
}

function fromText({ type }: Shape, text: string): unknown {
  if (type === 'string') return text
  if (type === 'boolean') return text === 'true'
  if (type === 'timestamp') return new Date(text)
  return type === 'blob' ? Buffer.from(text, 'base64') : Number(text)
}

const escaped = (text: string) =>
  text
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The XML of a value as clients write it, with a namespace on the root element. */
export function toXml(name: string, shape: Shape, value: unknown): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${elementOf(name, shape, value, ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"')}`
}

function elementOf(name: string, shape: Shape, value: unknown, more = ''): string {
  if (shape.type === 'list') {
    const item = shape.member.locationName ?? 'member'
    return `<${name}${more}>${(value as unknown[]).map((each) => elementOf(item, shape.member.shape, each)).join('')}</${name}>`
  }
  if (shape.type !== 'structure') {
    const text = value instanceof Date ? value.toISOString() : String(value)
    return `<${name}${more}>${escaped(text)}</${name}>`
  }
  const attributes = shape.members.filter(({ isAttribute, name: own }) => isAttribute && own in (value as Values))
  const given = attributes.map(
    ({ name: own, locationName = own }) =>
      ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ${locationName}="${escaped(String((value as Values)[own]))}"`,
  )
  return `<${name}${more}${given.join('')}>${membersOf(shape, value as Values)}</${name}>`
}

function membersOf(shape: StructureShape, value: Values): string {
  const inBody = shape.members.filter(({ isAttribute, location, name }) => !isAttribute && !location && name in value)
  return inBody
    .map(({ name, locationName = name, shape: own }) => {
      const each = value[name]
      if (own.type !== 'list' || !own.flattened) return elementOf(locationName, own, each)
      return (each as unknown[]).map((item) => elementOf(locationName, own.member.shape, item)).join('')
    })
    .join('')
}

/** What a client of a REST protocol reads of an answer, apart from a body in JSON. */
export function restOutput(model: Model, operation: Operation, { status, headers, body }: HttpResponse): Values {
  const { output: shape } = operation
  const output: Values = {}
  for (const { name, location, locationName = name, shape: own } of shape?.members ?? []) {
    const text = headers[locationName.toLowerCase()]
    if (location === 'statusCode') output[name] = status
    if (location === 'header' && text !== undefined)
      output[name] = fromText(own, Buffer.from(text, 'latin1').toString())
    if (location === 'headers') {
      const found = Object.entries(headers).filter(([each]) => each.startsWith(locationName))
      const pairs = found.map(([each, value]) => [
        each.slice(locationName.length),
        Buffer.from(value, 'latin1').toString(),
      ])
      if (pairs.length > 0) output[name] = Object.assign(Object.create(null), Object.fromEntries(pairs))
    }
  }
  const payload = shape?.members.find(({ name }) => name === shape.payload)
  if (payload?.shape.type === 'blob' && (body.length > 0 || headers['content-type']?.endsWith('octet-stream'))) {
    output[payload.name] = body
  }
  if (payload?.shape.type === 'string' && body !== '') output[payload.name] = body
  if (model.service.protocol !== 'rest-xml' || body.length === 0 || !shape) return output
  const [root] = parseXml(String(body)).children
  if (root === undefined) return output
  if (payload?.shape.type === 'structure') return { ...output, [payload.name]: fromXml(payload.shape, root) }
  if (operation.isUnwrapped) return root.text === '' ? output : { ...output, [shape.members[0]?.name ?? '']: root.text }
  return payload
    ? output
    : { ...output, ...(fromXml({ ...shape, members: shape.members.filter((each) => !each.location) }, root) as Values) }
}
