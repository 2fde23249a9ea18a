import { Feed } from 'feed'
import type { History, HistoryEntry, HistoryScope, Paragraph } from './history.ts'
import { oldData } from './layout.ts'
import { type HistoryLinks, homeOf, linkOf } from './links.ts'
import { escapeMarkup, legible, paragraphsAsHtml } from './markup.ts'

/** RSS 2.0 like AWS's document histories, but with one guid for each entry. */
export function renderRss(history: History, links: HistoryLinks): string {
  return `${feedOf(history, links, links.rss, 'description').rss2()}\n`
}

/** Atom 1.0 (RFC 4287). */
export function renderAtom(history: History, links: HistoryLinks): string {
  return `${feedOf(history, links, links.atom, 'content').atom1()}\n`
}

/** What a feed is about, and whether its data is old. */
export function feedDescription({ title }: HistoryScope, asOf: string, { site }: HistoryLinks): string {
  return `What changed in AWS managed policies: ${title}.${site?.newerFrom ? ` ${oldData(asOf, site.newerFrom)}` : ''}`
}

/** The description of an entry; the brief one where the entry has a page of its own. */
export function feedText({ content }: HistoryEntry, { site }: HistoryLinks): readonly Paragraph[] {
  return site ? content().brief : content().description
}

/**
 * Texts go in as HTML: the package puts them into CDATA sections, where they are safe only without `]]>`. Outside of
 * CDATA it reads `&amp;` as `&`.
 */
function feedOf(
  { scope, asOf, entries }: History,
  links: HistoryLinks,
  self: string,
  body: 'description' | 'content',
): Feed {
  const outside = (text: string) => legible(text).replaceAll('&', '&amp;')
  const feed = new Feed({
    id: `gatewarden:history/${encodeURIComponent(scope.name.toWellFormed())}`,
    title: outside(`${scope.title} – policy changes`),
    description: outside(feedDescription(scope, asOf, links)),
    link: homeOf(links),
    language: 'en-us',
    updated: new Date(entries[0]?.date.at ?? asOf),
    author: { name: 'Gatewarden' },
    generator: 'Gatewarden',
    ...(links.isPublished && { feed: self }),
  })
  for (const entry of entries) {
    const date = new Date(entry.date.at)
    const { title, change } = entry.content()
    feed.addItem({
      id: entry.id,
      title: escapeMarkup(title),
      link: linkOf(entry, links),
      date,
      published: date,
      [body]: paragraphsAsHtml(feedText(entry, links)),
      ...(change && { category: [{ name: change.kind, term: change.kind }] }),
    })
  }
  return feed
}
