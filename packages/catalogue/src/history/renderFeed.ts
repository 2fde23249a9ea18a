import { Feed } from 'feed'
import type { History } from './history.ts'
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
    description: outside(`What changed in AWS managed policies: ${scope.title}.`),
    link: homeOf(links),
    language: 'en-us',
    updated: new Date(entries[0]?.date.at ?? asOf),
    author: { name: 'Gatewarden' },
    generator: 'Gatewarden',
    ...(links.isPublished && { feed: self }),
  })
  for (const entry of entries) {
    const date = new Date(entry.date.at)
    const { title, description, change } = entry.content()
    feed.addItem({
      id: entry.id,
      title: escapeMarkup(title),
      link: linkOf(entry, links),
      date,
      published: date,
      [body]: paragraphsAsHtml(description),
      ...(change && { category: [{ name: change.kind, term: change.kind }] }),
    })
  }
  return feed
}
