import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openReference } from '@gatewarden/reference'
import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../catalogue.ts'
import type { Change, ChangeKind } from '../change/change.ts'
import { entriesOf } from './entry.ts'
import type { History, HistoryScope } from './history.ts'
import { historyOf } from './historyOf.ts'
import { escapeMarkup, paragraphsAsHtml } from './markup.ts'
import { type HistoryFormat, historyFormats, renderHistory } from './render.ts'

interface Kinds {
  readonly asOf: string
  readonly scope: HistoryScope
  readonly changes: readonly { readonly name: string; readonly change: Change }[]
}

const reference = openReference()
const BASE = 'https://example.org/policies'
const folder = fileURLToPath(new URL('../../../../fixtures/history/', import.meta.url))
const kinds = JSON.parse(readFileSync(`${folder}kinds.json`, 'utf8')) as Kinds

function historyFrom(scope: HistoryScope, changes: readonly Change[]): History {
  return { scope, asOf: kinds.asOf, entries: entriesOf(changes, scope, reference) }
}

const every = historyFrom(
  kinds.scope,
  kinds.changes.map(({ change }) => change),
)
const connect = historyOf(openCatalogue(), reference, 'connect')
if ('code' in connect) throw new Error(connect.message)
const histories: readonly (readonly [string, History])[] = [
  ['kinds', every],
  ['connect', connect],
]
const cases = histories.flatMap(([name, history]) => historyFormats.map((format) => [name, format, history] as const))

/** All the ids a format gives its entries. */
const FEEDS: Readonly<Record<'rss' | 'atom' | 'jsonfeed', (text: string) => unknown[]>> = {
  rss: (text) => parseRssFeed(text).items?.map(({ guid }) => guid?.value) ?? [],
  atom: (text) => parseAtomFeed(text).entries?.map(({ id }) => id) ?? [],
  jsonfeed: (text) => parseJsonFeed(text).items?.map(({ id }) => id) ?? [],
}
const MARKUP: readonly HistoryFormat[] = ['html', 'rss', 'atom']

describe('a history', () => {
  test.each(cases)('of %s is rendered as %s', async (name, format, history) => {
    const text = renderHistory(history, format, BASE)
    await expect(text).toMatchFileSnapshot(`${folder}${name}/${format}.golden`)
    expect(renderHistory(history, format, `${BASE}/`), 'the same input gives the same bytes').toBe(text)
  })

  test('shows every kind of change in its cases', () => {
    const all: Record<ChangeKind, true> = {
      first: true,
      identical: true,
      equivalent: true,
      grows: true,
      widens: true,
      narrows: true,
      denyAdded: true,
      mixed: true,
      unknown: true,
    }
    expect(new Set(kinds.changes.map(({ change }) => change.kind))).toEqual(new Set(Object.keys(all)))
  })

  test.each(
    cases.filter(([, format]) => MARKUP.includes(format)),
  )('of %s is well-formed as %s', (_, format, history) => {
    expect(faultOf(renderHistory(history, format, BASE))).toBe(undefined)
    expect(faultOf(renderHistory(history, format))).toBe(undefined)
  })
})

describe.each(histories)('the feeds of %s', (_, history) => {
  const { entries, scope } = history
  const title = `${scope.title} – policy changes`
  const file = encodeURIComponent(scope.name)

  test('are RSS 2.0 with all required members', () => {
    const feed = parseRssFeed(renderHistory(history, 'rss', BASE))
    expect(feed).toMatchObject({ title, link: `${BASE}/${file}.html`, language: 'en-us' })
    expect(feed.description).toContain(scope.title)
    expect(feed.lastBuildDate).toBe(rfc822(entries[0]?.date.at ?? ''))
    expect(feed.atom?.links).toEqual([{ href: `${BASE}/${file}.rss`, rel: 'self', type: 'application/rss+xml' }])
    expect(feed.items).toHaveLength(entries.length)
    for (const [at, entry] of entries.entries()) {
      const { title, description } = entry.content()
      expect(feed.items?.[at]).toMatchObject({
        title: escapeMarkup(title),
        link: `${BASE}/${file}.html#${entry.anchor}`,
        guid: { value: entry.id, isPermaLink: false },
        pubDate: rfc822(entry.date.at),
        description: paragraphsAsHtml(description),
      })
    }
  })

  test('are Atom 1.0 with all required members', () => {
    const feed = parseAtomFeed(renderHistory(history, 'atom', BASE))
    expect(feed).toMatchObject({ id: `gatewarden:history/${file}`, title: { value: title } })
    expect(feed.updated).toBe(new Date(entries[0]?.date.at ?? '').toISOString())
    expect(feed.authors).toEqual([{ name: 'Gatewarden' }])
    expect(feed.links).toEqual([
      { rel: 'alternate', href: `${BASE}/${file}.html` },
      { rel: 'self', href: `${BASE}/${file}.atom` },
    ])
    for (const [at, entry] of entries.entries()) {
      const { title, description } = entry.content()
      const date = new Date(entry.date.at).toISOString()
      expect(feed.entries?.[at]).toMatchObject({
        id: entry.id,
        title: { value: escapeMarkup(title), type: 'html' },
        links: [{ href: `${BASE}/${file}.html#${entry.anchor}` }],
        updated: date,
        published: date,
        content: { value: paragraphsAsHtml(description), type: 'html' },
      })
    }
  })

  test('are JSON Feed 1.1 with all required members, and one for programs', () => {
    const text = renderHistory(history, 'jsonfeed', BASE)
    const feed = parseJsonFeed(text)
    expect(JSON.parse(text).version).toBe('https://jsonfeed.org/version/1.1')
    expect(feed).toMatchObject({ title, home_page_url: `${BASE}/${file}.html`, feed_url: `${BASE}/${file}.feed.json` })
    for (const [at, entry] of entries.entries()) {
      const { title, change } = entry.content()
      expect(feed.items?.[at]).toMatchObject({ id: entry.id, title, date_published: entry.date.at })
      const { _gatewarden: record } = JSON.parse(text).items[at]
      expect(record).toMatchObject({ date: entry.date, ...(change && { kind: change.kind }) })
    }
  })

  test('give every entry a unique id, with and without an address', () => {
    for (const [format, idsOf] of Object.entries(FEEDS)) {
      const ids = idsOf(renderHistory(history, format as HistoryFormat, BASE))
      expect(new Set(ids).size).toBe(entries.length)
      expect(idsOf(renderHistory(history, format as HistoryFormat))).toEqual(ids)
    }
  })

  test('contain no address of their own without a base address', () => {
    expect(parseRssFeed(renderHistory(history, 'rss')).atom).toBe(undefined)
    expect(parseAtomFeed(renderHistory(history, 'atom')).links?.map(({ rel }) => rel)).toEqual(['alternate'])
    expect(parseJsonFeed(renderHistory(history, 'jsonfeed')).feed_url).toBe(undefined)
  })
})

test('two updates of one policy on one day have the same title and different guids', () => {
  const [first, second] = every.entries.filter(
    ({ date }) => date.at.startsWith('2022-03-01T') && date.at > '2022-03-01T00',
  )
  expect([first?.step?.to.versionId, second?.step?.to.versionId]).toEqual(['v3', 'v2'])
  expect(first?.id).not.toBe(second?.id)
})

test('a feed without entries is as old as the catalogue', () => {
  const empty = { ...every, entries: [] }
  expect(parseAtomFeed(renderHistory(empty, 'atom')).updated).toBe(new Date(kinds.asOf).toISOString())
  expect(faultOf(renderHistory(empty, 'html'))).toBe(undefined)
})

test('with any names and texts, the markup is well-formed and contains them unchanged', () => {
  const text = fc.string({ unit: 'binary', minLength: 1 })
  const sharp = fc.constantFrom(']]>', '&amp;', '&', '<', '"', "'", '<!--', '\u0000', '\uD800', '</script>')
  const hostile = fc.array(fc.oneof(text, sharp), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''))
  const sample = kinds.changes[1]?.change as Change
  fc.assert(
    fc.property(hostile, hostile, (name, reason) => {
      const change: Change = {
        ...sample,
        policy: { ...sample.policy, name, arn: `arn:aws:iam::aws:policy/${name}` },
        to: { ...sample.to, reason },
        written: { ...sample.written, allowRemoved: [name], denyRemoved: [reason] },
      }
      const history = historyFrom({ name, title: reason }, [change])
      for (const format of MARKUP) expect(faultOf(renderHistory(history, format, BASE))).toBe(undefined)
      const item = parseRssFeed(renderHistory(history, 'rss', BASE)).items?.[0]
      const entry = parseAtomFeed(renderHistory(history, 'atom', BASE)).entries?.[0]
      const [expected] = history.entries
      const { title, description } = expected?.content() ?? { title: '', description: [] }
      expect(item?.guid?.value).toBe(expected?.id)
      expect(entry?.id).toBe(expected?.id)
      expect(item?.title).toBe(escapeMarkup(title).trim())
      expect(entry?.content?.value).toBe(paragraphsAsHtml(description))
      expect(JSON.parse(renderHistory(history, 'json')).entries[0].policy.name).toBe(name)
    }),
    { numRuns: 300, seed: 8 },
  )
})

function rfc822(instant: string): string {
  return new Date(instant).toUTCString()
}

/** Why a text is not well-formed XML; our HTML is, too. A strict reader for the subset that we use: no comments. */
function faultOf(markup: string): string | undefined {
  const text = markup
    .replace(/^<(\?xml[^?]*\?|!DOCTYPE html)>/, '')
    .replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')
    .replaceAll(/<style>[^<&]*<\/style>/g, '')
  if (!markup.isWellFormed() || /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/u.test(markup))
    return 'a character that XML cannot contain'
  const open: string[] = []
  for (const [whole, tag] of text.matchAll(/<([^<>]*)>|[<>]|&(?!(?:amp|lt|gt|quot|#39);)|\]\]>/g)) {
    if (tag === undefined) return `${whole} is not part of a tag`
    const [, end, name = '', , empty] =
      /^(\/?)([A-Za-z][\w:.-]*)((?: [A-Za-z][\w:.-]*="[^"<]*")*) ?(\/?)$/.exec(tag) ?? []
    if (name === '') return `<${tag}> is not a tag`
    if (end === '/' && open.pop() !== name) return `</${name}> closes nothing`
    if (end !== '/' && empty !== '/') open.push(name)
  }
  return open.length === 0 ? undefined : `<${open.at(-1)}> is not closed`
}
