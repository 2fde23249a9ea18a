import type { History } from './history.ts'
import { oldData } from './layout.ts'
import { type HistoryLinks, homeOf, linkOf } from './links.ts'
import { paragraphsAsHtml, paragraphsAsText } from './markup.ts'
import { recordOf } from './record.ts'
import { feedDescription, feedText } from './renderFeed.ts'

/** The history for programs. */
export function renderJson({ scope, asOf, entries, page }: History, links: HistoryLinks): string {
  return print({
    scope,
    asOf,
    ...(links.site?.newerFrom && { note: oldData(asOf, links.site.newerFrom) }),
    ...(page && { page }),
    entries: entries.map((entry) => {
      const { title } = entry.content()
      const description = paragraphsAsText(feedText(entry, links))
      return { id: entry.id, title, description, ...recordOf(entry, links) }
    }),
  })
}

/** JSON Feed 1.1 (jsonfeed.org/version/1.1); the member `_gatewarden` of an item is its entry for programs. */
export function renderJsonFeed({ scope, asOf, entries }: History, links: HistoryLinks): string {
  return print({
    version: 'https://jsonfeed.org/version/1.1',
    title: `${scope.title} – policy changes`,
    home_page_url: homeOf(links),
    ...(links.isPublished && { feed_url: links.jsonfeed }),
    description: feedDescription(scope, asOf, links),
    language: 'en',
    authors: [{ name: 'Gatewarden' }],
    _gatewarden: { scope, asOf },
    items: entries.map((entry) => {
      const { title, change } = entry.content()
      return {
        id: entry.id,
        url: linkOf(entry, links),
        title,
        content_html: paragraphsAsHtml(feedText(entry, links)),
        date_published: entry.date.at,
        ...(change && { tags: [change.kind] }),
        _gatewarden: recordOf(entry, links),
      }
    }),
  })
}

/** JSON with line breaks, as all programs here write it. */
export function print(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
