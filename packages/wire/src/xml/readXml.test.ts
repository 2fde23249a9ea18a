import { describe, expect, test } from 'vitest'
import { readXml } from './readXml.ts'

const read = (text: string) => readXml(text, 8)

describe('an XML document', () => {
  test('has elements, attributes and text, without prefixes', () => {
    const text = `<?xml version="1.0"?><!-- a --><a:T xmlns:a="u" a:type='x&amp;y'>
      <K>a&lt;b&#x1f600;&#33;</K><V><![CDATA[<raw>&amp;]]></V><E/></a:T>\n`
    const { name, attributes, children } = read(text)
    expect([name, Object.fromEntries(attributes)]).toEqual(['T', { type: 'x&y' }])
    expect(children.map((child) => [child.name, child.text])).toEqual([
      ['K', 'a<b\u{1f600}!'],
      ['V', '<raw>&amp;'],
      ['E', ''],
    ])
  })

  test.each([
    ['<a>', 'not closed'],
    ['<a></b>', 'closed by another name'],
    ['<a></a><b/>', 'with two roots'],
    ['text', 'without a root'],
    ['', 'empty'],
    ['<a/>text', 'with text outside'],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'with a document type'],
    ['<a>&x;</a>', 'with an entity of its own'],
    ['<a>& b</a>', 'with a bare ampersand'],
    ['<a>&#0;</a>', 'with a character that XML does not have'],
    ['<a>&#xd800;</a>', 'with half a character'],
    ['<a b="1" b="2"/>', 'with an attribute twice'],
    ['<a b=1/>', 'with an attribute without quotes'],
    ['<a><?pi x?></a>', 'with a processing instruction'],
    ['<a><!-- </a>', 'with an open comment'],
    ['<a><![CDATA[ </a>', 'with an open section'],
    ['</a>', 'that begins with an end'],
  ])('%s is refused: %s', (text) => {
    expect(() => read(text)).toThrow('The XML you provided was not well-formed')
  })

  test('has a limited depth, and is read in linear time', () => {
    expect(() => read(`${'<a>'.repeat(9)}${'</a>'.repeat(9)}`)).toThrow('More than 8 levels of nesting.')
    const started = Date.now()
    expect(() => read(`<a${' '.repeat(200_000)}`)).toThrow()
    expect(() => read('<'.repeat(200_000))).toThrow()
    expect(() => read(`<a>${'&amp'.repeat(100_000)}</a>`)).toThrow()
    expect(read(`<a>${'<b/>'.repeat(100_000)}</a>`).children).toHaveLength(100_000)
    expect(Date.now() - started).toBeLessThan(2_000)
  })
})
