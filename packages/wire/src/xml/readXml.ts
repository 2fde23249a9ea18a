import { Malformed } from '../malformed.ts'

/** An XML element. Names are without their prefixes: AWS's services have one namespace each. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** All text directly within the element. */
  readonly text: string
}

interface Open {
  readonly name: string
  readonly rawName: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  text: string
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])
const TAG =
  /<(\/?)([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const ATTRIBUTE = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * Reads the root element of an XML document; throws `Malformed` for what is not well-formed, and for document types, processing instructions
 * and entities of its own, which no request of AWS has.
 */
export function readXml(text: string, depth: number): XmlElement {
  const root: Open = { name: '', rawName: '', attributes: new Map(), children: [], text: '' }
  const open: Open[] = [root]
  let at = text.startsWith('<?xml ') ? endOf(text, '?>', 0) : 0
  while (at < text.length) {
    const top = open.at(-1) ?? root
    const next = text.indexOf('<', at)
    const end = next === -1 ? text.length : next
    top.text += unescaped(text.slice(at, end))
    if (next === -1) break
    if (text.startsWith('<!--', next)) at = endOf(text, '-->', next + 4)
    else if (text.startsWith('<![CDATA[', next) && top !== root) {
      at = endOf(text, ']]>', next)
      top.text += text.slice(next + '<![CDATA['.length, at - ']]>'.length)
    } else at = readTag(text, next, open, depth)
  }
  const [only] = root.children
  if (open.length > 1 || root.children.length !== 1 || only === undefined || root.text.trim() !== '')
    throw notWellFormed()
  return only
}

function readTag(text: string, at: number, open: Open[], depth: number): number {
  TAG.lastIndex = at
  const [tag, isEnd, rawName = '', attributes = '', isEmpty] = TAG.exec(text) ?? []
  if (tag === undefined || (isEnd && (attributes !== '' || isEmpty))) throw notWellFormed()
  if (isEnd) {
    if (open.length === 1 || open.pop()?.rawName !== rawName) throw notWellFormed()
    return at + tag.length
  }
  if (open.length > depth) throw new Malformed(`More than ${depth} levels of nesting.`)
  const element: Open = {
    name: localName(rawName),
    rawName,
    attributes: attributesOf(attributes),
    children: [],
    text: '',
  }
  open.at(-1)?.children.push(element)
  if (!isEmpty) open.push(element)
  return at + tag.length
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    if (/^xmlns(?::|$)/.test(name)) continue
    const own = localName(name)
    if (attributes.has(own)) throw notWellFormed()
    attributes.set(own, unescaped(double ?? single ?? ''))
  }
  return attributes
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]{0,20})(;?)/g, (_, name: string, end: string) => {
    const known = end === '' ? undefined : (ENTITIES.get(name) ?? characterOf(name))
    if (known === undefined) throw notWellFormed()
    return known
  })
}

function characterOf(name: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name) ?? []
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  const isCharacter = code >= 1 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
  return isCharacter ? String.fromCodePoint(code) : undefined
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  if (at === -1) throw notWellFormed()
  return at + mark.length
}

function notWellFormed(): Malformed {
  return new Malformed('The XML you provided was not well-formed or did not validate against our published schema')
}
